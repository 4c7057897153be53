/// Escaping for running Markdown text, so that it shows as itself in a heading, a paragraph, a list item, a table cell
/// or a link's text, by CommonMark and GFM.
package enum MarkdownText {
    /// The text on one line with as few backslashes as that takes.
    /// - Parameters:
    ///   - startsLine: false where something else stands before the text, such as a link's bracket.
    ///   - endsLine: false where something else stands after it.
    package static func escape(_ text: String, startsLine: Bool = true, endsLine: Bool = true) -> String {
        if isPlain(text.utf8) { return text }
        let bytes = oneLine(text)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 8)
        let start = startsLine ? firstToEscape(bytes) : nil
        let end = endsLine ? closingMarks(bytes) : nil
        let dollars = bytes.count { $0 == UInt8(ascii: "$") }
        for (index, byte) in bytes.enumerated() {
            if index == start || index == end || isSpecial(byte, at: index, in: bytes, dollars: dollars) {
                out.append(UInt8(ascii: "\\"))
            }
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A path as a link destination: readable, and good between the parentheses of a link and in a table.
    package static func destination(_ path: String) -> String {
        var out: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "\""),
                UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"),
                UInt8(ascii: ":"):
                let digits = Array("0123456789ABCDEF".utf8)
                out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

extension MarkdownText {
    /// Whether nothing in the text could mean anything.
    /// The text as a code span on one line; nothing in it is markup.
    package static func code(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return "" }
        let longest = words.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let isTouching = words.hasPrefix("`") || words.hasSuffix("`")
        return isTouching ? "\(fence) \(words) \(fence)" : fence + words + fence
    }

    private static func isPlain(_ text: String.UTF8View) -> Bool {
        guard let first = text.first, isAlphanumeric(first) || first >= 0x80, !isDigit(first) else {
            return text.isEmpty
        }
        var last = first
        for byte in text {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"),
                UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "?"), 0x80...:
                break
            default: if !isAlphanumeric(byte) { return false }
            }
            last = byte
        }
        return last != UInt8(ascii: " ")
    }

    /// Bytes with line breaks, tabs and controls as spaces, none of them at the ends.
    private static func oneLine(_ text: String) -> ArraySlice<UInt8>.SubSequence {
        var bytes = text.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }[...]
        while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return ArraySlice(Array(bytes))
    }

    /// Index of the byte that would make the text a block of another kind when it stands at a line's start.
    private static func firstToEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        let marks = bytes.prefix { $0 == first }.count
        let next = marks < bytes.count ? bytes[marks] : UInt8(ascii: " ")
        switch first {
        case UInt8(ascii: ">"): return 0
        case UInt8(ascii: "#"): return marks <= 6 && next == UInt8(ascii: " ") ? 0 : nil
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ":"):
            if marks == 1, first != UInt8(ascii: ":"), next == UInt8(ascii: " ") { return 0 }
            // An underline of a heading, a table's second row, a rule.
            return bytes.allSatisfy { "-=:+ |".utf8.contains($0) } ? 0 : nil
        default:
            let digits = bytes.prefix(while: isDigit).count
            guard (1...9).contains(digits), digits < bytes.count else { return nil }
            let after = digits + 1 < bytes.count ? bytes[digits + 1] : UInt8(ascii: " ")
            let isListMark = bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")")
            return isListMark && after == UInt8(ascii: " ") ? digits : nil
        }
    }

    /// Index of a final run of `#` that a heading would drop.
    private static func closingMarks(_ bytes: ArraySlice<UInt8>) -> Int? {
        let start = bytes.lastIndex { $0 != UInt8(ascii: "#") }.map { $0 + 1 } ?? 0
        guard start < bytes.count else { return nil }
        return start == 0 || bytes[start - 1] == UInt8(ascii: " ") ? start : nil
    }

    private static func isSpecial(_ byte: UInt8, at index: Int, in bytes: ArraySlice<UInt8>, dollars: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        case UInt8(ascii: "<"): index + 1 < bytes.count && startsTag(bytes[index + 1])
        case UInt8(ascii: "_"): !standsInWord(index, in: bytes)
        case UInt8(ascii: "\\"): index + 1 == bytes.count || isPunctuation(bytes[index + 1])
        case UInt8(ascii: "&"): startsEntity(index, in: bytes)
        case UInt8(ascii: ":"), UInt8(ascii: "."): startsUnsafeAddress(index, in: bytes)
        // Two of them enclose a formula on Git hosts.
        case UInt8(ascii: "$"): dollars > 1
        default: false
        }
    }

    /// Whether a run of underscores has an ASCII letter or digit on both sides, where it cannot mean emphasis.
    private static func standsInWord(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        let before = bytes[..<index].last { $0 != UInt8(ascii: "_") }
        let after = bytes[index...].first { $0 != UInt8(ascii: "_") }
        guard let before, let after else { return false }
        return isAlphanumeric(before) && isAlphanumeric(after)
    }

    /// Whether a byte behind `<` can make it the beginning of a tag, a comment or an address.
    private static func startsTag(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) && !isDigit(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
            || byte == UInt8(ascii: "?") || byte >= 0x80
    }

    /// Whether GFM would make a link, in which backslashes are part of the address, of a text that needs some.
    private static func startsUnsafeAddress(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        let behind = bytes[(index + 1)...]
        let isAddress =
            bytes[index] == UInt8(ascii: ":")
            ? behind.starts(with: "//".utf8) : bytes[..<index].suffix(3).elementsEqual("www".utf8)
        return isAddress && behind.prefix { $0 != UInt8(ascii: " ") }.contains { "*`[]<|~\\&_$".utf8.contains($0) }
    }

    private static func startsEntity(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        let name = bytes[(index + 1)...].prefix(34).prefix { isAlphanumeric($0) || $0 == UInt8(ascii: "#") }
        return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
    }
}
