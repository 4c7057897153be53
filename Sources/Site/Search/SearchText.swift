/// HTML as the plain text that search looks into and shows around a hit.
enum SearchText {
    /// The text between tags with entities resolved; white space is folded, blocks are kept apart by it.
    static func plain(_ html: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(html.count)
        var index = 0
        func space() { if let last = out.last, last != 0x20 { out.append(0x20) } }
        while index < html.count {
            let byte = html[index]
            switch byte {
            case UInt8(ascii: "<"):
                let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
                if isAnchor(html, index) {
                    // The sign of a permalink is no text.
                    index = endOfAnchor(html, end)
                } else {
                    if isBlock(html, index) { space() }
                    index = end + 1
                }
            case UInt8(ascii: "&"):
                index = entity(html, index, &out)
            case 0...0x20:
                space()
                index += 1
            default:
                let end =
                    html[index...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
                    ?? html.count
                out += html[index..<end]
                index = end
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return out
    }

    private static func isAnchor(_ html: [UInt8], _ index: Int) -> Bool {
        html[index...].starts(with: #"<a class="anchor""#.utf8)
    }

    private static func endOfAnchor(_ html: [UInt8], _ end: Int) -> Int {
        let close = html[min(end + 1, html.count)...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
        return close + 1
    }

    /// Whether a tag ends a word: every one but those of inline markup.
    private static func isBlock(_ html: [UInt8], _ index: Int) -> Bool {
        var start = index + 1
        if start < html.count, html[start] == UInt8(ascii: "/") { start += 1 }
        var name: UInt64 = 0
        while start < html.count, html[start] | 0x20 >= UInt8(ascii: "a"), html[start] | 0x20 <= UInt8(ascii: "z") {
            name = name << 8 | UInt64(html[start])
            start += 1
        }
        return !inline.contains(name)
    }

    /// Names of inline elements, each as one number.
    private static let inline = [
        "a", "code", "em", "strong", "span", "del", "sup", "sub", "i", "b", "kbd", "small", "mark",
    ].map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }

    /// Appends the character of an entity of our own output.
    private static func entity(_ html: [UInt8], _ index: Int, _ out: inout [UInt8]) -> Int {
        for (name, byte) in entities where html[index...].starts(with: name.utf8) {
            out.append(byte)
            return index + name.utf8.count
        }
        out.append(html[index])
        return index + 1
    }

    private static let entities: [(String, UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
    ]
}
