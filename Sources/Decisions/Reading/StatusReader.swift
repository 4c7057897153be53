import CommonMark

/// Finds the status of a Markdown record: front matter, then a section, then a label, then a table near the top.
struct StatusReader {
    let document: MarkdownDocument
    let front: FrontMatter?
    let fields: FieldHarvest

    /// The status, and the date its statement carries.
    struct Found {
        var status: StatusReading
        var date: DateReading?
    }

    func read() -> Found? {
        if let found = frontMatterStatus() { return found }
        let sections = fields.fields.filter { if case .section = $0.place { $0.name == .status } else { false } }
        let labels = fields.fields.filter { if case .section = $0.place { false } else { $0.name == .status } }
        let found = sections.compactMap(sectionStatus).first ?? labels.compactMap(labelStatus).first
        return found ?? tagStatus()
    }

    // MARK: Front matter

    private func frontMatterStatus() -> Found? {
        guard let entry = front?.entry("status", "state", "adr-status", "decision-status"), let text = entry.value.text,
            let phrase = StatusPhrase(text)
        else { return nil }
        return Found(
            status: reading(phrase, text: text, within: entry.valueRange, place: .frontMatter),
            date: nil)
    }

    /// Some sites know a record's status only by a tag.
    private func tagStatus() -> Found? {
        guard let entry = front?.entry("tags", "tag") else { return nil }
        let words = entry.value.texts.filter { StatusWords.meaning(of: $0) != nil }
        guard words.count == 1, let word = words.first, let phrase = StatusPhrase(word) else { return nil }
        return Found(
            status: reading(phrase, text: word, within: entry.valueRange, place: .frontMatter), date: nil)
    }

    // MARK: Labels

    private func labelStatus(_ field: Field) -> Found? {
        let text = document.plainText(in: field.value)
        guard let phrase = StatusPhrase(text) else { return nil }
        return Found(
            status: reading(phrase, text: text, within: field.value, place: field.place),
            date: DateReading(in: text))
    }

    // MARK: Sections

    private struct Statement {
        var range: Range<Int>
        var text: String
        var phrase: StatusPhrase?
        /// The date at its head: `2024-05-17: Merged`.
        var leadingDate: DateReading?
    }

    private func sectionStatus(_ field: Field) -> Found? {
        guard case .section(let body) = field.place else { return nil }
        let statements = statements(in: body)
        guard let chosen = choose(statements), let phrase = chosen.phrase else { return nil }
        let isBadge =
            Bytes.hasPrefix("![", at: chosen.range.lowerBound, in: document.bytes)
            || Bytes.hasPrefix("[![", at: chosen.range.lowerBound, in: document.bytes)
        var status = reading(
            phrase, text: chosen.text, within: chosen.range, place: isBadge ? .badge : .section(body))
        if statements.contains(where: { Self.isSuperseded($0.text) }) { status.normalized = .superseded }
        return Found(status: status, date: chosen.leadingDate ?? DateReading(in: chosen.text))
    }

    private func statements(in body: Range<Int>) -> [Statement] {
        let bytes = document.bytes
        var out: [Statement] = []
        var index = document.firstBlock(from: body.lowerBound)
        while index < document.blocks.count, document.blocks[index].range.lowerBound < body.upperBound, out.count < 40 {
            let block = document.blocks[index]
            index += 1
            guard block.kind == .paragraph || block.kind == .table else { continue }
            let lines =
                block.kind == .table
                ? document.rows(ofTable: block).dropFirst().flatMap { $0 } : Bytes.lines(of: block.content, in: bytes)
            for line in lines {
                let range = LabelledLine.bare(line, in: bytes)
                guard !range.isEmpty else { continue }
                out.append(statement(in: range))
            }
        }
        return Self.checkedOnly(out)
    }

    private func statement(in range: Range<Int>) -> Statement {
        var text = document.plainText(in: range)
        let whole = text
        var date: DateReading?
        let bare = StatusPhrase.withoutDecoration(text)
        let start = Array(bare.utf8)
        if let found = DateReader.date(at: 0, in: start) {
            date = DateReading(text: Bytes.text(0..<found.count, in: start), iso: found.iso, range: nil)
            text = Bytes.text(found.count..<start.count, in: start)
        } else if let parts = LabelledLine.parse(range, in: document.bytes), FieldName(label: parts.label) == .status {
            text = document.plainText(in: parts.value)
        }
        return Statement(range: range, text: whole, phrase: StatusPhrase(text), leadingDate: date)
    }

