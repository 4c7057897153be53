/// A paragraph of reStructuredText put as one line of Markdown, its links as Markdown's; each byte knows where it comes
/// from.
struct RSTParagraph {
    private(set) var markdown: [UInt8] = []
    /// Offsets in the file of the bytes in ``markdown``.
    private var origins: [Int] = []

    /// Puts a range of a file, empty for the address of a named link.
    /// - Parameter targets: addresses of named links.
    init(_ range: Range<Int>, in bytes: [UInt8], targets: [String: String]) {
        let text = Self.folded(range, in: bytes)
        guard !Bytes.hasPrefix(".. _", at: range.lowerBound, in: bytes) else { return }
        var place = Self.textStart(of: text, in: bytes)
        while let open = text[place...].firstIndex(where: { bytes[$0] == UInt8(ascii: "`") }) {
            appendText(text[place..<open], bytes, targets)
            guard let close = text[(open + 1)...].firstIndex(where: { bytes[$0] == UInt8(ascii: "`") }) else {
                return
            }
            place = close + 1
            var isLink = markdown.last == UInt8(ascii: ":")
            while place < text.endIndex, bytes[text[place]] == UInt8(ascii: "_") {
                isLink = true
                place += 1
            }
            dropRole()
            if isLink {
                appendLink(text[open..<place], inner: text[open + 1..<close], bytes, targets)
            } else {
                append(text[open + 1..<close], bytes)
            }
        }
        appendText(text[place...], bytes, targets)
    }

    /// Where a range of the Markdown comes from.
    /// - Parameter offset: bytes that stand before the Markdown in what the range is of.
    func origin(of range: Range<Int>, behind offset: Int) -> Range<Int> {
        let last = origins.count - 1
        let start = min(max(range.lowerBound - offset, 0), last)
        let end = min(max(range.upperBound - 1 - offset, start), last)
        return origins[start]..<max(origins[end], origins[start]) + 1
    }

    /// Addresses of named links: `.. _ADR 3: 0003-x.rst`.
    static func targets(in bytes: [UInt8]) -> [String: String] {
        var out: [String: String] = [:]
        for line in Bytes.lines(of: 0..<bytes.count, in: bytes)
        where Bytes.hasPrefix(".. _", at: line.lowerBound, in: bytes) {
            let rest = line.lowerBound + 4..<line.upperBound
            guard let colon = Bytes.find(Array(": ".utf8), in: bytes, range: rest) else { continue }
            let name = Bytes.text(rest.lowerBound..<colon.lowerBound, in: bytes).filter { $0 != "`" }
            let address = Bytes.text(colon.upperBound..<rest.upperBound, in: bytes).split(separator: " ").joined()
            out[name.lowercased()] = address
        }
        return out
    }

    // MARK: Text

    /// Offsets of a range's bytes, one for each run of white space.
    private static func folded(_ range: Range<Int>, in bytes: [UInt8]) -> [Int] {
        var out: [Int] = []
        for offset in range {
            if Bytes.isSpace(bytes[offset]), let last = out.last, Bytes.isSpace(bytes[last]) { continue }
            out.append(offset)
        }
        return out
    }

    /// Where the words begin: behind a directive's name, which is a paragraph to its reader, a list mark, a field's colon.
    private static func textStart(of text: [Int], in bytes: [UInt8]) -> Int {
        let at = { (place: Int, part: StaticString) in
            place < text.count && Bytes.hasPrefix(part, at: text[place], in: bytes)
        }
        var place = 0
        if at(0, ".. "), let end = text.indices.first(where: { at($0, "::") }) { place = end + 2 }
        while place < text.count, Bytes.isSpace(bytes[text[place]]) { place += 1 }
        if at(place, "- ") || at(place, "* ") { place += 2 }
        if at(place, ":") { place += 1 }
        return min(place, text.count)
    }

    private mutating func append(_ text: ArraySlice<Int>, _ bytes: [UInt8]) {
        for offset in text {
            markdown.append(Bytes.isSpace(bytes[offset]) ? UInt8(ascii: " ") : bytes[offset])
            origins.append(offset)
        }
    }

    /// Bytes the file does not have, in the place of one it has.
    private mutating func append(_ text: String, at origin: Int) {
        markdown += text.utf8
        origins += repeatElement(origin, count: text.utf8.count)
    }

    /// Text in which single words with an underscore behind them are links: `Foo_`.
    private mutating func appendText(_ text: ArraySlice<Int>, _ bytes: [UInt8], _ targets: [String: String]) {
        guard text.contains(where: { bytes[$0] == UInt8(ascii: "_") }) else { return append(text, bytes) }
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].firstIndex { Bytes.isSpace(bytes[$0]) } ?? text.endIndex
            appendWord(text[start..<end], bytes, targets)
            let next = min(end + 1, text.endIndex)
            append(text[end..<next], bytes)
            start = next
        }
    }

    private mutating func appendWord(_ word: ArraySlice<Int>, _ bytes: [UInt8], _ targets: [String: String]) {
        let name = word.prefix { bytes[$0] != UInt8(ascii: "_") }
        let mark = word[name.endIndex...].prefix { bytes[$0] == UInt8(ascii: "_") }
        let rest = word[mark.endIndex...]
        let endsWord = rest.allSatisfy { !Bytes.isLetter(bytes[$0]) && !Bytes.isDigit(bytes[$0]) && bytes[$0] < 0x80 }
        guard !mark.isEmpty, endsWord, targets[Self.text(name, bytes).lowercased()] != nil else {
            return append(word, bytes)
        }
        appendLink(word[..<mark.endIndex], inner: name, bytes, targets)
        append(rest, bytes)
    }

    // MARK: Links

    /// `text <address>` or a name, as a link of Markdown.
    private mutating func appendLink(
        _ whole: ArraySlice<Int>, inner: ArraySlice<Int>, _ bytes: [UInt8], _ targets: [String: String]
    ) {
        guard let first = whole.first, let last = whole.last else { return }
        var words = inner
        var address: String?
        if inner.last.map({ bytes[$0] }) == UInt8(ascii: ">"),
            let open = inner.lastIndex(where: { bytes[$0] == UInt8(ascii: "<") })
        {
            address = Self.text(inner[(open + 1)...].dropLast(), bytes)
            words = inner[..<open]
            while let end = words.last, Bytes.isSpace(bytes[end]) { words.removeLast() }
        }
        let name = Self.text(words, bytes)
        append("[", at: first)
        append(words, bytes)
        append("](<\(address ?? targets[name.lowercased()] ?? name)>)", at: last)
    }

    /// Takes the role before a name away: `:ref:`, `:doc:`.
    private mutating func dropRole() {
        guard markdown.last == UInt8(ascii: ":"), let start = markdown.dropLast().lastIndex(of: UInt8(ascii: ":"))
        else { return }
        markdown.removeSubrange(start...)
        origins.removeSubrange(start...)
    }

    private static func text(_ offsets: ArraySlice<Int>, _ bytes: [UInt8]) -> String {
        String(decoding: offsets.map { Bytes.isSpace(bytes[$0]) ? UInt8(ascii: " ") : bytes[$0] }, as: UTF8.self)
    }
}
