import CommonMark
import Diagnostics

extension DecisionDecoding {
    private func criterion(named name: String) -> String? {
        NameMatch.named(name, among: decision.criteria.map { ($0.id, $0.name) })
    }

    private mutating func unknownCriterion(_ name: String, at range: Range<Int>) {
        let nearest = EditDistance.nearest(to: name, among: decision.criteria.map(\.name))
        report(
            "unknown-criterion", "`\(name)` is no criterion of the trade-offs table", at: range,
            fix: nearest.map { "write `\($0)`" } ?? "add a row for it", severity: .warning)
    }

    /// Rows of two criteria and how much more the first one matters.
    mutating func readJudgements() {
        guard let section = sections[.judgements],
            let table = DecisionTable.first(in: section.ownBody, sections, having: .judgement)
        else { return }
        let first = table.index(of: .criterion) ?? 0
        let second = table.index(of: .over) ?? (first + 1)
        let value = table.titles.indices.first {
            $0 != first && $0 != second && DecisionTable.Column.judgement.isCalled(table.titles[$0])
        }
        for row in table.rows {
            guard let a = table.cell(row, first), let b = table.cell(row, second) else { continue }
            let names = (table.text(row, first), table.text(row, second))
            guard let firstID = criterion(named: names.0) else {
                unknownCriterion(names.0, at: a)
                continue
            }
            guard let secondID = criterion(named: names.1) else {
                unknownCriterion(names.1, at: b)
                continue
            }
            let text = table.optionalText(row, value)
            if text.isEmpty { continue }
            let place = table.cell(row, value) ?? a
            guard let ratio = Quantity.ratio(text), ratio >= 1 / 9.0, ratio <= 9, firstID != secondID else {
                report(
                    "judgement-form", "`\(text)` is no judgement of two criteria", at: place,
                    fix: "write a number from 1 to 9, or `1/2` to `1/9` where the second matters more")
                continue
            }
            places[.judgement(criterion: firstID, over: secondID)] = place
            decision.judgements.append(.init(criterion: firstID, over: secondID, value: ratio))
        }
    }

    /// `Baseline: NAME` over a table of criteria and the other options.
    mutating func readScreening() {
        guard let section = sections[.screening] else { return }
        places[.screening] = section.heading
        guard let (name, place) = baseline(in: section) else { return }
        guard let baseline = option(named: name) else {
            let nearest = EditDistance.nearest(to: name, among: optionNames)
            report(
                "unknown-option", "Baseline `\(name)` is none of the considered options", at: place,
                fix: nearest.map { "write `\($0)`" } ?? "list it under Considered Options", severity: .warning)
            return
        }
        var screening = Decision.Screening(baseline: baseline)
        if let table = sections.blocks(.table, in: section.ownBody).first.map({ DecisionTable($0, in: document) }) {
            let first = table.index(of: .criterion) ?? 0
            for column in table.titles.indices where column != first {
                guard let id = option(named: table.titles[column]), id != baseline else { continue }
                for row in table.rows {
                    guard let cell = table.cell(row, first) else { continue }
                    let name = table.text(row, first)
                    guard let criterion = criterion(named: name) else {
                        unknownCriterion(name, at: cell)
                        continue
                    }
                    if let rating = rating(table, row, column) {
                        screening.ratings[id, default: [:]][criterion] = rating
                    }
                }
            }
        }
        decision.screening = screening
    }

    private func baseline(in section: Section) -> (String, Range<Int>)? {
        for block in sections.blocks(.paragraph, in: section.ownBody) {
            let text = document.plainText(in: block.content)
            for label in ["baseline:", "datum:"] where text.lowercased().hasPrefix(label) {
                return (DecisionText.plain(String(text.dropFirst(label.count))), block.content)
            }
        }
        return nil
    }

    private mutating func rating(_ table: DecisionTable, _ row: [Range<Int>], _ column: Int)
        -> Decision.Screening.Rating?
    {
        guard let cell = table.cell(row, column) else { return nil }
        let text = table.text(row, column)
        switch text.lowercased() {
        case "", "?": return nil
        case "+", "better": return .better
        case "s", "same", "0", "=": return .same
        case "-", "−", "–", "worse": return .worse
        default:
            report("unknown-word", "`\(text)` is no rating", at: cell, fix: "write `+`, `S` or `-`")
            return nil
        }
    }
}
