extension FrontMatter {
    /// Entries of front matter that uses only one-line plain or simply quoted scalars and lists of them; nil when
    /// anything else is in it. Yams reads 2.5 MB/s, and nearly all front matter is this plain.
    static func plainEntries(_ lines: [EntryLines], within content: Range<Int>, of bytes: [UInt8]) -> [Entry]? {
        // Also in comments, where they end a line for YAML.
        guard !FrontMatterPlainScalar.holdsOddCharacter(content, in: bytes) else { return nil }
        var out: [Entry] = []
        out.reserveCapacity(lines.count)
        var end = content.lowerBound
        for line in lines {
            guard holdsNothing(end..<line.lines.lowerBound, in: bytes) else { return nil }
            end = line.lines.upperBound
            guard let value = plainValue(of: line, in: bytes) else { return nil }
            let key = Bytes.text(line.key, in: bytes)
            guard isPlainKey(line.key, in: bytes), !out.contains(where: { $0.key == key }) else { return nil }
            out.append(Entry(key: key, value: value, lines: line.lines, valueRange: line.value))
        }
        return holdsNothing(end..<content.upperBound, in: bytes) ? out : nil
    }

    /// Whether lines between entries are blank or comments.
    private static func holdsNothing(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        range.isEmpty
            || Bytes.lines(of: range, in: bytes).allSatisfy { line in
                let text = Bytes.trim(line, in: bytes)
                return text.isEmpty || bytes[text.lowerBound] == UInt8(ascii: "#")
            }
    }

    private static func isPlainKey(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        range.allSatisfy {
            let byte = bytes[$0]
            return Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
    }

    private static func plainValue(of entry: EntryLines, in bytes: [UInt8]) -> FrontMatterValue? {
        let lines = Bytes.lines(of: entry.lines, in: bytes)
        if lines.count > 1 { return blockList(of: entry, lines: lines, in: bytes) }
        guard let first = entry.value.first else { return .null }
        if bytes[first] == UInt8(ascii: "[") { return flowList(entry.value, in: bytes) }
        return FrontMatterPlainScalar.read(entry.value, in: bytes)
    }

    private static func flowList(_ range: Range<Int>, in bytes: [UInt8]) -> FrontMatterValue? {
        guard range.count >= 2, bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return nil }
        let inner = Bytes.trim(range.lowerBound + 1..<range.upperBound - 1, in: bytes)
        if inner.isEmpty { return .list([]) }
        var values: [FrontMatterValue] = []
        var start = inner.lowerBound
        while start <= inner.upperBound {
            var end = start
            while end < inner.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
            let trimmed = Bytes.trim(start..<end, in: bytes)
            start = end + 1
            guard !trimmed.isEmpty, let value = FrontMatterPlainScalar.read(trimmed, in: bytes), value != .null
            else { return nil }
            values.append(value)
        }
        return .list(values)
    }

    private static func blockList(
        of entry: EntryLines, lines: [Range<Int>], in bytes: [UInt8]
    ) -> FrontMatterValue? {
        let head = Bytes.trim(lines[0], in: bytes)
        guard bytes[head.upperBound - 1] == UInt8(ascii: ":") else { return nil }
        var values: [FrontMatterValue] = []
        var indent: Int?
        for line in lines.dropFirst() {
            let item = Bytes.trim(line, in: bytes)
            guard item.count > 2, bytes[item.lowerBound] == UInt8(ascii: "-"),
                bytes[item.lowerBound + 1] == UInt8(ascii: " "),
                indent ?? (item.lowerBound - line.lowerBound) == item.lowerBound - line.lowerBound,
                bytes[line.lowerBound..<item.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") })
            else { return nil }
            indent = item.lowerBound - line.lowerBound
            let content = Bytes.trim(item.lowerBound + 2..<item.upperBound, in: bytes)
            guard let value = FrontMatterPlainScalar.read(content, in: bytes), value != .null else { return nil }
            values.append(value)
        }
        return .list(values)
    }
}

/// One-line scalars whose YAML meaning needs no YAML parser.
enum FrontMatterPlainScalar {
    /// The scalar, or nil when its bytes hold anything YAML gives a meaning to.
    static func read(_ range: Range<Int>, in bytes: [UInt8]) -> FrontMatterValue? {
        guard let first = range.first else { return .null }
        let quote = bytes[first]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let inner = range.dropFirst().dropLast()
            guard range.count >= 2, bytes[range.upperBound - 1] == quote,
                inner.allSatisfy({ bytes[$0] != quote && bytes[$0] != UInt8(ascii: "\\") && bytes[$0] >= 0x20 })
            else { return nil }
            return .scalar(Bytes.text(inner, in: bytes))
        }
        guard Bytes.isLetter(quote) || Bytes.isDigit(quote) || quote >= 0xC3 else { return nil }
        for index in range {
            switch bytes[index] {
            case UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "&"), UInt8(ascii: "*"), 0..<0x20, 0x7F:
                return nil
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ">"),
                UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "!"):
                return nil
            default: continue
            }
        }
        let text = Bytes.text(range, in: bytes)
        return ["null", "Null", "NULL"].contains(text) ? .null : .scalar(text)
    }

    /// Whether controls, a byte order mark or line breaks of a kind YAML alone knows are in it.
    static func holdsOddCharacter(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        for index in range where bytes[index] < 0x20 || bytes[index] == 0x7F || bytes[index] >= 0xC2 {
            let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
            switch bytes[index] {
            case UInt8(ascii: "\t"), UInt8(ascii: "\n"): continue
            case UInt8(ascii: "\r"): if next != UInt8(ascii: "\n") { return true }
            case 0..<0x20, 0x7F: return true
            case 0xC2 where next < 0xA0: return true
            case 0xE2 where next == 0x80:
                if index + 2 < range.upperBound, bytes[index + 2] | 1 == 0xA9 { return true }
            case 0xEF where next == 0xBB || next == 0xBF: return true
            default: continue
            }
        }
        return false
    }

    /// What a person would take a value for where the YAML around it is broken: quotes off, `[a, b]` as a list.
    static func lenient(_ range: Range<Int>, in bytes: [UInt8]) -> FrontMatterValue {
        let text = Bytes.text(range, in: bytes)
        if text.isEmpty { return .null }
        if text.hasPrefix("["), text.hasSuffix("]") {
            return .list(text.dropFirst().dropLast().split(separator: ",").map { .scalar(unquoted(String($0))) })
        }
        return .scalar(unquoted(text))
    }

    private static func unquoted(_ text: String) -> String {
        String(
            text.drop { $0 == " " || $0 == "\"" || $0 == "'" }.reversed()
                .drop { $0 == " " || $0 == "\"" || $0 == "'" }.reversed())
    }
}
