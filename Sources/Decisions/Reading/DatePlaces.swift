import CommonMark

/// Finds the date of a Markdown record in the places dialects keep it.
struct DatePlaces {
    let document: MarkdownDocument
    let front: FrontMatter?
    let fields: FieldHarvest
    let name: FileName

    /// Front matter, a label, a date alone under the heading, the status statement, an entry of the change log that
    /// says the record was accepted, the file name, and at last a date of creation or update.
    func read(statusDate: DateReading?) -> DateReading? {
        let stated = frontMatter(.date) ?? field(.date)
        if let stated, stated.iso != nil { return stated }
        let found =
            bareDate() ?? statusDate ?? changelog() ?? fileName() ?? frontMatter(.created) ?? field(.created)
            ?? frontMatter(.updated) ?? field(.updated)
        return stated ?? found
    }

    /// The front matter entry of a field; a day that exists goes before anything else an entry may say.
    private func frontMatter(_ name: FieldName) -> DateReading? {
        guard let front else { return nil }
        var unclear: DateReading?
        for entry in front.entries(of: name) {
            guard let text = entry.value.text else { continue }
            let iso = DateReader.read(text)?.iso
            if iso == nil, StatusPhrase.isHint(text) || !text.contains(where: \.isNumber) { continue }
            let reading = DateReading(text: text, iso: iso, range: entry.valueRange)
            if iso != nil { return reading }
            unclear = unclear ?? reading
        }
        return unclear
    }

    private func field(_ name: FieldName) -> DateReading? {
        for field in fields.fields where field.name == name && !field.value.isEmpty {
            let line = Bytes.lines(of: field.value, in: document.bytes).first ?? field.value
            let text = field.spoken ?? document.visibleText(in: line)
            guard !text.isEmpty, text.count < 80 else { continue }
            guard let found = DateReader.read(text) else {
                if StatusPhrase.isHint(text) || !text.contains(where: \.isNumber) { continue }
                return DateReading(text: text, iso: nil, range: line)
            }
            let range = Bytes.find(Array(found.text.utf8), in: document.bytes, range: line) ?? line
            return DateReading(text: found.text, iso: found.iso, range: range)
        }
        return nil
    }

    /// Longest paragraph in bytes that may be nothing but a date.
    private static let longestBareDate = 48

    /// A paragraph before the first section that is a date and nothing else.
    private func bareDate() -> DateReading? {
        let end = document.sections.dropFirst().first?.heading.lowerBound ?? document.bytes.count
        for block in document.blocks {
            guard block.range.lowerBound < end else { break }
            guard block.kind == .paragraph, block.content.count <= Self.longestBareDate,
                block.content.contains(where: { Bytes.isDigit(document.bytes[$0]) })
            else { continue }
            var text = document.plainText(in: block.content)
            // `Date 09/04/2018`
            if let space = text.firstIndex(of: " "), FieldName(label: String(text[..<space])) == .date {
                text = String(text[text.index(after: space)...])
            }
            guard let found = DateReader.read(text), found.text.utf8.count + 1 >= text.utf8.count else { continue }
            let range = Bytes.find(Array(found.text.utf8), in: document.bytes, range: block.content)
            return DateReading(text: found.text, iso: found.iso, range: range ?? block.content)
        }
        return nil
    }

    /// `- 2023-03-02: Accepted` under Changelog.
    private func changelog() -> DateReading? {
        for field in fields.fields where field.name == .changelog {
            guard case .section(let body) = field.place else { continue }
            var found: DateReading?
            for line in Bytes.lines(of: body, in: document.bytes) {
                let text = document.plainText(in: line)
                let lower = text.lowercased()
                guard lower.contains("accepted") || lower.contains("approved") || lower.contains("adopted"),
                    let date = DateReader.read(text), date.iso != nil
                else { continue }
                found = DateReading(text: date.text, iso: date.iso, range: nil)
            }
            if found != nil { return found }
        }
        return nil
    }

    private func fileName() -> DateReading? {
        name.date.map { DateReading(text: $0, iso: $0, range: nil) }
    }
}
