extension [UInt8] {
    /// Whether a word of lower-case ASCII stands at an offset, in whatever case, before `end`.
    func hasWord(_ word: StaticString, at offset: Int, end: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard end - offset >= length else { return false }
        return word.withUTF8Buffer { expected in
            for index in 0..<length where self[offset + index].lowercased != expected[index] { return false }
            return true
        }
    }

    /// Offset of a sequence's first byte, searched in `range`.
    func firstOffset(of sequence: StaticString, in range: Range<Int>) -> Int? {
        let length = sequence.utf8CodeUnitCount
        guard range.count >= length else { return nil }
        return sequence.withUTF8Buffer { expected in
            var offset = range.lowerBound
            while offset + length <= range.upperBound {
                if self[offset] == expected[0] {
                    var index = 1
                    while index < length, self[offset + index] == expected[index] { index += 1 }
                    if index == length { return offset }
                }
                offset += 1
            }
            return nil
        }
    }

    /// End of the line that holds an offset, without its line end.
    func lineEnd(from offset: Int) -> Int {
        withUnsafeBytes { bytes in
            var end = offset
            // Eight bytes at a time: nearly all of a text stands within its lines.
            while end + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
                if Self.mayHoldLineEnd(word) { break }
                end += 8
            }
            while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
            return end
        }
    }

    /// Whether one of eight bytes may be a line feed or a carriage return; false only when none is.
    private static func mayHoldLineEnd(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let feed = word ^ (ones &* UInt64(ASCII.newline))
        let carriage = word ^ (ones &* UInt64(ASCII.carriageReturn))
        return ((feed &- ones) & ~feed | (carriage &- ones) & ~carriage) & (ones << 7) != 0
    }

    /// Start of the line after the one that ends at `end`.
    func nextLine(after end: Int) -> Int {
        guard end < count else { return end }
        let isPair = self[end] == ASCII.carriageReturn && end + 1 < count && self[end + 1] == ASCII.newline
        return end + (isPair ? 2 : 1)
    }

    /// Start of the line that holds an offset, not before `floor`.
    func lineStart(of offset: Int, floor: Int = 0) -> Int {
        var start = offset
        while start > floor, !self[start - 1].isLineEnd { start -= 1 }
        return start
    }

    /// A range without the whitespace at both ends; empty ones stay at their end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while end > start, self[end - 1].isWhitespace { end -= 1 }
        while start < end, self[start].isWhitespace { start += 1 }
        return start..<end
    }
}
