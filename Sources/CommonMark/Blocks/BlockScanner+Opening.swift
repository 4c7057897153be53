extension BlockScanner {
    /// Opens the blocks that begin on a line with text, or adds the line to the open leaf.
    ///
    /// The line belongs to the outermost `matched` of the open containers.
    mutating func openBlocks(on line: inout LineCursor, matched: Int) {
        var matched = matched
        // The leaf the line would go on; nil where it could only do so as a lazy continuation.
        var current = matched == containers.count ? leaf.kind : .none
        var canBeLazy = leaf.kind == .paragraph
        while true {
            if line.indent >= 4 {
                if canBeLazy { break }
                return openIndentedCode(on: line, matched: matched)
            }
            let byte = bytes[line.nonspace]
            if byte.isLetter || byte >= 0x80 { break }
            if opensLeaf(byte, on: line, current: current, matched: matched) { return }
            guard opensContainer(byte, on: &line, current: current, matched: matched) else { break }
            if line.isBlank { return }
            matched = containers.count
            current = .none
            canBeLazy = false
        }
        addText(line, current: current, matched: matched)
    }

    private mutating func opensContainer(
        _ byte: UInt8, on line: inout LineCursor, current: Leaf.Kind, matched: Int
    ) -> Bool {
        let begins: Opening
        switch byte {
        case ASCII.greater:
            begins = .quote
        case ASCII.leftBracket:
            guard let length = footnoteMarker(on: line) else { return false }
            begins = .footnote(length)
        case ASCII.hyphen, ASCII.asterisk, ASCII.plus, ASCII.zero...ASCII.nine:
            guard let marker = listMarker(on: line, interrupts: current == .paragraph) else { return false }
            begins = .item(marker)
        default:
            return false
        }
        guard matched + 2 <= Self.depthLimit else {
            noteDepthLimit()
            return false
        }
        switch begins {
        case .item(let marker):
            openItem(marker, on: &line, matched: matched)
        case .quote:
            prepareForChild(matched: matched)
            let marker = line.nonspace
            skipQuoteMarker(&line)
            open(.quote, .quote, on: line, contentStart: line.isBlank ? marker + 1 : line.offset)
        case .footnote(let length):
            prepareForChild(matched: matched)
            line.skipMarker(length, in: bytes)
            line.advance(columns: line.indent, in: bytes)
            open(.footnote, .footnote, on: line, contentStart: line.offset)
        }
        return true
    }

    /// A container that begins on a line.
    private enum Opening {
        case quote
        /// With the marker's length.
        case footnote(Int)
        case item(ListMarker)
    }

    /// Tries everything but containers, indented code and text, in CommonMark's order.
    private mutating func opensLeaf(_ byte: UInt8, on line: LineCursor, current: Leaf.Kind, matched: Int) -> Bool {
        switch byte {
        case ASCII.hash:
            return opensHeading(on: line, matched: matched)
        case ASCII.backtick, ASCII.tilde:
            return opensFence(byte, on: line, matched: matched)
        case ASCII.less:
            let text = line.nonspace..<line.end
            guard let type = HTMLBlockType(bytes, text, interruptsParagraph: current == .paragraph) else {
                return false
            }
            openHTML(type, on: line, matched: matched)
            return true
        case ASCII.equals, ASCII.hyphen:
            if current == .paragraph, let level = setextLevel(on: line) {
                return closeParagraphAsHeading(level, underline: line)
            }
            return byte == ASCII.hyphen && opensThematicBreak(byte, on: line, matched: matched)
        case ASCII.asterisk, ASCII.underscore:
            return opensThematicBreak(byte, on: line, matched: matched)
        default:
            return false
        }
    }

    // MARK: Headings and breaks

    private mutating func opensHeading(on line: LineCursor, matched: Int) -> Bool {
        var index = line.nonspace
        while index < line.end, bytes[index] == ASCII.hash { index += 1 }
        let level = index - line.nonspace
        guard level <= 6, index == line.end || bytes[index].isSpaceOrTab else { return false }
        var text = bytes.trimmed(index..<line.end)
        var end = text.upperBound
        while end > text.lowerBound, bytes[end - 1] == ASCII.hash { end -= 1 }
        if end == text.lowerBound || bytes[end - 1].isSpaceOrTab {
            text = bytes.trimmed(text.lowerBound..<end)
        }
        prepareForChild(matched: matched)
        add(.heading(level: level), range: line.start..<line.next, content: text)
        return true
    }

    private func setextLevel(on line: LineCursor) -> Int? {
        let byte = bytes[line.nonspace]
        var index = line.nonspace
        while index < line.end, bytes[index] == byte { index += 1 }
        while index < line.end, bytes[index].isSpaceOrTab { index += 1 }
        guard index == line.end else { return nil }
        return byte == ASCII.equals ? 1 : 2
    }

    private mutating func opensThematicBreak(_ byte: UInt8, on line: LineCursor, matched: Int) -> Bool {
        var count = 0
        for index in line.nonspace..<line.end {
            if bytes[index] == byte {
                count += 1
            } else if !bytes[index].isSpaceOrTab {
                return false
            }
        }
        guard count >= 3 else { return false }
        prepareForChild(matched: matched)
        add(.thematicBreak, range: line.start..<line.next, content: bytes.trimmed(line.nonspace..<line.end))
        return true
    }

    // MARK: Code and HTML

    private mutating func openIndentedCode(on line: LineCursor, matched: Int) {
        prepareForChild(matched: matched)
        var inner = line
        inner.advance(columns: 4, in: bytes)
        leaf = Leaf(
            kind: .indentedCode, start: line.start, end: line.next, contentStart: inner.offset, contentEnd: line.end)
    }

    private mutating func opensFence(_ byte: UInt8, on line: LineCursor, matched: Int) -> Bool {
        var index = line.nonspace
        while index < line.end, bytes[index] == byte { index += 1 }
        let length = index - line.nonspace
        guard length >= 3 else { return false }
        if byte == ASCII.backtick, bytes[index..<line.end].contains(byte) { return false }
        prepareForChild(matched: matched)
        leaf = Leaf(
            kind: .fencedCode, start: line.start, end: line.next, contentStart: line.next, contentEnd: line.next,
            fence: byte, fenceLength: length)
        return true
    }

    private mutating func openHTML(_ type: HTMLBlockType, on line: LineCursor, matched: Int) {
        prepareForChild(matched: matched)
        leaf = Leaf(
            kind: .html, start: line.start, end: line.next, contentStart: line.nonspace, contentEnd: line.end,
            html: type)
        if type.ends(on: bytes, line.nonspace..<line.end) { closeLeaf() }
    }
}
