/// Escaping for labels in Mermaid, between double quotes in flowcharts and ER diagrams, bare in sequence diagrams.
///
/// Mermaid replaces `#35;` by what it stands for after parsing, so whatever could mean anything is written that way.
package enum MermaidText {
    /// The label; line breaks as `<br>`, tabs as spaces, what cannot be drawn as U+FFFD.
    package static func escape(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain) || hasDirection(text.utf8) else { return text }
        let scalars = Array(text.unicodeScalars)
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 32)
        for (index, scalar) in scalars.enumerated() {
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            switch scalar {
            case "\n": out += "<br>".utf8
            case "\r": if after != "\n" { out += "<br>".utf8 }
            case "\t", " ": appendSpace(to: &out)
            case "\0"..<" ", "\u{7F}": out += "\u{FFFD}".utf8
            case _ where scalar.isASCII && !isPlain(UInt8(scalar.value)): out += "#\(scalar.value);".utf8
            default: out += UTF8.encode(scalar).map(Array.init) ?? []
            }
            if isMark(scalar, after) { out += wordJoiner }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether the two are a line break to Mermaid, or one of its own marks for references between its passes; it looks
    /// for these once more in what came of a reference.
    private static func isMark(_ scalar: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        switch (scalar, after) {
        case ("\\", "n"), ("\u{FB02}", "\u{B0}"), ("\u{B6}", "\u{DF}"): true
        default: false
        }
    }

    /// Without width and meaning; there is no other way to keep two characters apart.
    private static let wordJoiner = "\u{2060}".utf8

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "/"),
            UInt8(ascii: "-"), UInt8(ascii: "!"):
            true
        default: false
        }
    }

    // The lexer takes a line with `direction TB` anywhere in it for that statement, so the two words never stand together.

    private static let direction = Array("direction".utf8)

    private static func hasDirection(_ text: String.UTF8View) -> Bool {
        var matched = 0
        for byte in text {
            if matched == direction.count, byte == UInt8(ascii: " ") { return true }
            let lowered = byte | 0x20
            matched =
                matched < direction.count && lowered == direction[matched]
                ? matched + 1 : lowered == direction[0] ? 1 : 0
        }
        return false
    }

    private static func appendSpace(to out: inout [UInt8]) {
        let end = out.suffix(direction.count)
        if end.count == direction.count, zip(end, direction).allSatisfy({ $0 | 0x20 == $1 }) {
            out += "#32;".utf8
        } else {
            out.append(UInt8(ascii: " "))
        }
    }
}
