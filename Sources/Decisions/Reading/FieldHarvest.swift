import CommonMark

/// Collects the labelled values of a Markdown record: everything before its first real section, sections that hold
/// metadata, and sections and headings named after a field.
struct FieldHarvest {
    let document: MarkdownDocument
    /// What the headings say, one for each section.
    let headings: [HeadingMeaning]
    private(set) var fields: [Field] = []

    init(_ document: MarkdownDocument) {
        self.document = document
        headings = HeadingMeaning.all(in: document)
        for range in metadataRanges() { harvestLines(in: range) }
        harvestSections()
        harvestEnd()
    }

    /// The first field of a name that has a value.
    func first(_ name: FieldName) -> Field? {
        fields.first { $0.name == name && !$0.value.isEmpty }
    }

    /// The text before the first section, and sections called Metadata and the like.
    private func metadataRanges() -> [Range<Int>] {
        let sections = document.sections
        var ranges: [Range<Int>] = []
        var end = document.bytes.count
        for (index, section) in sections.enumerated() {
            let isTitle = index == 0 && (section.level == 1 || !headings[index].isDecision)
            let name = headings[index].field
            if isTitle, name == nil || name == .title { continue }
            end = min(end, section.heading.lowerBound)
            // A status section may hold the date and more, each after its label.
            if name == .metadata || name == .status { ranges.append(section.ownBody) }
            // A second heading under the title, such as the authors' names, still belongs to the head.
            if index == 1, name == nil, sections[0].level == 1, !headings[index].isDecision,
                section.ownBody.count < 600
            {
                ranges.append(section.ownBody)
            }
        }
        return [document.bodyStart..<max(end, document.bodyStart)] + ranges
    }

    private mutating func harvestLines(in range: Range<Int>) {
        let bytes = document.bytes
        var blocks = document.blocks[document.firstBlock(from: range.lowerBound)...]
        while let block = blocks.popFirst(), block.range.lowerBound < range.upperBound {
            switch block.kind {
            case .paragraph: harvestParagraph(block, in: bytes)
            case .table: harvestTable(block)
            default: continue
            }
        }
    }

    private mutating func harvestParagraph(_ block: Block, in bytes: [UInt8]) {
        if let badges = harvestBadges(in: block) {
            fields += badges
            return
        }
        var pending: Field?
        let lines = Bytes.lines(of: block.content, in: bytes)
        for line in lines.flatMap({ LabelledLine.segments(of: withoutPrefix($0, in: bytes), in: bytes) }) {
            if let parts = LabelledLine.parse(line, in: bytes), let name = FieldName(label: parts.label) {
                let field = Field(name: name, value: parts.value, start: line.lowerBound, place: .label)
                pending = parts.value.isEmpty ? field : nil
                if !parts.value.isEmpty { fields.append(field) }
            } else if var field = pending {
                field.value = LabelledLine.bare(line, in: bytes)
                fields.append(field)
                pending = nil
            } else if let last = fields.indices.last, fields[last].place == .label,
                fields[last].name != .status, fields[last].name != .date, fields[last].start >= block.range.lowerBound
            {
                // A long list of names goes on over the line's end.
                let more = LabelledLine.bare(line, in: bytes)
                if !more.isEmpty { fields[last].value = fields[last].value.lowerBound..<more.upperBound }
            }
        }
        guard let field = pending else { return }
        // `- Status:` with the value as a nested list, or `**Status:**` alone on its line.
        let next = document.blocks.first {
            $0.range.lowerBound >= block.range.upperBound && $0.kind == .paragraph
        }
        if let next, next.range.lowerBound - block.range.upperBound < 16, next.depth >= block.depth {
            let line = Bytes.lines(of: next.content, in: bytes).first ?? next.content
            if LabelledLine.parse(line, in: bytes).flatMap({ FieldName(label: $0.label) }) == nil {
                fields.append(
                    Field(
                        name: field.name, value: LabelledLine.bare(line, in: bytes), start: field.start, place: .label))
            }
        }
    }

    /// What badges say, in a paragraph that begins with one; nil for other paragraphs.
    private func harvestBadges(in block: Block) -> [Field]? {
        let start = block.content.lowerBound
        guard
            Bytes.hasPrefix("![", at: start, in: document.bytes)
                || Bytes.hasPrefix("[![", at: start, in: document.bytes)
        else { return nil }
        let badges = Badge.all(in: block.content, of: document)
        guard badges.contains(where: { $0.name != nil }) else { return nil }
        return badges.compactMap { badge in
            badge.name.map { Field(name: $0, value: badge.value, start: start, place: .badge, spoken: badge.text) }
        }
    }

