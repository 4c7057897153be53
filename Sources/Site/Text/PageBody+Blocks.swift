import TemplateEngine

extension PageBody {
    private static let alerts = [
        ("NOTE", "Note"), ("TIP", "Tip"), ("IMPORTANT", "Important"), ("WARNING", "Warning"), ("CAUTION", "Caution"),
    ]

    /// Writes the beginning of a quotation that opens with `[!NOTE]` or its like; returns where to go on.
    mutating func alert(_ source: [UInt8], _ end: Int) -> Int? {
        for (mark, name) in Self.alerts {
            let opening = "\n<p>[!\(mark)]"
            guard Self.starts(source, end, opening) else { continue }
            var next = end + opening.utf8.count
            while next < source.count, source[next] == UInt8(ascii: " ") { next += 1 }
            let title = "<blockquote class=\"alert is-\(name.lowercased())\">\n<p class=\"alert-title\">\(name)</p>\n"
            if Self.starts(source, next, "</p>") {
                append(title)
                return next + 4
            }
            // The mark stands alone on its line.
            for lineEnd in ["<br />\n", "<br>\n", "\n"] where Self.starts(source, next, lineEnd) {
                append(title + "<p>")
                return next + lineEnd.utf8.count
            }
        }
        return nil
    }

    /// Writes a code block whose language is known, with colours; returns where to go on.
    mutating func code(_ source: [UInt8], _ end: Int) -> Int? {
        let opening = "<code class=\"language-"
        guard Self.starts(source, end, opening) else { return nil }
        let start = end + opening.utf8.count
        guard let quote = source[start...].firstIndex(of: UInt8(ascii: "\"")), quote + 1 < source.count,
            source[quote + 1] == UInt8(ascii: ">"), let close = Self.find("</code></pre>", in: source, from: quote),
            let language = CodeLanguage.named(String(decoding: source[start..<quote], as: UTF8.self))
        else { return nil }
        append("<pre tabindex=\"0\">" + String(decoding: source[end..<(quote + 2)], as: UTF8.self))
        html += CodeHighlighter.html(Self.unescaped(source[(quote + 2)..<close]), language)
        return close
    }

    /// Text with the entities the Markdown library writes read back.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        next: while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "&") {
                for (entity, byte) in [
                    ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"),
                ]
                where bytes[index...].starts(with: entity.utf8) {
                    out += byte.utf8
                    index += entity.utf8.count
                    continue next
                }
            }
            out.append(bytes[index])
            index += 1
        }
        return out
    }
}
