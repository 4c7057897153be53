/// Escaping for labels between double quotes in PlantUML, also where C4-PlantUML wraps them in Creole of its own.
///
/// PlantUML has no escape for a quote, and Creole means something almost anywhere, so whatever could mean anything is
/// written as `<U+hhhh>`, which PlantUML resolves after it has looked for Creole.
package enum PlantUMLText {
    /// The label; line breaks as `\n`, tabs as spaces, what cannot be drawn as U+FFFD.
    package static func escape(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard !bytes.allSatisfy(isPlain) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 32)
        for (index, byte) in bytes.enumerated() {
            let before = index > 0 ? bytes[index - 1] : UInt8(ascii: "\n")
            let after = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
            switch byte {
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case UInt8(ascii: "\r"): if after != UInt8(ascii: "\n") { out += "\\n".utf8 }
            case UInt8(ascii: "\t"): out.append(UInt8(ascii: " "))
            case 0..<0x20, 0x7F: out += "\u{FFFD}".utf8
            case _ where isPlain(byte): out.append(byte)
            case _ where isMarkInPairs(byte) && standsAlone(byte, before, after): out.append(byte)
            default:
                append(byte, to: &out)
                if startsReference(byte, bytes[(index + 1)...]) { out += wordJoiner }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Letters, digits and marks that mean nothing in a label.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
            UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    /// Marks that are Creole only twice in a row, or where a line begins or ends.
    private static func isMarkInPairs(_ byte: UInt8) -> Bool { "-._=/+".utf8.contains(byte) }

    private static func standsAlone(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
        !isLineEnd(before) && !isLineEnd(after) && before != byte && after != byte
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private static func append(_ byte: UInt8, to out: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        out += "<U+00".utf8
        out += [digits[Int(byte >> 4)], digits[Int(byte & 15)], UInt8(ascii: ">")]
    }

    /// Whether what comes out would be taken for a reference or a tab when C4-PlantUML has the label read once more:
    /// `<U+0041>`, `&#65;` and `\t` as text.
    private static func startsReference(_ byte: UInt8, _ rest: ArraySlice<UInt8>) -> Bool {
        switch byte {
        case UInt8(ascii: "<"): rest.starts(with: "U+".utf8)
        case UInt8(ascii: "&"): rest.first == UInt8(ascii: "#")
        case UInt8(ascii: "\\"): rest.first == UInt8(ascii: "t")
        default: false
        }
    }

    /// Without width and meaning; there is no other way to keep the two characters apart.
    private static let wordJoiner = "\u{2060}".utf8
}
