/// Names and texts in and out of their quotes.
package enum SQLText {
    /// The content of a quoted text: `'it''s'` gives `it's`. Other texts come back as they are.
    package static func unquoted(_ text: String) -> String {
        var bytes = Array(text.utf8)
        guard let quote = bytes.firstIndex(of: UInt8(ascii: "'")), quote <= 2, bytes.count > quote + 1 else {
            return text
        }
        let isEscaped = quote == 1 && bytes[0] | 0x20 == UInt8(ascii: "e")
        bytes = Array(bytes[quote...])
        return unquoted(bytes[...], escapes: isEscaped)
    }

    /// The content of a text between two equal quotes, doubled ones made single.
    /// - Parameter escapes: whether a backslash stands before a character that means something else.
    static func unquoted(_ text: ArraySlice<UInt8>, escapes: Bool) -> String {
        guard text.count >= 2, let close = text.last else { return "" }
        let inner = text.dropFirst().dropLast()
        guard inner.contains(close) || (escapes && inner.contains(UInt8(ascii: "\\"))) else {
            return String(decoding: inner, as: UTF8.self)
        }
        var out: [UInt8] = []
        var index = inner.startIndex
        while index < inner.endIndex {
            let byte = inner[index]
            let next = index + 1 < inner.endIndex ? inner[index + 1] : nil
            if byte == close, next == close {
                index += 1
                out.append(close)
            } else if escapes, byte == UInt8(ascii: "\\"), let next {
                index += 1
                out.append(unescaped(next))
            } else {
                out.append(byte)
            }
            index += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The text of `U&'…'` with `\0061` and `\+000061` as the characters they stand for.
    static func resolvingCodePoints(_ text: String, escape: Character = "\\") -> String {
        guard text.contains(escape) else { return text }
        let characters = Array(text)
        var out = ""
        var index = 0
        while index < characters.count {
            let isLong = index + 1 < characters.count && characters[index + 1] == "+"
            let start = index + (isLong ? 2 : 1)
            let end = start + (isLong ? 6 : 4)
            if characters[index] == escape, end <= characters.count,
                let value = UInt32(String(characters[start..<end]), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                out.unicodeScalars.append(scalar)
                index = end
            } else {
                out.append(characters[index])
                index += characters[index] == escape && start < characters.count && characters[start] == escape ? 2 : 1
            }
        }
        return out
    }

    private static func unescaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "0"): 0x00
        default: byte
        }
    }
}
