import CommonMark
import Diagnostics

extension DecisionDecoding {
    /// The considered options: the items of their list, else as the record's reader finds them.
    mutating func readOptions() {
        guard let section = sections[.options] else { return addOptions(record.options.map { ($0, nil, 0..<0) }) }
        places[.options] = section.heading
        let items = sections.items(in: section.ownBody).filter { !DecisionText.isPrompt($0.source) }
        let found = items.map { item in
            // A paragraph behind the name is about the option, not part of its name.
            let line = Bytes.lines(of: item.text, in: bytes).first ?? item.text
            let text = item.text.count < 160 ? item.text : line
            return (document.plainText(in: text), StatedID.find(in: text, of: document), item.text)
        }
        addOptions(found.isEmpty ? record.options.map { ($0, nil, 0..<0) } : found)
    }

    mutating func addOptions(_ found: [(name: String, id: String?, place: Range<Int>)]) {
        var kept: [(name: String, id: String?, place: Range<Int>)] = []
        for option in found {
            let name = DecisionText.plain(option.name)
            guard !name.isEmpty, !kept.contains(where: { $0.name == name }) else { continue }
            let id = option.id.flatMap { id in kept.contains { $0.id == id } ? nil : id }
            kept.append((name, id, option.place))
        }
        let ids = DecisionIDs.fill(kept.map(\.id), names: kept.map(\.name), kind: "option")
        decision.options = zip(ids, kept).map { Decision.Option(id: $0, name: $1.name) }
        for (id, option) in zip(ids, kept) where !option.place.isEmpty { places[.option(id)] = option.place }
    }

    /// The id of the option a name means: as written, without its counter (`Option 1: Kafka`, `3. Kafka`), or by the words
    /// one of them begins with (`Kafka` for `Kafka, run by us`), where that is one option only.
    func option(named name: String) -> String? {
        let name = DecisionText.plain(name)
        let things = decision.options.map { ($0.id, $0.name) }
        if let id = NameMatch.named(name, among: things) { return id }
        let short = things.map { ($0.0, Self.withoutCounter($0.1)) }
        if let id = NameMatch.named(Self.withoutCounter(name), among: short) { return id }
        let wanted = Self.withoutCounter(name).lowercased()
        let similar = short.filter {
            let other = $0.1.lowercased()
            return Self.begins(other, with: wanted) || Self.begins(wanted, with: other)
        }
        return similar.count == 1 ? similar[0].0 : nil
    }

    private static func withoutCounter(_ name: String) -> String {
        let text = OptionsReader.withoutLabel(name)
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, digits.count <= 2, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return text }
        return String(rest.dropFirst(2))
    }

    private static func begins(_ text: String, with words: String) -> Bool {
        guard words.count >= 3, text.hasPrefix(words) else { return false }
        return text.dropFirst(words.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
    }

    var optionNames: [String] { decision.options.map(\.name) }

    // MARK: Pros and cons

    mutating func readProsAndCons() {
        guard let pros = sections[.pros] else { return }
        let headings = sections.children(of: pros)
        if decision.options.isEmpty { addOptions(headings.map { ($0.title, nil, $0.heading) }) }
        for section in headings {
            guard let id = option(named: section.title),
                let index = decision.options.firstIndex(where: { $0.id == id })
            else {
                let nearest = EditDistance.nearest(to: section.title, among: optionNames)
                report(
                    "unknown-option", "`\(section.title)` is none of the considered options", at: section.heading,
                    fix: nearest.map { "write `\($0)`" } ?? "list it under Considered Options", severity: .warning)
                continue
            }
            let items = sections.items(in: section.body).compactMap { item in
                Argument(item.source).map { (item.range.lowerBound, $0) }
            }
            let end = items.first?.0 ?? section.body.upperBound
            decision.options[index].description = block(section.body.lowerBound..<end)
            decision.options[index].good += texts(.good, items.map(\.1))
            decision.options[index].neutral += texts(.neutral, items.map(\.1))
            decision.options[index].bad += texts(.bad, items.map(\.1))
        }
    }

    private func texts(_ kind: Argument.Kind, _ arguments: [Argument]) -> [String] {
        arguments.filter { $0.kind == kind && !DecisionText.isPrompt($0.source) }.map { DecisionText.line($0.source) }
            .filter { !$0.isEmpty }
    }

    // MARK: Consequences

    mutating func readConsequences() {
        if let section = sections[.consequences] {
            let items = sections.items(in: section.body).filter { !DecisionText.isPrompt($0.source) }
            let arguments = items.compactMap { Argument($0.source) }
            decision.consequences.good = texts(.good, arguments)
            decision.consequences.neutral =
                texts(.neutral, arguments)
                + items.filter { Argument($0.source) == nil }.map { DecisionText.line($0.source) }
            decision.consequences.bad = texts(.bad, arguments)
        }
        for (role, isGood) in [(DecisionSections.Role.positive, true), (.negative, false)] {
            guard let section = sections[role] else { continue }
            let lines = lines(in: section.body).map { Argument($0).map { DecisionText.line($0.source) } ?? $0 }
            if isGood { decision.consequences.good += lines } else { decision.consequences.bad += lines }
        }
    }
}

/// An id that a record states because it would not follow from the name: `<!-- id: pg -->`.
enum StatedID {
    static func comment(_ id: String) -> String { "<!-- id: \(id) -->" }

    static func find(in range: Range<Int>, of document: MarkdownDocument) -> String? {
        let bytes = document.bytes
        // A name may hold the like of it, escaped; the comment stands behind the name.
        var found: Range<Int>?
        var from = range.lowerBound
        while let next = Bytes.find(Array("<!-- id:".utf8), in: bytes, range: from..<range.upperBound) {
            let isEscaped = next.lowerBound > range.lowerBound && bytes[next.lowerBound - 1] == UInt8(ascii: "\\")
            if !isEscaped { found = next }
            from = next.upperBound
        }
        guard let start = found,
            let end = Bytes.find(Array("-->".utf8), in: bytes, range: start.upperBound..<range.upperBound)
        else { return nil }
        let id = Bytes.text(Bytes.trim(start.upperBound..<end.lowerBound, in: bytes), in: bytes)
        return DecisionIDs.isValid(id) ? id : nil
    }
}
