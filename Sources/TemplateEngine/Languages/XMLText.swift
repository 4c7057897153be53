/// Escaping for SVG and other XML, good in text and in quoted attribute values.
package enum XMLText {
    /// The text with everything written as a reference that could end it or that a parser would change on the way:
    /// line ends become spaces in an attribute, and a carriage return a line feed anywhere.
    package static func escape(_ text: String) -> String {
        if isSurelyPlain(text) { return text }
        var out = ""
        out.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "&": out += "&amp;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            case "\t": out += "&#9;"
            case "\n": out += "&#10;"
            case "\r": out += "&#13;"
            // XML 1.0 has no way to write the others.
            default: out.unicodeScalars.append(isCharacter(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return out
    }

    /// Appends escaped text to a buffer.
    package static func append(escaping text: String, to out: inout [UInt8]) {
        out += (isSurelyPlain(text) ? text : escape(text)).utf8
    }

    private static func isSurelyPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            // What XML has no way to write is ASCII or begins with the last of these.
            case ..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
                UInt8(ascii: "'"), 0xEF:
                false
            default: true
            }
        }
    }

    /// XML 1.0's `Char`.
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }
}
