import CommonMark

/// Finds a record's title: the heading without number and kind, front matter, or the words of the file name.
struct TitleReader {
    let document: MarkdownDocument
    let front: FrontMatter?
    let fields: FieldHarvest
    let name: FileName

    /// The title and the number its heading carries.
    struct Found {
        var title: String
        var number: Int?
        /// Bytes of the heading's text the title was read from; nil when it came from elsewhere.
        var heading: Range<Int>?
    }

    func read() -> Found {
        var fallback: Found?
        for (text, range) in candidates() {
            let bare = RecordTitle(text, fileNumber: name.number)
            if !bare.title.isEmpty, !bare.isGeneric {
                return Found(title: bare.title, number: bare.number ?? fallback?.number, heading: range)
            }
            if fallback == nil { fallback = Found(title: bare.title, number: bare.number, heading: range) }
        }
        if let fallback, !fallback.title.isEmpty, name.slug.isEmpty { return fallback }
        // `# Decision 3` in a file without words in its name: the heading is all there is.
        if let fallback, let heading = fallback.heading, name.slug.isEmpty {
            return Found(title: document.plainText(in: heading), number: fallback.number, heading: heading)
        }
        return Found(
            title: Self.words(of: name.slug.isEmpty ? name.stem : name.slug), number: fallback?.number, heading: nil)
    }

    /// Texts that may be the title, best first.
    private func candidates() -> [(String, Range<Int>?)] {
        var out: [(String, Range<Int>?)] = []
        let sections = document.sections
        let first = sections.first
        if let first, first.level == 1 || sections.allSatisfy({ $0.level > 1 }) { out += candidate(0) }
        if let loose = looseHeading(before: out.isEmpty ? document.bytes.count : sections[0].heading.lowerBound) {
            out.insert((document.plainText(in: loose), loose), at: 0)
        }
        if first?.level != 1, let top = sections.firstIndex(where: { $0.level == 1 }) { out += candidate(top) }
        if let title = front?.entry("title", "name")?.value.text, !StatusPhrase.isHint(title) {
            out.append((title, nil))
        }
        if let field = fields.first(.title) { out.append((document.plainText(in: field.value), field.value)) }
        // `# ADR-12`, the title in the heading below.
        if sections.count > 1 { out += candidate(1) }
        return out
    }

    /// The title of the section at an index, where that may be the record's.
    private func candidate(_ index: Int) -> [(String, Range<Int>?)] {
        let section = document.sections[index]
        let heading = fields.headings[index]
        let content = document.blocks[section.block].content
        // The only heading of its rank at the head of the file is the title whatever it says.
        if section.level == 1, section.block == document.sections.first?.block,
            document.sections.filter({ $0.level == 1 }).count == 1,
            document.sections.count > 1, !SectionNames.nygard.contains(heading.key)
        {
            return [(section.title, content)]
        }
        guard heading.field == nil, !heading.isDecision else { return [] }
        return [(section.title, content)]
    }

    /// `#46. Title`: a heading to its writer, a paragraph to Markdown.
    private func looseHeading(before limit: Int) -> Range<Int>? {
        let bytes = document.bytes
        guard let block = document.blocks.first(where: { $0.kind == .paragraph && $0.depth == 0 }),
            block.range.lowerBound < limit, let first = Bytes.lines(of: block.content, in: bytes).first
        else { return nil }
        var start = first.lowerBound
        guard start < first.upperBound, bytes[start] == UInt8(ascii: "#") else { return nil }
        while start < first.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
        guard start < first.upperBound, start - first.lowerBound <= 2 else { return nil }
        return start..<first.upperBound
    }

    /// A slug as words, the first capitalised: `use-postgresql` → `Use postgresql`.
    static func words(of slug: String) -> String {
        let words = slug.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " || $0 == "+" }).joined(
            separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
