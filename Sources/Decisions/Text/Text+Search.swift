// The standard library's searches compare characters, and prepare a table for each call. What is looked for here are
// words of a vocabulary, for which bytes do: these members take the place of the standard library's.

extension StringProtocol {
    /// Whether a text stands somewhere in this one.
    package func contains(_ part: String) -> Bool {
        var part = part
        return part.withUTF8 { part in
            utf8.withContiguousStorageIfAvailable { Bytes.contains(part, in: $0) }
                ?? Array(utf8).withUnsafeBufferPointer { Bytes.contains(part, in: $0) }
        }
    }
}

extension StringProtocol where SubSequence == Substring {
    /// The parts between a character, empty ones left out.
    func split(separator: Character) -> [Substring] {
        guard let byte = separator.asciiValue, byte >= UInt8(ascii: " ") else {
            return split(separator: separator, maxSplits: .max, omittingEmptySubsequences: true)
        }
        var parts: [Substring] = []
        let bytes = utf8
        var start = startIndex
        var index = start
        while index < endIndex {
            let next = bytes.index(after: index)
            if bytes[index] == byte {
                if start < index { parts.append(self[start..<index]) }
                start = next
            }
            index = next
        }
        if start < index { parts.append(self[start..<index]) }
        return parts
    }
}

extension Substring {
    /// Whether this text begins with another one.
    package func hasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

    /// Whether this text ends with another one.
    package func hasSuffix(_ suffix: String) -> Bool {
        utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
}

extension Bytes {
    /// Whether a predicate holds for the rest of a text from a place on where two bytes stand one after the other.
    static func contains(
        pair first: UInt8, _ second: UInt8, in text: UnsafeBufferPointer<UInt8>,
        where isMatch: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
    ) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let bytes = UnsafeRawBufferPointer(text)
        var index = 0
        // Eight places at a time; the test lets through all eights that hold the pair, and few others.
        while index + 9 <= text.count {
            let these = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ (ones &* UInt64(first))
            let next = bytes.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self) ^ (ones &* UInt64(second))
            if (these &- ones) & ~these & (next &- ones) & ~next & (ones << 7) != 0 {
                for place in index..<index + 8 where text[place] == first && text[place + 1] == second {
                    if isMatch(text[place...]) { return true }
                }
            }
            index += 8
        }
        while index + 1 < text.count {
            if text[index] == first, text[index + 1] == second, isMatch(text[index...]) { return true }
            index += 1
        }
        return false
    }

    /// Whether some bytes stand within others.
    static func contains(_ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = part.first else { return true }
        var index = 0
        while index + part.count <= text.count {
            if text[index] == first {
                var length = 1
                while length < part.count, text[index + length] == part[length] { length += 1 }
                if length == part.count { return true }
            }
            index += 1
        }
        return false
    }
}