    /// Where the section is a list of checkboxes, only those that are checked count.
    private static func checkedOnly(_ statements: [Statement]) -> [Statement] {
        let boxes = statements.filter { $0.text.hasPrefix("[ ]") || $0.text.lowercased().hasPrefix("[x]") }
        guard boxes.count > 1 || boxes.first?.text.hasPrefix("[ ]") == true else { return statements }
        return boxes.filter { $0.text.lowercased().hasPrefix("[x]") }
    }

    private func choose(_ statements: [Statement]) -> Statement? {
        let dated = statements.filter { $0.leadingDate != nil && $0.phrase?.isKnown == true }
        if let last = dated.last, statements.first?.leadingDate != nil { return lastOfSeveral(last) }
        let known = statements.filter { $0.phrase?.isKnown == true && !Self.statesOtherRelation($0.text) }
        // A later line may end what an earlier one began: `Accepted`, then `Superseded by …`.
        if let ending = known.first(where: { Self.isSuperseded($0.text) && Self.startsSuperseded($0.phrase) }) {
            return ending
        }
        guard let first = statements.first(where: { $0.phrase != nil && !Self.statesOtherRelation($0.text) }) else {
            return nil
        }
        if first.phrase?.isKnown == true { return first }
        // An unknown word stands for itself; a sentence stands for the status it reports, or comes before it.
        if first.text.count <= Self.longestOwnStatus { return first }
        if let later = known.first, later.text.count <= Self.longestOwnStatus { return later }
        return statements.compactMap(Self.reporting).first
    }

    /// More characters than this are a sentence, not a word of the team's own.
    private static let longestOwnStatus = 60

    /// Whether a line is about another record, such as `Supersedes 12`.
    private static func statesOtherRelation(_ text: String) -> Bool {
        guard let found = Relation.Kind.match(text) else { return false }
        return found.kind != .supersededBy
    }

    /// `The two points above have been implemented`.
    private static func reporting(_ statement: Statement) -> Statement? {
        let sentence = statement.text.prefix { $0 != "." && $0 != ";" }
        let words = sentence.split(separator: " ").map(String.init)
        // `A decision may be "proposed" if it hasn't been agreed upon` reports nothing.
        guard
            !words.contains(where: {
                ["if", "may", "not", "when", "once"].contains($0.lowercased()) || $0.contains("n't")
            })
        else { return nil }
        for (index, word) in words.enumerated().dropFirst()
        where ["been", "is", "was", "were", "are"].contains(words[index - 1].lowercased()) {
            guard let meaning = StatusWords.meaning(of: word), meaning != .draft, let phrase = StatusPhrase(word) else {
                continue
            }
            var statement = statement
            statement.phrase = phrase
            return statement
        }
        return nil
    }

    /// `Drafted & Accepted`: the later word counts.
    private func lastOfSeveral(_ statement: Statement) -> Statement {
        var statement = statement
        let parts = statement.text.split(whereSeparator: { $0 == "&" || $0 == "," })
        if parts.count > 1, let last = parts.last, let phrase = StatusPhrase(String(last)), phrase.isKnown {
            statement.phrase = phrase
        }
        return statement
    }

    private static func startsSuperseded(_ phrase: StatusPhrase?) -> Bool {
        phrase.flatMap { StatusWords.meaning(of: $0.word) } == .superseded
    }

    private static let supersededPhrases = [
        "superseded by", "superceded by", "replaced by", "obsoleted by", "invalidated by", "remplacé par",
        "ersetzt durch",
        "abgelöst durch", "reemplazado por", "substituído por", "sostituito da",
    ]

    private static func isSuperseded(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard !lower.contains("partial"), !lower.contains("partly"), !lower.contains("in part") else { return false }
        return supersededPhrases.contains { lower.contains($0) }
    }

    // MARK: Result

    private func reading(
        _ phrase: StatusPhrase, text: String, within range: Range<Int>, place: StatusReading.Place
    ) -> StatusReading {
        let word = Array(phrase.word.utf8)
        let found = Bytes.find(word, in: document.bytes, range: range)
        var normalized = StatusWords.meaning(of: phrase.word)
        if Self.isSuperseded(text) { normalized = .superseded }
        return StatusReading(
            word: phrase.word, normalized: normalized, text: text, range: found ?? range, place: place)
    }
}

extension DateReading {
    /// The date a text holds, without a place of its own.
    init?(in text: String) {
        guard let found = DateReader.read(text), found.iso != nil else { return nil }
        self.init(text: found.text, iso: found.iso, range: nil)
    }
}