    private func withoutPrefix(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var line = Bytes.trim(line, in: bytes)
        while let first = line.first, bytes[first] == UInt8(ascii: ">") {
            line = Bytes.trim(line.dropFirst(), in: bytes)
        }
        return line
    }

    /// Rows of `label | value`, or a header row of labels over one row of values.
    private mutating func harvestTable(_ block: Block) {
        let bytes = document.bytes
        let rows = document.rows(ofTable: block)
        for row in rows where row.count >= 2 {
            if let name = FieldName(label: Bytes.text(row[0], in: bytes)) {
                // `Accepted` labels a date elsewhere.
                if let second = row.dropFirst().first,
                    FieldName(label: Bytes.text(second, in: bytes)) == nil
                        || name == .status && StatusWords.isKnown(Bytes.text(second, in: bytes))
                {
                    append(name, cell: second, start: row[0].lowerBound)
                }
            }
        }
        // adrpy-ai's header says `|Changed|Accepted (2026-01-02)|`.
        for row in rows where row.count >= 2 && FieldName.key(Bytes.text(row[0], in: bytes)) == "changed" {
            if StatusPhrase(document.plainText(in: row[1]))?.isKnown == true {
                append(.status, cell: row[1], start: row[0].lowerBound)
            }
        }
        guard rows.count == 2, rows[0].count >= 2 else { return }
        for (label, cell) in zip(rows[0], rows[1]) {
            if let name = FieldName(label: Bytes.text(label, in: bytes)) {
                append(name, cell: cell, start: label.lowerBound)
            }
        }
    }

    private mutating func append(_ name: FieldName, cell: Range<Int>, start: Int) {
        fields.append(
            Field(name: name, value: LabelledLine.bare(cell, in: document.bytes), start: start, place: .table))
    }

    private mutating func harvestSections() {
        let bytes = document.bytes
        for (section, heading) in zip(document.sections, headings) {
            if let name = heading.field {
                if name != .metadata, name != .number, name != .title {
                    fields.append(
                        Field(
                            name: name, value: Bytes.trim(section.ownBody, in: bytes),
                            start: section.heading.lowerBound,
                            place: .section(section.ownBody)))
                }
                continue
            }
            let content = document.blocks[section.block].content
            if let parts = LabelledLine.parse(content, in: bytes), let name = FieldName(label: parts.label),
                name == .status || name == .date, !parts.value.isEmpty
            {
                fields.append(
                    Field(name: name, value: parts.value, start: section.heading.lowerBound, place: .heading))
            }
        }
        harvestBoldHeadings()
    }

    /// Most paragraphs at the end of a file that are looked at for a status or date.
    private static let lastParagraphs = 6

    /// `Status: accepted` and `Date: 2026-01-02` as the last words of a file.
    private mutating func harvestEnd() {
        let bytes = document.bytes
        guard let last = document.sections.last else { return }
        var left = Self.lastParagraphs
        var found: [Field] = []
        for block in document.blocks.reversed() where block.kind == .paragraph {
            guard left > 0, block.range.lowerBound >= last.ownBody.lowerBound else { break }
            left -= 1
            for line in Bytes.lines(of: block.content, in: bytes) {
                for part in LabelledLine.segments(of: withoutPrefix(line, in: bytes), in: bytes) {
                    guard let parts = LabelledLine.parse(part, in: bytes), !parts.value.isEmpty,
                        let name = FieldName(label: parts.label), name == .status || name == .date
                    else { continue }
                    found.append(Field(name: name, value: parts.value, start: part.lowerBound, place: .label))
                }
            }
        }
        let known = Set(fields.map(\.start))
        fields += found.filter { !known.contains($0.start) }
    }

    /// `**Status**` alone in a paragraph, with the value in the paragraph after it.
    private mutating func harvestBoldHeadings() {
        let bytes = document.bytes
        let blocks = document.blocks
        for (index, block) in blocks.enumerated().dropLast() where block.kind == .paragraph && block.depth == 0 {
            guard block.content.count < 40, bytes[block.content.lowerBound] == UInt8(ascii: "*"),
                !bytes[block.content].contains(Bytes.newline),
                let name = FieldName(label: Bytes.text(block.content, in: bytes)), name == .status || name == .date
            else { continue }
            let next = blocks[index + 1]
            if next.kind == .paragraph {
                fields.append(
                    Field(
                        name: name, value: LabelledLine.bare(next.content, in: bytes), start: block.range.lowerBound,
                        place: .label))
            }
        }
    }
}

extension MarkdownDocument {
    /// Index of the first block that starts at or after `offset`.
    func firstBlock(from offset: Int) -> Int {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
