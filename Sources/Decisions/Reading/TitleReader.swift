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
        if let stated = statedTitle() { return stated }
        for (text, range) in candidates() {
            let bare = RecordTitle(text, fileNumber: name.number, stem: name.stem)
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

    /// Front matter's title where the heading ends with it: it tells number and kind from a title that begins like them.
    private func statedTitle() -> Found? {
        guard let title = front?.entry("title")?.value.text, !title.isEmpty,
            let section = document.sections.first, section.level == 1, section.title.hasSuffix(title)
        else { return nil }
        let heading = RecordTitle(section.title, fileNumber: name.number)
        let isWhole = section.title == title
        return Found(
            title: title, number: isWhole ? nil : heading.number, heading: document.blocks[section.block].content)
    }

    /// Texts that may be the title, best first.
    private func candidates() -> [(String, Range<Int>?)] {
        var out: [(String, Range<Int>?)] = []
        let sections = document.sections
        let stated = front?.entry(of: .title)?.value.text.flatMap { StatusPhrase.isHint($0) ? nil : $0 }
        let first = sections.first
        if let first, first.level == 1 || stated == nil && isAtTop(first) {
            out += candidate(0, isNamedElsewhere: stated != nil)
        }
        if let line = titleLine(before: out.isEmpty ? document.bytes.count : sections[0].heading.lowerBound) {
            out.insert((document.plainText(in: line), line), at: 0)
        }
        if first?.level != 1, let top = sections.firstIndex(where: { $0.level == 1 }) {
            out += candidate(top, isNamedElsewhere: stated != nil)
        }
        if let stated { out.append((stated, nil)) }
        if let field = fields.first(.title) { out.append((document.plainText(in: field.value), field.value)) }
        // `# ADR-12`, the title in the heading below.
        if let first, !out.isEmpty, sections.count > 1, sections[1].level <= first.level + 1 {
            out += candidate(1, isNamedElsewhere: true)
        }
        return out
    }

    /// Whether a heading that is not of the first rank stands where a title does: the highest of the file, and before
    /// any text but labelled values.
    private func isAtTop(_ section: Section) -> Bool {
        guard document.sections.allSatisfy({ $0.level > 1 }) else { return false }
        return !document.blocks[..<section.block].contains { block in
            guard block.kind == .paragraph else { return false }
            return LabelledLine.parse(block.content, in: document.bytes).flatMap { FieldName(label: $0.label) } == nil
        }
    }

    /// The title of the section at an index, where that may be the record's.
    private func candidate(_ index: Int, isNamedElsewhere: Bool) -> [(String, Range<Int>?)] {
        let section = document.sections[index]
        let heading = fields.headings[index]
        let content = document.blocks[section.block].content
        let isSection = heading.field != nil || heading.isDecision
        // The only heading of its rank at the head of the file is the title whatever it says.
        if section.level == 1, section.block == document.sections.first?.block, !(isSection && isNamedElsewhere),
            document.sections.filter({ $0.level == 1 }).count == 1,
            document.sections.count > 1, !SectionNames.nygard.contains(heading.key)
        {
            return [(section.title, content)]
        }
        return isSection ? [] : [(section.title, content)]
    }

    /// The first line of the file where its writer took it for a heading and Markdown does not: `#46. Title`,
    /// `**ADR 5: Title**`, `ADR-5: Title`.
    private func titleLine(before limit: Int) -> Range<Int>? {
        let bytes = document.bytes
        guard let block = document.blocks.first(where: { $0.kind == .paragraph && $0.depth == 0 }),
            block.range.lowerBound < limit, let first = Bytes.lines(of: block.content, in: bytes).first
        else { return nil }
        if let loose = looseHeading(first) { return loose }
        guard document.sections.first(where: { $0.level == 1 }) == nil,
            document.blocks.first(where: { $0.kind != .comment })?.range == block.range,
            LabelledLine.parse(first, in: bytes).flatMap({ FieldName(label: $0.label) }) == nil
        else { return nil }
        let text = document.plainText(in: first)
        guard text.utf8.count < 160 else { return nil }
        let isBold =
            Bytes.hasPrefix("**", at: first.lowerBound, in: bytes) && first.count == block.content.count
            && Bytes.hasPrefix("**", at: max(first.lowerBound + 2, first.upperBound - 2), in: bytes)
        let taken = RecordTitle(text, fileNumber: name.number, stem: name.stem)
        return isBold || taken.number != nil && !taken.isGeneric ? first : nil
    }

    private func looseHeading(_ line: Range<Int>) -> Range<Int>? {
        let bytes = document.bytes
        var start = line.lowerBound
        guard start < line.upperBound, bytes[start] == UInt8(ascii: "#") else { return nil }
        while start < line.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
        guard start < line.upperBound, start - line.lowerBound <= 2 else { return nil }
        return start..<line.upperBound
    }

    /// A slug as words, the first capitalised: `use-postgresql` → `Use postgresql`.
    static func words(of slug: String) -> String {
        let words = slug.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " || $0 == "+" }).joined(
            separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
