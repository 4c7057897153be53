/// The cells of one line of a table.
enum TableRow {
    /// Ranges between the pipes, trimmed; a pipe at either end bounds no cell, an escaped one is text.
    static func cells(in bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var index = line.lowerBound
        if index < line.upperBound, bytes[index] == ASCII.pipe { index = afterPipe(bytes, index, line.upperBound) }
        while index < line.upperBound {
            let start = index
            while index < line.upperBound, bytes[index] != ASCII.pipe {
                let escapes = bytes[index] == ASCII.backslash && index + 1 < line.upperBound
                index += escapes && bytes[index + 1] == ASCII.pipe ? 2 : 1
            }
            cells.append(bytes.trimmed(start..<index))
            if index < line.upperBound { index = afterPipe(bytes, index, line.upperBound) }
        }
        return cells
    }

    private static func afterPipe(_ bytes: [UInt8], _ pipe: Int, _ end: Int) -> Int {
        var index = pipe + 1
        while index < end, bytes[index].isTableSpace { index += 1 }
        return index
    }
}

extension UInt8 {
    /// White space within a line as table rows know it.
    @inline(__always) var isTableSpace: Bool { isSpaceOrTab || self == 0x0B || self == 0x0C }
}
