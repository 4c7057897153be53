/// Where front matter stands in a file.
package struct FrontMatterRange: Sendable, Hashable {
    /// Fences included, with line ends.
    package var lines: Range<Int>
    /// Between the fences, with the line end before the closing one.
    package var content: Range<Int>

    package init(lines: Range<Int>, content: Range<Int>) {
        self.lines = lines
        self.content = content
    }
}

extension FrontMatterRange {
    /// Front matter at the start of a file, from `start` on: after blank lines or one HTML comment.
    /// - Returns: nil when there is none, when it is not closed, or when a thematic break and prose stand there.
    init?(in bytes: [UInt8], from start: Int, fence: UInt8) {
        let open = Self.firstLine(in: bytes, from: start)
        guard Self.isFence(fence, at: open, in: bytes) else { return nil }
        let contentStart = bytes.nextLine(after: bytes.lineEnd(from: open))
        guard contentStart > open, contentStart < bytes.count else { return nil }
        let isYAML = fence == ASCII.hyphen
        if isYAML, !Self.looksLikeYAML(in: bytes, from: contentStart) { return nil }
        var line = contentStart
        while line < bytes.count {
            let next = bytes.nextLine(after: bytes.lineEnd(from: line))
            if Self.isFence(fence, at: line, in: bytes) || isYAML && Self.isFence(ASCII.period, at: line, in: bytes) {
                self.init(lines: open..<next, content: contentStart..<line)
                return
            }
            line = next
        }
        return nil
    }

    /// The first line that is neither blank nor part of a leading comment.
    private static func firstLine(in bytes: [UInt8], from start: Int) -> Int {
        let first = skipBlankLines(in: bytes, from: start)
        guard bytes.hasWord("<!--", at: first, end: bytes.count),
            let close = bytes.firstOffset(of: "-->", in: first + 4..<bytes.count)
        else { return first }
        let rest = close + 3..<bytes.lineEnd(from: close + 3)
        guard bytes.trimmed(rest).isEmpty else { return first }
        return skipBlankLines(in: bytes, from: bytes.nextLine(after: rest.upperBound))
    }

    private static func skipBlankLines(in bytes: [UInt8], from start: Int) -> Int {
        var line = start
        while line < bytes.count {
            let end = bytes.lineEnd(from: line)
            guard bytes.trimmed(line..<end).isEmpty, end < bytes.count else { break }
            line = bytes.nextLine(after: end)
        }
        return line
    }

    private static func isFence(_ byte: UInt8, at line: Int, in bytes: [UInt8]) -> Bool {
        guard line + 3 <= bytes.count, bytes[line] == byte, bytes[line + 1] == byte, bytes[line + 2] == byte else {
            return false
        }
        var index = line + 3
        while index < bytes.count, bytes[index].isSpaceOrTab { index += 1 }
        return index == bytes.count || bytes[index].isLineEnd
    }

    /// Whether the first line that says something is a key, a comment, a list entry or the end; prose is none.
    private static func looksLikeYAML(in bytes: [UInt8], from start: Int) -> Bool {
        let line = skipBlankLines(in: bytes, from: start)
        let text = bytes.trimmed(line..<bytes.lineEnd(from: line))
        guard let first = text.first.map({ bytes[$0] }) else { return true }
        if isFence(ASCII.hyphen, at: line, in: bytes) || isFence(ASCII.period, at: line, in: bytes) { return true }
        switch first {
        case ASCII.hash: return true
        case ASCII.hyphen: return text.count == 1 || bytes[text.lowerBound + 1].isSpaceOrTab
        case UInt8(ascii: "{"), UInt8(ascii: "%"): return true
        default: break
        }
        for index in text where bytes[index] == ASCII.colon {
            return index + 1 == text.upperBound || bytes[index + 1].isSpaceOrTab
        }
        return false
    }
}
