import TemplateEngine

/// A record's rendered text fitted into its page: headings below the page's own, with permalinks; wide content that
/// scrolls; no request to other sites.
struct PageBody {
    /// A heading for the contents list.
    struct Heading: Hashable {
        var level: Int
        var id: String
        /// Its text as HTML, without tags.
        var html: [UInt8]
    }

    private(set) var html: [UInt8] = []
    private(set) var headings: [Heading] = []
    private var ids: AnchorIDs
    private let shift: Int
    private var isInLink = false

    /// - Parameter source: HTML as the Markdown library writes it, safe to show.
    init(_ source: [UInt8], reservedIDs: [String]) {
        ids = AnchorIDs(reserved: reservedIDs)
        shift = source.firstRange(of: Array("<h1>".utf8)) == nil ? 0 : 1
        html.reserveCapacity(source.count + source.count / 8)
        var index = 0
        var copied = 0
        while let start = source[index...].firstIndex(of: UInt8(ascii: "<")) {
            guard let end = source[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
            index = end + 1
            guard Self.matters(source, start) else { continue }
            html += source[copied..<start]
            index = take(source, start, end + 1)
            copied = index
        }
        html += source[copied...]
    }

    /// Whether a tag may need a change, by its first letter.
    private static func matters(_ source: [UInt8], _ start: Int) -> Bool {
        var letter = start + 1
        if letter < source.count, source[letter] == UInt8(ascii: "/") { letter += 1 }
        guard letter < source.count else { return false }
        switch source[letter] {
        case UInt8(ascii: "h"), UInt8(ascii: "t"), UInt8(ascii: "p"), UInt8(ascii: "i"), UInt8(ascii: "a"): return true
        default: return false
        }
    }

    /// Writes one tag, and with a heading all of it; returns where to go on.
    private mutating func take(_ source: [UInt8], _ start: Int, _ end: Int) -> Int {
        let tag = String(decoding: source[start..<end], as: UTF8.self)
        switch tag {
        case "<h1>", "<h2>", "<h3>", "<h4>", "<h5>", "<h6>": return heading(source, start, end)
        case "<table>": append("<div class=\"scroll\" tabindex=\"0\"><table>")
        case "</table>": append("</table></div>")
        case "<a href=\"\">":
            append("<a>")
            isInLink = true
        case "</a>":
            append(tag)
            isInLink = false
        default:
            if tag.hasPrefix("<img ") {
                image(tag)
            } else if tag.hasPrefix("<pre") {
                append("<pre tabindex=\"0\"" + tag.dropFirst(4))
            } else {
                if tag.hasPrefix("<a ") { isInLink = true }
                append(tag)
            }
        }
        return end
    }

    private mutating func heading(_ source: [UInt8], _ start: Int, _ end: Int) -> Int {
        let written = Int(source[start + 2]) - 0x30
        let level = min(written + shift, 6)
        guard let close = source[end...].firstRange(of: Array("</h\(written)>".utf8)) else {
            append("<h\(level)>")
            return end
        }
        var inner = PageBody(Array(source[end..<close.lowerBound]), reservedIDs: [])
        let text = Self.text(inner.html)
        let id = ids.next(for: text)
        headings.append(Heading(level: level, id: id, html: text))
        // An empty heading would be read out as nothing.
        if text.allSatisfy({ $0 <= 0x20 }) { inner.append("§") }
        append("<h\(level) id=\"\(HTMLText.escape(id))\">")
        html += inner.html
        append(" <a class=\"anchor\" href=\"#\(HTMLText.escape(AnchorIDs.fragment(id)))\" aria-label=\"Permalink: ")
        html += text
        append("\">#</a></h\(level)>")
        return close.upperBound
    }

    /// An image from elsewhere becomes a link to it, or its text inside a link; so does one that leads nowhere.
    private mutating func image(_ tag: String) {
        let source = Self.attribute("src", of: tag)
        if !source.isEmpty, !LinkRewriter.hasScheme(source), !source.hasPrefix("//") { return append(tag) }
        let text = Self.attribute("alt", of: tag)
        let shown = text.isEmpty ? "image" : text
        if isInLink || source.isEmpty {
            append("<span class=\"picture\">\(shown)</span>")
        } else {
            append("<a class=\"picture\" href=\"\(source)\">\(shown)</a>")
        }
    }

    /// An attribute's value as it stands in the tag, escaped.
    private static func attribute(_ name: String, of tag: String) -> String {
        guard let start = tag.firstRange(of: " \(name)=\""), let end = tag[start.upperBound...].firstIndex(of: "\"") else {
            return ""
        }
        return String(tag[start.upperBound..<end])
    }

    /// HTML without its tags.
    private static func text(_ html: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var isInTag = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">") where isInTag: isInTag = false
            case UInt8(ascii: "\n"): if !isInTag { out.append(UInt8(ascii: " ")) }
            default: if !isInTag { out.append(byte) }
            }
        }
        return out
    }

    private mutating func append(_ text: String) { html += text.utf8 }
}
