import CommonMark

/// Tells the dialect a Markdown record is written in.
struct FormatDetector {
    let document: MarkdownDocument
    let front: FrontMatter?
    let fields: FieldHarvest
    let name: FileName

    func detect() -> RecordFormat {
        let titles = fields.headings.map(\.key)
        if let front, front.entry("number") != nil, front.entry("title") != nil { return .adrs }
        let madrHeadings = SectionNames.madr.count(where: titles.contains)
        if front?.entry("decision-makers") != nil { return .madr4 }
        if madrHeadings >= 2 || madrHeadings == 1 && titles.contains("decision outcome") { return madr(titles) }
        if titles.contains("status") || titles.contains("context") && titles.contains("decision") { return nygard() }
        let nativeNygard = ["状态", "статус", "statut"].contains { titles.contains($0) }
        if nativeNygard { return phodalOrNygard() }
        if hasBulletMetadata, name.date != nil, name.number == nil { return .log4brains }
        if hasBulletMetadata, front == nil { return .madr2 }
        return .freeForm
    }

    private var hasBulletMetadata: Bool {
        fields.fields.contains { $0.name == .status && $0.place == .label && isBullet(before: $0.start) }
    }

    private func isBullet(before offset: Int) -> Bool {
        var index = offset
        while index > 0, document.bytes[index - 1] != Bytes.newline { index -= 1 }
        let line = Bytes.trim(index..<offset, in: document.bytes)
        guard let first = line.first else { return false }
        return [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(document.bytes[first])
    }

    private func madr(_ titles: [String]) -> RecordFormat {
        if let front, front.entry("status", "date", "deciders", "consulted", "informed") != nil {
            let isThird = front.entry("deciders") != nil || titles.contains("validation") || !hasPart("confirmation")
            return isThird ? .madr3 : .madr4
        }
        if hasBulletMetadata { return name.date != nil && name.number == nil ? .log4brains : .madr2 }
        if titles.contains("positive consequences") || titles.contains("negative consequences")
            || titles.contains("links")
        {
            return .madr2
        }
        return hasPart("consequences") || hasPart("confirmation") ? .madr4 : .madr2
    }

    /// Whether a heading of the third level is called so.
    private func hasPart(_ title: String) -> Bool {
        zip(document.sections, fields.headings).contains { $0.level == 3 && $1.key == title }
    }

    private func nygard() -> RecordFormat {
        let hasDateLine = fields.fields.contains { $0.name == .date && $0.place == .label }
        guard let first = document.sections.first, first.level == 1, hasDateLine else { return .nygard }
        let digits = first.title.prefix { $0.isNumber }
        let rest = first.title.dropFirst(digits.count)
        let isNumbered = !digits.isEmpty && rest.hasPrefix(". ")
        return isNumbered && document.sections.contains { $0.level == 2 && $0.title == "Status" } ? .adrTools : .nygard
    }

    private func phodalOrNygard() -> RecordFormat {
        document.sections.contains { $0.title == "状态" } ? .phodal : .nygard
    }
}
