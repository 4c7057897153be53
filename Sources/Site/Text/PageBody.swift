import Decisions
import TemplateEngine

/// A record's rendered text fitted into its page: headings below the page's own, with permalinks; wide content that
/// scrolls; no request to other sites.
struct PageBody {
    /// A heading for the contents list.
    struct Heading: Hashable {
        var level: Int
        /// As it stands in an attribute.
        var id: String
        /// Its text as HTML, without tags.
        var html: [UInt8]
    }

    var html: [UInt8] = []
    private(set) var headings: [Heading] = []
    /// Id of the heading that was left out because the page shows the title itself.
    private(set) var titleID: String?
    private var dropsTitle: Bool
    /// Levels of the headings around the current place, as written and as shown.
    private var levels: [(written: Int, shown: Int)] = []
    private var isInLink = false

    /// - Parameters:
    ///   - source: HTML as the Markdown library writes it, safe to show.
    ///   - hasTitle: whether the first heading of level 1 is the record's title.
    init(_ source: [UInt8], hasTitle: Bool) {
        dropsTitle = hasTitle
        html.reserveCapacity(source.count + source.count / 8)
        fit(source)
    }

    /// Lets headings of another part of the same text count as this part's.
    mutating func add(_ headings: [Heading]) { self.headings += headings }

    private mutating func fit(_ source: [UInt8]) {
        var copied = 0
        var index = 0
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

    /// Whether a tag may need a change, by its first letters.
    private static func matters(_ source: [UInt8], _ start: Int) -> Bool {
        let isEnd = start + 1 < source.count && source[start + 1] == UInt8(ascii: "/")
        let letter = isEnd ? start + 2 : start + 1
        guard letter + 2 < source.count else { return false }
        let (first, second) = (source[letter], source[letter + 1])
        switch first {
        case UInt8(ascii: "a"): return true
        case UInt8(ascii: "t"):
            let isCell = second == UInt8(ascii: "d") || second == UInt8(ascii: "h")
            return second == UInt8(ascii: "a")
                || isCell && !isEnd && (second == UInt8(ascii: "h") || source[letter + 2] == UInt8(ascii: " "))
        case UInt8(ascii: "b"): return !isEnd && second == UInt8(ascii: "l")
        case UInt8(ascii: "p"): return !isEnd && second == UInt8(ascii: "r")
        case UInt8(ascii: "h"), UInt8(ascii: "i"): return !isEnd
        default: return false
        }
    }

    /// Writes one tag, and with a heading all of it; returns where to go on.
    private mutating func take(_ source: [UInt8], _ start: Int, _ end: Int) -> Int {
        let tag = String(decoding: source[start..<end], as: UTF8.self)
        if tag.hasPrefix("<h"), tag.dropFirst(3).hasPrefix(" id=\"") { return heading(tag, source, end) }
        // A header that names nothing is an ordinary cell.
        if tag.hasPrefix("<th"), Self.starts(source, end, "</th>") {
            append("<td></td>")
            return end + 5
        }
        if tag == "<blockquote>", let next = alert(source, end) { return next }
        if tag == "<pre>", let next = code(source, end) { return next }
        switch tag {
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
            } else if tag.hasPrefix("<td align=") || tag.hasPrefix("<th align=") {
                append(tag.prefix(3) + " class=" + tag.dropFirst(10))
            } else if tag == "<pre>" || tag.hasPrefix("<pre ") {
                append("<pre tabindex=\"0\"" + tag.dropFirst(4))
            } else {
                if tag.hasPrefix("<a ") { isInLink = true }
                append(tag)
            }
        }
        return end
    }

    private mutating func heading(_ tag: String, _ source: [UInt8], _ end: Int) -> Int {
        let name = tag.dropFirst().prefix(2)
        guard let close = Self.find("</\(name)>", in: source, from: end) else {
            append(tag)
            return end
        }
        let after = close + name.utf8.count + 3
        let id = Self.attribute("id", of: tag)
        if dropsTitle, name == "h1" {
            dropsTitle = false
            titleID = id
            return after
        }
        let level = shownLevel(of: Int(name.dropFirst()) ?? 2)
        let inner = PageBody(Array(Self.trimmed(source[end..<close])), hasTitle: false)
        let text = Self.text(inner.html)
        headings.append(Heading(level: level, id: id, html: text))
        append("<h\(level) id=\"\(id)\">")
        html += inner.html
        // An empty heading would be read out as nothing.
        if text.allSatisfy({ $0 <= 0x20 }) { append("§") }
        append(" <a class=\"anchor\" href=\"#\(id)\" aria-label=\"Permalink: ")
        html += text
        append("\">#</a></h\(level)>")
        return after
    }

    /// One below the heading around it, and below the page's own: no level is left out, whatever the record does.
    private mutating func shownLevel(of written: Int) -> Int {
        while let last = levels.last, last.written >= written { levels.removeLast() }
        let shown = (levels.last?.shown ?? 1) + 1
        levels.append((written, shown))
        return shown
    }

    /// An image from elsewhere becomes a link to it, or its text inside a link; so does one that leads nowhere.
    private mutating func image(_ tag: String) {
        let source = Self.attribute("src", of: tag)
        let isOwn = !LinkDestination.hasScheme(source) && !source.hasPrefix("//") || source.hasPrefix("data:")
        if !source.isEmpty, isOwn { return append(tag) }
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
        let bytes = Array(tag.utf8)
        let opening = " \(name)=\""
        guard let start = bytes.indices.first(where: { starts(bytes, $0, opening) }) else { return "" }
        let value = bytes[(start + opening.utf8.count)...].prefix { $0 != UInt8(ascii: "\"") }
        return String(decoding: value, as: UTF8.self)
    }

    /// HTML without its tags, on one line, good for an attribute.
    private static func text(_ html: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(html.count)
        var isInTag = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">") where isInTag: isInTag = false
            case UInt8(ascii: "\n"): if !isInTag { out.append(UInt8(ascii: " ")) }
            case UInt8(ascii: "\""): if !isInTag { out += "&quot;".utf8 }
            default: if !isInTag { out.append(byte) }
            }
        }
        return out
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else {
            return []
        }
        return bytes[first...last]
    }

    static func find(_ text: String, in source: [UInt8], from start: Int) -> Int? {
        (start..<source.count).first { source[$0] == UInt8(ascii: "<") && starts(source, $0, text) }
    }

    static func starts(_ source: [UInt8], _ index: Int, _ text: String) -> Bool {
        source[index...].starts(with: text.utf8)
    }

    mutating func append(_ text: some StringProtocol) { html += text.utf8 }
}
