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
        return found ?? tagStatus() ?? boldStatus()
    }

    // MARK: Front matter

    private func frontMatterStatus() -> Found? {
        guard let entry = front?.entry(of: .status), let text = entry.value.texts.first, let phrase = StatusPhrase(text)
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
        let text = document.text(of: field)
        guard let phrase = StatusPhrase(text) else { return nil }
        return Found(
            status: reading(phrase, text: text, within: field.value, place: field.place),
            date: DateReading(in: text))
    }

    /// `**Status**: accepted` anywhere in the text, where nothing else states one.
    private func boldStatus() -> Found? {
        let bytes = document.bytes
        for block in document.blocks where block.kind == .paragraph {
            for line in Bytes.lines(of: block.content, in: bytes) {
                let line = Bytes.trim(line, in: bytes)
                guard Bytes.hasPrefix("**", at: line.lowerBound, in: bytes), line.count < 120,
                    let parts = LabelledLine.parse(line, in: bytes), FieldName(label: parts.label) == .status,
                    let phrase = StatusPhrase(document.visibleText(in: parts.value)), phrase.isKnown
                else { continue }
                let text = document.visibleText(in: parts.value)
                return Found(
                    status: reading(phrase, text: text, within: parts.value, place: .label), date: DateReading(in: text)
                )
            }
        }
        return nil
    }

    // MARK: Sections

    private struct Statement {
        var range: Range<Int>
        var text: String
        var phrase: StatusPhrase?
        /// The date at its head: `2024-05-17: Merged`.
        var leadingDate: DateReading?
        var isBadge = false
    }

    private func sectionStatus(_ field: Field) -> Found? {
        guard case .section(let body) = field.place else { return nil }
        let statements = statements(in: body)
        guard let chosen = choose(statements), let phrase = chosen.phrase else { return nil }
        let isBadge =
            chosen.isBadge || Bytes.hasPrefix("![", at: chosen.range.lowerBound, in: document.bytes)
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
            if block.kind == .table, let stages = reachedStages(in: block) {
                out += stages.map(statement)
                continue
            }
            let lines =
                block.kind == .table
                ? document.rows(ofTable: block).dropFirst().flatMap { $0 } : Bytes.lines(of: block.content, in: bytes)
            for line in lines {
                let range = LabelledLine.bare(line, in: bytes)
                guard !range.isEmpty else { continue }
                out.append(statement(in: range))
            }
        }
        return Self.withoutEnumeration(Self.checkedOnly(out))
    }

    /// The last stage that is marked as reached in a table with a status in each row and a mark behind it; nil for
    /// tables of another kind.
    private func reachedStages(in table: Block) -> [Range<Int>]? {
        let rows = document.rows(ofTable: table).dropFirst().filter { $0.count >= 2 }
        let stages = rows.filter { StatusWords.isKnown(document.plainText(in: $0[0])) }
        guard stages.count >= 2, stages.count == rows.count else { return nil }
        let reached = stages.last { row in
            let mark = document.plainText(in: row[1]).lowercased()
            return ["✅", "✔", "☑", "x", "yes", "done"].contains { mark.hasPrefix($0) }
                || mark.utf8.contains(where: Bytes.isDigit)
        }
        return reached.map { [$0[0]] } ?? []
    }

    private func statement(in range: Range<Int>) -> Statement {
        if let badge = badge(in: range) { return badge }
        var text = document.visibleText(in: range)
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

    /// A picture that states the status in its text or, where that says nothing, in its address.
    private func badge(in range: Range<Int>) -> Statement? {
        guard
            Bytes.hasPrefix("![", at: range.lowerBound, in: document.bytes)
                || Bytes.hasPrefix("[![", at: range.lowerBound, in: document.bytes),
            let badge = Badge.all(in: range, of: document).first(where: { $0.name == .status }),
            let phrase = StatusPhrase(badge.text), phrase.isKnown
        else { return nil }
        let isAddress = StatusPhrase(document.plainText(in: range))?.isKnown != true
        return Statement(
            range: isAddress ? badge.value : range, text: isAddress ? badge.text : document.plainText(in: range),
            phrase: phrase, leadingDate: nil, isBadge: true)
    }

    /// Without the statuses there are, one to a line, that a template names before the one that holds.
    private static func withoutEnumeration(_ statements: [Statement]) -> [Statement] {
        var start = 0
        while start < statements.count {
            let run = statements[start...].prefix { isBareWord($0) }
            if Set(run.compactMap { $0.phrase.flatMap { StatusWords.meaning(of: $0.word) } }).count >= 3 {
                return Array(statements[..<start] + statements[run.endIndex...])
            }
            start = max(run.endIndex, start + 1)
        }
        return statements
    }

    /// Whether a line is a status word and, at most, its translation: `提议 proposed`.
    private static func isBareWord(_ statement: Statement) -> Bool {
        guard let phrase = statement.phrase, phrase.isKnown, statement.leadingDate == nil else { return false }
        let words = StatusPhrase.withoutDecoration(statement.text).split(separator: " ")
        return words.count <= 2 && words.allSatisfy { StatusWords.isKnown(String($0)) }
            || StatusWords.isKnown(StatusPhrase.withoutDecoration(statement.text))
    }

    /// Where the section is a list of checkboxes, only those that are checked count.
    private static func checkedOnly(_ statements: [Statement]) -> [Statement] {
        let boxes = statements.filter { $0.text.hasPrefix("[ ]") || $0.text.lowercased().hasPrefix("[x]") }
        guard boxes.count > 1 || boxes.first?.text.hasPrefix("[ ]") == true else { return statements }
        return boxes.filter { $0.text.lowercased().hasPrefix("[x]") }
    }

    private func choose(_ statements: [Statement]) -> Statement? {
        let dated = statements.filter { $0.leadingDate != nil && $0.phrase?.isKnown == true }
        if let last = dated.last,
            statements.first(where: { $0.phrase != nil || $0.leadingDate != nil })?.leadingDate != nil
        {
            return lastOfSeveral(last)
        }
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
        // `contains` works on bytes, and nearly every record lacks all of them.
        return supersededPhrases.contains { phrase in
            guard lower.contains(phrase) else { return false }
            return lower.firstRange(of: phrase).map {
                !SupersededClause.hasSubject(lower[..<$0.lowerBound], of: phrase)
            }
                ?? false
        }
    }

    // MARK: Result

    private func reading(
        _ phrase: StatusPhrase, text: String, within range: Range<Int>, place: StatusReading.Place
    ) -> StatusReading {
        let word = Array(phrase.word.utf8)
        let found = Bytes.find(word, in: document.bytes, range: range)
        var normalized = StatusWords.meaning(of: phrase.word)
        if Self.isSuperseded(StatusPhrase.withoutAlternatives(text)) { normalized = .superseded }
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
