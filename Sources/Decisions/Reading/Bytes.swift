/// Small questions about bytes that the readers share.
enum Bytes {
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// Space or tab.
    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// Space, tab, line end.
    static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == newline || byte == carriageReturn }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }

    /// A range without the whitespace at its ends.
    static func trim(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// The end of the line that holds `offset`: the offset of its line end, or the end of the bytes.
    static func lineEnd(from offset: Int, in bytes: [UInt8], limit: Int) -> Int {
        var end = offset
        while end < limit, bytes[end] != newline { end += 1 }
        return end
    }

    /// The start of the line after the one that holds `offset`, at most `limit`.
    static func nextLine(from offset: Int, in bytes: [UInt8], limit: Int) -> Int {
        min(limit, lineEnd(from: offset, in: bytes, limit: limit) + 1)
    }

    /// The lines of a range, each without its line end.
    static func lines(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = lineEnd(from: start, in: bytes, limit: range.upperBound)
            let visible = end > start && bytes[end - 1] == carriageReturn ? end - 1 : end
            out.append(start..<visible)
            start = end + 1
        }
        return out
    }

    static func text(_ range: Range<Int>, in bytes: [UInt8]) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The first place of `needle` within `range`.
    static func find(_ needle: [UInt8], in bytes: [UInt8], range: Range<Int>) -> Range<Int>? {
        guard let first = needle.first, range.count >= needle.count else { return nil }
        var index = range.lowerBound
        let last = range.upperBound - needle.count
        while index <= last {
            if bytes[index] == first, matches(needle, at: index, in: bytes) {
                return index..<index + needle.count
            }
            index += 1
        }
        return nil
    }

    private static func matches(_ needle: [UInt8], at offset: Int, in bytes: [UInt8]) -> Bool {
        for index in needle.indices where bytes[offset + index] != needle[index] { return false }
        return true
    }

    /// Whether the bytes at `offset` are those of `prefix`.
    static func hasPrefix(_ prefix: StaticString, at offset: Int, in bytes: [UInt8]) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard offset + count <= bytes.count, prefix.utf8Start.pointee == bytes[offset] else { return false }
        return prefix.withUTF8Buffer { bytes[offset..<offset + count].elementsEqual($0) }
    }
}
