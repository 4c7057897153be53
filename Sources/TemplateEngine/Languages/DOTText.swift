/// Escaping for texts between double quotes in Graphviz's DOT, where they are labels, tooltips and addresses.
package enum DOTText {
    /// The text; line breaks as `\n`, tabs as spaces, what cannot be drawn as U+FFFD.
    package static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || "\"\\&".utf8.contains($0) }) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            // Graphviz resolves HTML's references in every label.
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case UInt8(ascii: "\r"):
                if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") { out += "\\n".utf8 }
            case UInt8(ascii: "\t"): out.append(UInt8(ascii: " "))
            case 0..<0x20, 0x7F: out += "\u{FFFD}".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
