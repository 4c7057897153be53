extension MarkdownDocument {
    /// Links and images that touch a range, in order, an outer one before those within it.
    ///
    /// They are looked for in paragraphs, headings and table cells at any depth; code, comments and raw HTML hold none.
    package func links(in range: Range<Int>) -> [Link] {
        var found: [Link] = []
        for index in leaves(in: range) {
            for text in texts(of: blocks[index]) where text.overlaps(range) {
                let links = InlineScanner.links(
                    in: InlineText(bytes, text, gaps: gaps), definitions: definitions)
                found.append(contentsOf: links.lazy.filter { $0.range.overlaps(range) })
            }
        }
        return found
    }

    /// A link's destination as text: backslash escapes and character references resolved, percent-encoding left alone.
    ///
    /// Bare web and mail addresses get the scheme they are followed with.
    package func destination(of link: Link) -> String {
        guard link.form == .autolink else { return unescaped(link.destination) }
        let isBare = link.range == link.text
        let text = isBare ? String(decoding: bytes[link.text], as: UTF8.self) : unescaped(link.text, backslashes: false)
        if isBare, text.hasPrefix("www.") { return "http://" + text }
        return text.utf8.contains(ASCII.colon) ? text : "mailto:" + text
    }

    private func unescaped(_ range: Range<Int>, backslashes: Bool = true) -> String {
        guard bytes[range].contains(where: { $0 == ASCII.backslash || $0 == ASCII.ampersand }) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        var out: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let next = index + 1
            if backslashes, bytes[index] == ASCII.backslash, next < range.upperBound, bytes[next].isPunctuation {
                out.append(bytes[next])
                index += 2
            } else if bytes[index] == ASCII.ampersand, let (text, end) = Entity.read(bytes, index, range.upperBound) {
                out.append(contentsOf: text.utf8)
                index = end
            } else {
                out.append(bytes[index])
                index = next
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
