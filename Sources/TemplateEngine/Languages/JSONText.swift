import Diagnostics

/// A text as a JSON string with its quotes, good also inside a `<script>` element.
package enum JSONText {
    package static func encode(_ text: String) -> String {
        let json = String(decoding: JSONValue.string(text).encoded(), as: UTF8.self)
        guard json.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == 0xE2 }) else { return json }
        var out = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            switch scalar {
            // Nothing may look like a tag's end or a comment's start to an HTML parser.
            case "<": out += "\\u003c".unicodeScalars
            // Line ends to old JavaScript.
            case "\u{2028}": out += "\\u2028".unicodeScalars
            case "\u{2029}": out += "\\u2029".unicodeScalars
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
