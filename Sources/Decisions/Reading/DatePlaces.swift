import CommonMark

/// Finds the date of a Markdown record in the places dialects keep it.
struct DatePlaces {
    let document: MarkdownDocument
    let front: FrontMatter?
    let fields: FieldHarvest
    let name: FileName

    /// Front matter, a label, the status statement, an entry of the change log that says the record was accepted,
    /// the file name, and at last a date of creation or update.
    func read(statusDate: DateReading?) -> DateReading? {
        let stated = frontMatter("date", "decision-date", "decided", "date-decided") ?? field(.date)
        if let stated, stated.iso != nil { return stated }
        let found =
            statusDate ?? changelog() ?? fileName()
            ?? frontMatter("created", "created-at", "date-created", "creation-date") ?? field(.created)
            ?? frontMatter("updated", "last-updated", "last-modified", "modified", "revision-date") ?? field(.updated)
        return stated ?? found
    }

    private func frontMatter(_ keys: String...) -> DateReading? {
        for key in keys {
            guard let entry = front?.entry(key), let text = entry.value.text, !StatusPhrase.isHint(text) else {
                continue
            }
            return DateReading(text: text, iso: DateReader.read(text)?.iso, range: entry.valueRange)
        }
        return nil
    }

    private func field(_ name: FieldName) -> DateReading? {
        guard let field = fields.first(name) else { return nil }
        let line = Bytes.lines(of: field.value, in: document.bytes).first ?? field.value
        let text = document.plainText(in: line)
        guard !StatusPhrase.isHint(text), !text.isEmpty, text.count < 80 else { return nil }
        guard let found = DateReader.read(text) else {
            return text.contains(where: \.isNumber) ? DateReading(text: text, iso: nil, range: line) : nil
        }
        let range = Bytes.find(Array(found.text.utf8), in: document.bytes, range: line) ?? line
        return DateReading(text: found.text, iso: found.iso, range: range)
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
