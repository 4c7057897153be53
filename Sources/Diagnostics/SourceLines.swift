/// A file's bytes with the places where its lines begin, to show many places of one file.
package struct SourceLines: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        self.starts = starts
    }

    /// The position of a byte offset (0…count; offsets outside count as the nearest end).
    package func position(at offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        let line = line(of: offset)
        return SourcePosition(line: line + 1, column: offset - starts[line] + 1)
    }

    /// The byte offset of a position; nil outside the file.
    package func offset(of position: SourcePosition) -> Int? {
        guard starts.indices.contains(position.line - 1), position.column > 0 else { return nil }
        return min(starts[position.line - 1] + position.column - 1, bytes.count)
    }

    /// The line around a byte offset.
    package func excerpt(at offset: Int) -> Excerpt {
        let offset = min(max(offset, 0), bytes.count)
        let line = line(of: offset)
        return Excerpt(bytes, line: starts[line], place: offset)
    }

    /// Index of the line that holds an offset.
    private func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

/// A source line, or the part of a long one, around a place in it.
package struct Excerpt: Sendable, Hashable {
    /// What stands before the place.
    package var before: String
    /// What stands at the place and behind it, without line end.
    package var after: String

    package init(before: String, after: String) {
        self.before = before
        self.after = after
    }

    /// Bytes shown at most on either side of the place.
    private static let reach = 240

    init(_ bytes: [UInt8], line start: Int, place: Int) {
        var first = max(start, place - Self.reach)
        while first > start, first < place, bytes[first] & 0xC0 == 0x80 { first += 1 }
        var end = place
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), end - place < Self.reach { end += 1 }
        while end > place, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        if end > place, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        before = String(decoding: bytes[first..<place], as: UTF8.self)
        after = String(decoding: bytes[place..<end], as: UTF8.self)
    }
}
