/// Escaping for HTML and XML text and quoted attribute values.
package enum HTMLText {
    /// The text with everything that could end it or start a tag or an entity written as an entity.
    package static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { entity(for: $0) != nil }) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        append(escaping: text.utf8, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends escaped text to a buffer.
    package static func append(escaping text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { append(escaping: $0, to: &out) }
    }

    /// Appends escaped text to a buffer.
    package static func append(escaping text: some Collection<UInt8>, to out: inout [UInt8]) {
        if text.allSatisfy({ entity(for: $0) == nil }) { return out.append(contentsOf: text) }
        for byte in text {
            if let entity = entity(for: byte) {
                entity.withUTF8Buffer { out.append(contentsOf: $0) }
            } else {
                out.append(byte)
            }
        }
    }

    @inline(__always)
    private static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        // HTML has no way to write these, so they must not get through.
        case 0..<0x09, 0x0B, 0x0E..<0x20, 0x7F: "\u{FFFD}"
        default: nil
        }
    }
}
