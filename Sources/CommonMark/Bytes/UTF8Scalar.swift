/// Single characters within bytes.
enum UTF8Scalar {
    /// The character that begins at an offset, the replacement character where the bytes are not UTF-8; nil at the end.
    static func at(_ offset: Int, in bytes: [UInt8], end: Int) -> Unicode.Scalar? {
        guard offset < end else { return nil }
        if bytes[offset] < 0x80 { return Unicode.Scalar(bytes[offset]) }
        var decoder = UTF8()
        var iterator = bytes[offset..<min(offset + 4, end)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return "\u{FFFD}" }
        return scalar
    }

    /// The character that ends before an offset; nil at the start.
    static func before(_ offset: Int, in bytes: [UInt8], start: Int) -> Unicode.Scalar? {
        guard offset > start else { return nil }
        var first = offset - 1
        while first > start, offset - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        return at(first, in: bytes, end: offset)
    }
}

/// Classes of characters that emphasis and URLs go by.
enum CharacterClass {
    static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value).isWhitespace }
        return scalar.properties.generalCategory == .spaceSeparator
    }

    static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value).isPunctuation }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }
}
