/// The form in which words of the vocabulary are looked up: lower case, one space for each run of what separates words.
enum WordKey {
    /// What a byte of a text is to its key.
    enum Role {
        /// Part of a word.
        case letter
        /// Between words: none is kept at the ends, but a space is kept for those in between.
        case separator
        /// Left out wherever it stands.
        case mark
    }

    /// The key of a text of ASCII alone; nil for any other.
    @inline(__always)
    static func ofASCII(_ text: String, _ role: (UInt8) -> Role) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { out in
                var count = 0
                var gap = false
                for byte in bytes {
                    switch role(byte) {
                    case .separator: gap = count > 0
                    case .mark: continue
                    case .letter:
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
}
