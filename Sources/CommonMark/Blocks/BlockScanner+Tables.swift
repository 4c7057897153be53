extension BlockScanner {
    /// Number of columns where a line is a table's delimiter row.
    func delimiterColumns(_ line: LineCursor) -> Int? {
        var index = line.nonspace
        switch bytes[index] {
        case ASCII.pipe, ASCII.colon, ASCII.hyphen: break
        default: return nil
        }
        func skipSpaces() {
            while index < line.end, bytes[index].isTableSpace { index += 1 }
        }
        if bytes[index] == ASCII.pipe { index += 1 }
        var columns = 0
        while true {
            skipSpaces()
            if index == line.end, columns > 0 { return columns }
            if index < line.end, bytes[index] == ASCII.colon { index += 1 }
            let hyphens = index
            while index < line.end, bytes[index] == ASCII.hyphen { index += 1 }
            if index == hyphens { return nil }
            if index < line.end, bytes[index] == ASCII.colon { index += 1 }
            skipSpaces()
            columns += 1
            if index == line.end { return columns }
            guard bytes[index] == ASCII.pipe else { return nil }
            index += 1
        }
    }

    /// Whether the open paragraph's last line has as many cells as a delimiter row below it.
    func startsTable(_ columns: Int) -> Bool {
        TableRow.cells(in: bytes, leaf.lastText..<leaf.contentEnd).count == columns
    }

    /// Makes the open paragraph's last line a table's header; lines above it stay a paragraph.
    mutating func openTable(delimiters line: LineCursor) {
        var table = leaf
        table.kind = .table
        table.start = leaf.lastLine
        table.contentStart = leaf.lastText
        table.end = line.next
        table.contentEnd = line.end
        if leaf.lastLine > leaf.start {
            var end = leaf.lastLine
            while bytes[end - 1].isWhitespace { end -= 1 }
            // cmark-gfm does not look for definitions here.
            add(.paragraph, range: leaf.start..<leaf.lastLine, content: leaf.contentStart..<end)
        }
        leaf = table
        addGap(line.start..<line.nonspace)
    }

    /// A pipe and nothing else is no row.
    func isLonePipe(_ line: LineCursor) -> Bool {
        bytes[line.nonspace] == ASCII.pipe && bytes.trimmed(line.nonspace + 1..<line.end).isEmpty
    }
}
