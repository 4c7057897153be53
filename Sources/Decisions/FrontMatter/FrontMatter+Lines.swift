extension FrontMatter {
    /// Where one top-level key stands and what belongs to it.
    struct EntryLines {
        var key: Range<Int>
        var value: Range<Int>
        var lines: Range<Int>
    }

    /// Top-level `key:` lines with their continuation lines, whether or not the whole is valid YAML.
    static func entryLines(in content: Range<Int>, of bytes: [UInt8]) -> [EntryLines] {
        var out: [EntryLines] = []
        var start = content.lowerBound
        while start < content.upperBound {
            let next = Bytes.nextLine(from: start, in: bytes, limit: content.upperBound)
            if let (key, value) = keyAndValue(start..<next, in: bytes) {
                out.append(EntryLines(key: key, value: value, lines: start..<next))
            } else if !out.isEmpty {
                extend(&out[out.count - 1], over: start..<next, in: bytes)
            }
            start = next
        }
        return out
    }

    /// Adds a continuation line (indented, or an item of a list) to an entry; blank lines and comments belong to none.
    private static func extend(_ entry: inout EntryLines, over line: Range<Int>, in bytes: [UInt8]) {
        let visible = Bytes.trim(line, in: bytes)
        guard let first = visible.first else { return }
        let indented = visible.lowerBound > line.lowerBound
        guard indented || bytes[first] == UInt8(ascii: "-"), bytes[first] != UInt8(ascii: "#") else { return }
        entry.lines = entry.lines.lowerBound..<line.upperBound
        entry.value = entry.value.isEmpty ? visible : entry.value.lowerBound..<visible.upperBound
    }

    private static func keyAndValue(_ line: Range<Int>, in bytes: [UInt8]) -> (Range<Int>, Range<Int>)? {
        var index = line.lowerBound
        guard index < line.upperBound, bytes[index] != UInt8(ascii: "#"), bytes[index] != UInt8(ascii: "-"),
            !Bytes.isSpace(bytes[index])
        else { return nil }
        while index < line.upperBound, bytes[index] != UInt8(ascii: ":"), bytes[index] != Bytes.newline { index += 1 }
        guard index < line.upperBound, bytes[index] == UInt8(ascii: ":") else { return nil }
        let end = index + 1
        guard end == line.upperBound || Bytes.isSpace(bytes[end]) else { return nil }
        let key = Bytes.trim(line.lowerBound..<index, in: bytes)
        return (key, withoutComment(Bytes.trim(end..<line.upperBound, in: bytes), in: bytes))
    }

    /// A value's bytes up to a ` #` outside quotes.
    private static func withoutComment(_ value: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard let first = value.first else { return value }
        var index = first
        if bytes[first] == UInt8(ascii: "#") { return first..<first }
        if bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'") {
            let quote = bytes[first]
            index += 1
            while index < value.upperBound, bytes[index] != quote {
                index += quote == UInt8(ascii: "\"") && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        index = min(index, value.upperBound)
        while index < value.upperBound {
            if bytes[index] == UInt8(ascii: "#"), index > first, Bytes.isBlank(bytes[index - 1]) {
                return Bytes.trim(first..<index, in: bytes)
            }
            index += 1
        }
        return value
    }
}
