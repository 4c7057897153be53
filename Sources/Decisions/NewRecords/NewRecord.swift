import CommonMark

/// What is known about a record to be written.
package struct NewRecord: Sendable {
    package var title: String
    /// The title as running Markdown text, for headings.
    package var markdownTitle: String
    package var number: Int?
    /// `YYYY-MM-DD`
    package var date: String
    package var status: String
    package var deciders: [String] = []
    package var tags: [String] = []
    package var elements: [String] = []
    package var paths: [String] = []

    package init(title: String, number: Int?, date: String, status: String) {
        self.title = title
        markdownTitle = title
        self.number = number
        self.date = date
        self.status = status
    }
}

extension NewRecord {
    /// A project's own template with this record's values in it: adr-tools' placeholders, or the hints of any dialect.
    /// - Parameter headings: the log's headings, for templates that leave the number to it.
    package func filling(_ template: [UInt8], headings: HeadingStyle?) -> [UInt8] {
        if let filled = fillingPlaceholders(template) { return filled }
        var file = RecordFile(template, path: "record.md", shownPath: "record.md", isRecord: true)
        file = withHeading(file, headings)
        file = withStatus(file)
        file = withValue(date, of: .date, keys: ["date"], in: file)
        if !deciders.isEmpty {
            file = withValue(
                deciders.joined(separator: ", "), of: .deciders, keys: ["decision-makers", "deciders"], in: file)
        }
        if !tags.isEmpty { file = withValue(tags.joined(separator: ", "), of: .tags, keys: [], in: file) }
        if let entry = file.front?.entry("title") { file = file.applying([value(Self.quoted(title), in: entry, file)]) }
        if let number, let entry = file.front?.entry("nav-order") {
            file = file.applying([value(String(number), in: entry, file)])
        }
        return file.bytes
    }

    /// A record written by a template, its heading in the log's style and what the template left out added below it.
    package func completed(_ bytes: [UInt8], headings: HeadingStyle?) -> [UInt8] {
        var file = RecordFile(bytes, path: "record.md", shownPath: "record.md", isRecord: true)
        if let headings { file = withHeading(file, headings) }
        return withMissingLists(file).bytes
    }

    // MARK: adr-tools' placeholders

    /// `NUMBER`, `TITLE`, `DATE`, `STATUS` as whole words, the first of each on a line; nil without any `TITLE`.
    private func fillingPlaceholders(_ template: [UInt8]) -> [UInt8]? {
        let values = [
            ("NUMBER", number.map(String.init) ?? ""), ("TITLE", title), ("DATE", date),
            ("STATUS", status.prefix(1).uppercased() + status.dropFirst()),
        ]
        // `# {{ SHORT TITLE }}` is a hint of another kind, which goes as a whole.
        guard let place = Self.word("TITLE", in: template, range: 0..<template.count),
            !Self.isHint(around: place.lowerBound, in: template)
        else { return nil }
        var edits: [ByteEdit] = []
        let bodyStart = MarkdownDocument(template).bodyStart
        for line in Bytes.lines(of: 0..<template.count, in: template) {
            for (name, value) in values {
                guard let range = Self.word(name, in: template, range: line) else { continue }
                let isText = name == "TITLE" && line.lowerBound >= bodyStart
                edits.append(ByteEdit(range, (isText ? markdownTitle : value).utf8))
            }
        }
        return ByteEdit.apply(edits, to: template)
    }

    private static func isHint(around offset: Int, in bytes: [UInt8]) -> Bool {
        var start = offset
        while start > 0, bytes[start - 1] != Bytes.newline { start -= 1 }
        return bytes[start..<offset].contains {
            $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<")
        }
    }

    private static func word(_ name: String, in bytes: [UInt8], range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while let found = Bytes.find(Array(name.utf8), in: bytes, range: start..<range.upperBound) {
            let isPart = { (byte: UInt8) in Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte == UInt8(ascii: "_") }
            let startsWord = found.lowerBound == range.lowerBound || !isPart(bytes[found.lowerBound - 1])
            let endsWord = found.upperBound == range.upperBound || !isPart(bytes[found.upperBound])
            if startsWord, endsWord { return found }
            start = found.upperBound
        }
        return nil
    }

    // MARK: Hints

