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
        let bare = RecordTitle(text, fileNumber: name.number)
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
        // Lines that begin with a label keep their own place, which edits need; sentences come after them.
        let stated = relations(below: headings)
        record.relations.removeAll { other in
            stated.contains { $0.kind == other.kind && $0.target == other.target }
        }
        record.relations = stated + record.relations
        if stated.contains(where: { $0.kind == .supersededBy }) { record.status?.normalized = .superseded }
        return record
    }

    private func readMetadata(into record: inout Record, headings: [Heading], name: FileName) {
        for (index, heading) in headings.enumerated() where FieldName(label: heading.title) == .status {
            let end = index + 1 < headings.count ? headings[index + 1].start : bytes.count
            let body = heading.bodyStart..<end
            for line in Bytes.lines(of: body, in: bytes) {
                let range = LabelledLine.bare(line, in: bytes)
                // A target of the next heading, or a comment.
                if Bytes.hasPrefix("..", at: range.lowerBound, in: bytes) { continue }
                let text = Self.plain(Bytes.text(range, in: bytes))
                guard let phrase = StatusPhrase(text) else { continue }
                if let kind = Relation.Kind(label: text), kind != .supersededBy { continue }
                let found = Bytes.find(Array(phrase.word.utf8), in: bytes, range: range) ?? range
                record.status = StatusReading(
                    word: phrase.word, normalized: StatusWords.meaning(of: phrase.word), text: text, range: found,
                    place: .section(body))
                record.date = DateReading(in: text)
                break
            }
            break
        }
        guard record.status == nil || record.date == nil else { return }
        let head = 0..<(headings.dropFirst().first?.start ?? bytes.count)
        for line in Bytes.lines(of: head, in: bytes) { readFieldList(line, into: &record) }
        if record.date == nil { record.date = name.date.map { DateReading(text: $0, iso: $0, range: nil) } }
    }

    /// `:Status: Accepted` and `Status: Accepted` near the top.
    private func readFieldList(_ line: Range<Int>, into record: inout Record) {
        var line = Bytes.trim(line, in: bytes)
        if let first = line.first, bytes[first] == UInt8(ascii: ":") { line = line.dropFirst() }
        guard let parts = LabelledLine.parse(line, in: bytes), let field = FieldName(label: parts.label) else { return }
        let text = Self.plain(Bytes.text(parts.value, in: bytes))
        if field == .status, record.status == nil, let phrase = StatusPhrase(text) {
            record.status = StatusReading(
                word: phrase.word, normalized: StatusWords.meaning(of: phrase.word), text: text,
                range: Bytes.find(Array(phrase.word.utf8), in: bytes, range: parts.value) ?? parts.value, place: .label)
        }
        if field == .date, record.date == nil, let found = DateReader.read(text) {
            record.date = DateReading(
                text: found.text, iso: found.iso,
                range: Bytes.find(Array(found.text.utf8), in: bytes, range: parts.value) ?? parts.value)
        }
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
