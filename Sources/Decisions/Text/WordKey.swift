/// The form in which words of the vocabulary are looked up: lower case, one space for each run of what separates words.
enum WordKey {
    /// The key of a text of ASCII alone; nil for any other.
    /// - Parameters:
    ///   - dropped: what is left out wherever it stands.
    ///   - separators: what stands between words; none is kept at the ends, but a space is kept for one in between.
    static func ofASCII(_ text: String, separators: StaticString, dropped: StaticString) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { out in
                var count = 0
                var gap = false
                for byte in bytes {
                    if holds(separators, byte) {
                        gap = count > 0
                    } else if !holds(dropped, byte) {
                        if gap {
                            out[count] = UInt8(ascii: " ")
                            count += 1
                        }
                        gap = false
                        out[count] = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
                        count += 1
                    }
                }
                return count
            }
        }
    }

    @inline(__always)
    private static func holds(_ set: StaticString, _ byte: UInt8) -> Bool {
        // No set holds letters, which nearly all bytes are.
        if byte >= UInt8(ascii: "a") { return false }
        return set.withUTF8Buffer { $0.contains(byte) }
    }
}
