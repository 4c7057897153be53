/// A text as a YAML scalar: plain where every reader takes it for that very text, else double-quoted.
package enum YAMLScalar {
    /// The scalar, good in block and flow collections, on one line.
    package static func encode(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        guard isLetter(first) || isDigit(first), last != " " else { return false }
        guard text.unicodeScalars.allSatisfy({ isLetter($0) || isDigit($0) || " _-./()+'".unicodeScalars.contains($0) })
        else { return false }
        if isDigit(first) { return readsAsWords(text) }
        return !reserved.contains(text.lowercased())
    }

    /// Whether a text that begins with a digit has a word after a space, which no number or date has.
    private static func readsAsWords(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.dropFirst().contains { word in
            word.unicodeScalars.allSatisfy(isLetter) && word.unicodeScalars.count > 1
        }
    }

    /// Words that YAML 1.1 or 1.2 readers take for a truth value, null or a number.
    private static let reserved: Set<String> = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
    ]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x1FFF, 0x3040...0x9FFF, 0xAC00...0xD7A3: scalar.properties.isAlphabetic
        default: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            default:
                if isPrintable(scalar) { out.unicodeScalars.append(scalar) } else { out += hexadecimal(scalar) }
            }
        }
        return out + "\""
    }

    /// YAML's printable characters without those some reader takes for a line end or a byte order mark.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD: true
        case 0x1_0000...0x10_FFFF: scalar.value & 0xFFFE != 0xFFFE
        default: false
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x1_0000 ? ("u", 4) : ("U", 8)
        return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
    }
}
