/// Raw HTML in Markdown as text.
enum RawHTML {
    /// `<br>`, without attributes.
    static func isLineBreak(_ tag: String) -> Bool {
        let tag = tag.lowercased()
        guard tag.hasPrefix("<br"), tag.hasSuffix(">") else { return false }
        return tag.dropFirst(3).dropLast().allSatisfy { $0 == " " || $0 == "/" }
    }

    /// The text without comments and without white space at its ends.
    static func withoutComments(_ html: String) -> String {
        let bytes = Array(html.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes.hasWord("<!--", at: index, end: bytes.count) {
                let close = bytes.firstOffset(of: "-->", in: index + 2..<bytes.count)
                index = close.map { $0 + 3 } ?? bytes.count
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out[out.trimmed(0..<out.count)], as: UTF8.self)
    }

    /// Appends text so that it shows as it is.
    static func appendEscaped(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        for byte in text {
            switch byte {
            case ASCII.less: out.append(contentsOf: "&lt;".utf8)
            case ASCII.greater: out.append(contentsOf: "&gt;".utf8)
            case ASCII.ampersand: out.append(contentsOf: "&amp;".utf8)
            case ASCII.quote: out.append(contentsOf: "&quot;".utf8)
            default: out.append(byte)
            }
        }
    }
}