    private func withHeading(_ file: RecordFile, _ headings: HeadingStyle?) -> RecordFile {
        let text = headings?.heading(number: number, title: markdownTitle) ?? markdownTitle
        guard let section = file.document.sections.first(where: { $0.level == 1 }) else {
            guard let entry = file.front?.entry("title") else {
                return file.applying([
                    ByteEdit(insertingAt: file.front?.lines.upperBound ?? 0, file.text("# \(text)\n\n"))
                ])
            }
            return file.applying([value(Self.quoted(title), in: entry, file)])
        }
        return file.applying([ByteEdit(file.document.blocks[section.block].content, text.utf8)])
    }

    /// Text as a YAML scalar in double quotes.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Text as an entry of a YAML list: in quotes unless it is a word or several, which mean nothing else.
    private static func scalar(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte >= 0x80 || " -_./".utf8.contains(byte)
        }
        let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        return isPlain && text.utf8.first.map(Bytes.isLetter) == true && !words.contains(text.lowercased())
            ? text : quoted(text)
    }

    private func withStatus(_ file: RecordFile) -> RecordFile {
        if let entry = file.front?.entry("status") { return file.applying([value(status, in: entry, file)]) }
        let fields = FieldHarvest(file.document).fields.filter { $0.name == .status }
        guard let field = fields.first else { return file }
        guard case .section(let body) = field.place else { return file.applying([ByteEdit(field.value, status.utf8)]) }
        let word = status.prefix(1).uppercased() + status.dropFirst()
        if field.value.isEmpty { return StatusEdit(status).inserted(into: file) }
        if let read = file.record.status, read.range.upperBound <= body.upperBound, !StatusPhrase.isHint(read.text) {
            return file.applying([ByteEdit(read.range, word.utf8)])
        }
        return file.applying([ByteEdit(field.value, word.utf8)])
    }

    private func withValue(_ text: String, of name: FieldName, keys: [String], in file: RecordFile) -> RecordFile {
        for key in keys {
            if let entry = file.front?.entry(key) { return file.applying([value(text, in: entry, file)]) }
        }
        guard let field = FieldHarvest(file.document).fields.first(where: { $0.name == name }), !field.value.isEmpty
        else {
            return file
        }
        let line = Bytes.lines(of: field.value, in: file.bytes).first ?? field.value
        return file.applying([ByteEdit(line, text.utf8)])
    }

    private func value(_ text: String, in entry: FrontMatter.Entry, _ file: RecordFile) -> ByteEdit {
        if entry.valueRange.isEmpty {
            return ByteEdit(insertingAt: FrontMatterEdit.valueStart(of: entry, in: file), (" " + text).utf8)
        }
        return ByteEdit(entry.valueRange, text.utf8)
    }

    // MARK: What the template has no place for

    private func withMissingLists(_ file: RecordFile) -> RecordFile {
        let record = file.record
        let missing = [
            ("Deciders", "decision-makers", record.people.deciders.isEmpty ? deciders : []),
            ("Tags", "tags", record.tags.isEmpty ? tags : []),
            ("Elements", "elements", record.elements.isEmpty ? elements : []),
            ("Source paths", "paths", record.paths.isEmpty ? paths : []),
        ].filter { !$0.2.isEmpty }
        guard !missing.isEmpty else { return file }
        if let front = file.front {
            let lines = missing.map { "\($0.1): [\($0.2.map(Self.scalar).joined(separator: ", "))]\n" }.joined()
            return file.applying([ByteEdit(insertingAt: front.content.upperBound, file.text(lines))])
        }
        if let last = FieldHarvest(file.document).fields.last(where: { $0.place == .label }) {
            // A list of metadata goes on.
            let line = file.line(at: last.start)
            let marker = Bytes.text(line.lowerBound..<last.start, in: file.bytes)
            if ["* ", "- ", "+ "].contains(marker) {
                let items = missing.map { "\(marker)\($0.0): \(Self.list($0.2, as: $0.1))\n" }.joined()
                return file.applying([ByteEdit(insertingAt: line.upperBound, file.text(items))])
            }
        }
        let lines = missing.map { "\($0.0): \(Self.list($0.2, as: $0.1))\n\n" }.joined()
        let sections = file.document.sections
        let at = sections.first { $0.level == 2 }?.heading.lowerBound ?? file.bytes.count
        return file.applying([ByteEdit(insertingAt: at, file.text(lines))])
    }

    /// Texts between commas; paths in code spans, since their stars would be emphasis.
    private static func list(_ texts: [String], as key: String) -> String {
        texts.map { key == "paths" ? "`\($0)`" : $0 }.joined(separator: ", ")
    }
}
