extension BlockScanner {
    /// Goes behind the prefixes of the open containers.
    /// - Returns: how many of them the line belongs to.
    mutating func matchContainers(_ line: inout LineCursor) -> Int {
        var matched = 0
        while matched < containers.count {
            switch containers[matched].kind {
            case .list:
                break
            case .quote:
                guard line.indent < 4, !line.isBlank, bytes[line.nonspace] == ASCII.greater else { return matched }
                skipQuoteMarker(&line)
                containers[matched].end = line.next
            case .footnote:
                guard line.isBlank || line.indent >= 4 else { return matched }
                line.advance(columns: min(4, line.indent), in: bytes)
            case .item:
                let indent = containers[matched].indent
                if line.indent >= indent || line.isBlank && containers[matched].children > 0 {
                    line.advance(columns: min(indent, line.indent), in: bytes)
                } else {
                    return matched
                }
            }
            matched += 1
        }
        return matched
    }

    /// Goes behind a `>` and one space.
    mutating func skipQuoteMarker(_ line: inout LineCursor) {
        line.skipMarker(1, in: bytes)
        if line.indent > 0 { line.advance(columns: 1, in: bytes) }
        lineIsQuoted = true
    }

    /// Length of `[^label]:` at a line's first text.
    func footnoteMarker(on line: LineCursor) -> Int? {
        var index = line.nonspace + 2
        guard index < line.end, bytes[index - 1] == ASCII.caret else { return nil }
        while index < line.end, bytes[index] != ASCII.rightBracket {
            if bytes[index].isSpaceOrTab { return nil }
            index += 1
        }
        guard index > line.nonspace + 2, index + 1 < line.end, bytes[index + 1] == ASCII.colon else { return nil }
        return index + 2 - line.nonspace
    }

    /// What begins an item.
    struct ListMarker {
        /// Bullet, or the byte after the number.
        var byte: UInt8
        var isOrdered: Bool
        /// Bytes of the marker.
        var length: Int
    }

    /// The list marker at a line's first text. A line that could go on a paragraph `interrupts` it only with a bullet
    /// or `1.`, and text.
    func listMarker(on line: LineCursor, interrupts: Bool) -> ListMarker? {
        let first = bytes[line.nonspace]
        var index = line.nonspace + 1
        var marker = ListMarker(byte: first, isOrdered: false, length: 1)
        if first.isDigit {
            while index < line.end, index < line.nonspace + 9, bytes[index].isDigit { index += 1 }
            guard index < line.end, bytes[index] == ASCII.period || bytes[index] == ASCII.rightParen else { return nil }
            if interrupts, !isNumberOne(line.nonspace..<index) { return nil }
            index += 1
            marker = ListMarker(byte: bytes[index - 1], isOrdered: true, length: index - line.nonspace)
        }
        guard index == line.end || bytes[index].isSpaceOrTab else { return nil }
        if interrupts, bytes[index..<line.end].allSatisfy(\.isSpaceOrTab) { return nil }
        return marker
    }

    private func isNumberOne(_ digits: Range<Int>) -> Bool {
        bytes[digits.upperBound - 1] == ASCII.zero + 1 && bytes[digits.dropLast()].allSatisfy { $0 == ASCII.zero }
    }

    /// Opens an item, and a list around it unless it goes on the one at hand.
    mutating func openItem(_ marker: ListMarker, on line: inout LineCursor, matched: Int) {
        let list = matched > 0 ? containers[matched - 1] : nil
        let isNext = list?.kind == .list && list?.marker == marker.byte
        prepareForChild(matched: matched, isItem: isNext)
        if !isNext {
            open(.list(ordered: marker.isOrdered), .list, on: line, contentStart: line.nonspace)
            containers[containers.count - 1].marker = marker.byte
        }
        let indent = line.indent
        line.skipMarker(marker.length, in: bytes)
        // Five columns or more are one column and indented code.
        let padding = line.isBlank || line.indent > 4 ? 1 : line.indent
        line.advance(columns: min(padding, line.indent), in: bytes)
        open(.item, .item, on: line, contentStart: line.isBlank ? line.end : line.offset)
        containers[containers.count - 1].indent = indent + marker.length + padding
    }
}
