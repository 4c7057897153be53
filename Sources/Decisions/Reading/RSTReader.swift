import CommonMark

/// Reads the title, status and date of a reStructuredText record: headings are lines underlined by one character.
struct RSTReader {
    let bytes: [UInt8]
    let path: String

    struct Heading {
        var title: String
        var start: Int
        var bodyStart: Int
        /// Character of the underline; the first one used in the file is the title's.
        var mark: UInt8
    }

    func read() -> Record {
        let name = FileName(path: path)
        let headings = headings()
        let text = headings.first?.title ?? ""
        let bare = RecordTitle(text, fileNumber: name.number, stem: name.stem)
        let title = bare.title.isEmpty ? TitleReader.words(of: name.slug) : bare.title
        let stem = name.stem.lowercased()
        var record = Record(path: path, kind: .record, format: .reStructuredText, title: title)
        record.number = name.number ?? (name.date == nil ? bare.number : nil)
        if ["index", "readme"].contains(stem) {
            record.kind = .index
            record.reason = "an index by its name"
        } else if stem.contains("template") {
            record.kind = .template
            record.reason = "named as a template"
        } else if headings.count < 2, name.number == nil {
            record.kind = .other
            record.reason = "no number in its name and no sections"
        }
        guard record.kind == .record else { return record }
        readMetadata(into: &record, headings: headings, name: name)
        return record
    }

    private func readMetadata(into record: inout Record, headings: [Heading], name: FileName) {
        for (index, heading) in headings.enumerated() where FieldName(label: heading.title) == .status {
            readStatus(in: heading.bodyStart..<end(ofSection: index, headings), into: &record)
            break
        }
        let head = 0..<(headings.dropFirst().first?.start ?? bytes.count)
        let lines = Bytes.lines(of: head, in: bytes)
        var fallback: DateReading?
        for (index, line) in lines.enumerated() {
            readField(line, next: index + 1 < lines.count ? lines[index + 1] : nil, into: &record, fallback: &fallback)
        }
        if record.date == nil {
            record.date = name.date.map { DateReading(text: $0, iso: $0, range: nil) } ?? fallback
        }
        let relations = RSTRelations(
            bytes: bytes,
            sections: headings.indices.compactMap { index in
                FieldName(label: headings[index].title).map {
                    ($0, headings[index].bodyStart..<end(ofSection: index, headings))
                }
            }, head: head)
        record.relations = relations.read()
        let saysBy = record.status.map { StatusWords.key($0.text).contains("by") } ?? false
        if record.relations.contains(where: { $0.kind == .supersededBy && (saysBy || relations.statesStatus($0)) }) {
            record.status?.normalized = .superseded
        }
    }

    private func end(ofSection index: Int, _ headings: [Heading]) -> Int {
        index + 1 < headings.count ? headings[index + 1].start : bytes.count
    }

    private func readStatus(in body: Range<Int>, into record: inout Record) {
        for line in Bytes.lines(of: body, in: bytes) {
            let visible = Bytes.trim(line, in: bytes)
            // Directives, comments and link targets say nothing to a reader.
            guard !Bytes.hasPrefix("..", at: visible.lowerBound, in: bytes) else { continue }
            let range = LabelledLine.bare(Self.withoutBullet(visible, in: bytes), in: bytes)
            let text = Self.plain(Bytes.text(range, in: bytes))
            guard let phrase = StatusPhrase(text) else { continue }
            if let kind = Relation.Kind(label: text), kind != .supersededBy { continue }
            record.status = status(phrase, text: text, within: range, place: .section(body))
            record.date = DateReading(in: text)
            return
        }
    }

    private func status(
        _ phrase: StatusPhrase, text: String, within range: Range<Int>, place: StatusReading.Place
    ) -> StatusReading {
        StatusReading(
            word: phrase.word, normalized: StatusWords.meaning(of: phrase.word), text: text,
            range: Bytes.find(Array(phrase.word.utf8), in: bytes, range: range) ?? range, place: place)
    }

    /// `:Status: Accepted`, `Status: Accepted`, and a row of a list table, `* - Status` over `- Accepted`, near the top.
    private func readField(
        _ line: Range<Int>, next: Range<Int>?, into record: inout Record, fallback: inout DateReading?
    ) {
        var line = Self.withoutBullet(Bytes.trim(line, in: bytes), in: bytes)
        if let first = line.first, bytes[first] == UInt8(ascii: ":") { line = line.dropFirst() }
        let field: FieldName
        let value: Range<Int>
        if let parts = LabelledLine.parse(line, in: bytes), let name = FieldName(label: parts.label) {
            (field, value) = (name, parts.value)
        } else if let next, line.count < 40, let name = FieldName(label: Bytes.text(line, in: bytes)),
            Bytes.hasPrefix("- ", at: Bytes.trim(next, in: bytes).lowerBound, in: bytes)
        {
            (field, value) = (name, Self.withoutBullet(Bytes.trim(next, in: bytes), in: bytes))
        } else {
            return
        }
        let text = Self.plain(Bytes.text(value, in: bytes))
        if field == .status, record.status == nil, let phrase = StatusPhrase(text) {
            record.status = status(phrase, text: text, within: value, place: .label)
        }
        guard field == .date || field == .created || field == .updated, let found = DateReader.read(text) else {
            return
        }
        let date = DateReading(
            text: found.text, iso: found.iso,
            range: Bytes.find(Array(found.text.utf8), in: bytes, range: value) ?? value)
        if field != .date {
            fallback = fallback ?? date
        } else if record.date == nil {
            record.date = date
        }
    }

    /// A line without the marks of list items before it.
    private static func withoutBullet(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var line = line
        while line.count > 2,
            bytes[line.lowerBound] == UInt8(ascii: "-") || bytes[line.lowerBound] == UInt8(ascii: "*"),
            bytes[line.lowerBound + 1] == UInt8(ascii: " ")
        {
            line = Bytes.trim(line.dropFirst(2), in: bytes)
        }
        return line
    }

    /// Every underlined heading, in order.
    func headings() -> [Heading] {
        var out: [Heading] = []
        let lines = Bytes.lines(of: 0..<bytes.count, in: bytes)
        for (index, line) in lines.enumerated().dropLast() {
            let visible = Bytes.trim(line, in: bytes)
            let under = Bytes.trim(lines[index + 1], in: bytes)
            guard !visible.isEmpty, visible.lowerBound == line.lowerBound, let mark = underline(under),
                under.count >= min(visible.count, 4), underline(visible) == nil
            else { continue }
            let next = index + 2 < lines.count ? lines[index + 2].lowerBound : bytes.count
            out.append(
                Heading(
                    title: Self.plain(Bytes.text(visible, in: bytes)), start: line.lowerBound, bodyStart: next,
                    mark: mark))
        }
        return out
    }

    private func underline(_ range: Range<Int>) -> UInt8? {
        guard let first = range.first, range.count >= 3, Array("=-#*~^\"'`+_:.".utf8).contains(bytes[first]) else {
            return nil
        }
        return range.allSatisfy { bytes[$0] == bytes[first] } ? bytes[first] : nil
    }

    /// Inline text without literal, emphasis and reference marks.
    static func plain(_ text: String) -> String {
        var out = text.filter { $0 != "`" && $0 != "*" }
        while out.hasSuffix("_") { out.removeLast() }
        return out
    }
}
