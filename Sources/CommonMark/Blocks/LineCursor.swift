/// A place in a line that knows its column, tabs counted to stops of four.
struct LineCursor {
    let start: Int
    /// Before the line end.
    let end: Int
    /// After the line end.
    let next: Int
    private(set) var offset: Int
    private(set) var column = 0
    /// First byte from `offset` on that is neither space nor tab; `end` on a blank line.
    private(set) var nonspace: Int
    /// Columns from `offset` to `nonspace`.
    private(set) var indent = 0

    init(start: Int, end: Int, next: Int, in bytes: [UInt8]) {
        self.start = start
        self.end = end
        self.next = next
        offset = start
        nonspace = start
        findNonspace(in: bytes)
    }

    var isBlank: Bool { nonspace == end }

    /// Goes on by columns of white space; may stop within a tab.
    mutating func advance(columns: Int, in bytes: [UInt8]) {
        var left = columns
        while left > 0, offset < end {
            let width = bytes[offset] == ASCII.tab ? 4 - column % 4 : 1
            if width > left {
                column += left
                break
            }
            column += width
            left -= width
            offset += 1
        }
        findNonspace(in: bytes)
    }

    /// Goes behind a marker of `length` bytes that begins at `nonspace`.
    mutating func skipMarker(_ length: Int, in bytes: [UInt8]) {
        column += indent + length
        offset = nonspace + length
        findNonspace(in: bytes)
    }

    private mutating func findNonspace(in bytes: [UInt8]) {
        // Most lines begin with a word.
        if offset < end, bytes[offset] > ASCII.space {
            nonspace = offset
            indent = 0
            return
        }
        var index = offset
        var reached = column
        while index < end {
            let byte = bytes[index]
            if byte == ASCII.space {
                reached += 1
            } else if byte == ASCII.tab {
                reached += 4 - reached % 4
            } else {
                break
            }
            index += 1
        }
        nonspace = index
        indent = reached - column
    }
}
