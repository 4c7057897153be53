import CommonMark
import Diagnostics

extension DecisionDecoding {
    mutating func readTradeOffs() {
        guard let section = sections[.tradeOffs] else { return }
        places[.criteria] = section.heading
        let table =
            DecisionTable.first(in: section.ownBody, sections, having: .criterion)
            ?? sections.blocks(.table, in: section.ownBody).first.map { DecisionTable($0, in: document) }
        if let table { readScores(table) }
        readJudgements()
        readScreening()
    }

    private mutating func readScores(_ table: DecisionTable) {
        let columns = TradeOffColumns(table)
        let options = optionColumns(table, columns.others)
        var found: [(id: String?, criterion: Decision.Criterion, row: [Range<Int>])] = []
        for row in table.rows {
            guard let cell = table.cell(row, columns.criterion), !isTotal(row, table, columns) else { continue }
            let name = table.text(row, columns.criterion)
            guard !name.isEmpty, !DecisionText.isPrompt(Bytes.text(cell, in: bytes)) else { continue }
            guard !found.contains(where: { $0.criterion.name == name }) else {
                report("duplicate-name", "Criterion `\(name)` has two rows", at: cell, fix: "keep one of them")
                continue
            }
            var criterion = Decision.Criterion(id: "", name: name)
            criterion.unit = table.optionalText(row, columns.unit)
            criterion.weight = number(table, row, columns.weight, "Weight", unit: nil)
            if let weight = criterion.weight, weight < 0, let cell = table.cell(row, columns.weight) {
                report("weight-range", "Weight is below 0", at: cell, fix: "weigh with a number from 0")
                criterion.weight = nil
            }
            criterion.scale = scale(table, row, columns.scale)
            criterion.better = direction(table, row, columns.better)
            let id = StatedID.find(in: cell, of: document).flatMap { id in found.contains { $0.id == id } ? nil : id }
            found.append((id, criterion, row))
        }
        let ids = DecisionIDs.fill(found.map(\.id), names: found.map(\.criterion.name), kind: "criterion")
        for (id, item) in zip(ids, found) {
            var criterion = item.criterion
            criterion.id = id
            decision.criteria.append(criterion)
            places[.criterion(id)] = table.cell(item.row, columns.criterion)
            places[.weight(id)] = table.cell(item.row, columns.weight)
            places[.scale(id)] = table.cell(item.row, columns.scale)
            for (column, option) in options {
                guard let cell = table.cell(item.row, column) else { continue }
                places[.score(option: decision.options[option].id, criterion: id)] = cell
                let score = number(table, item.row, column, "Score", unit: criterion.unit)
                if let score { decision.options[option].scores[id] = score }
            }
        }
    }

    /// Which option each of the other columns is about.
    private mutating func optionColumns(_ table: DecisionTable, _ columns: [Int]) -> [(column: Int, option: Int)] {
        if decision.options.isEmpty {
            addOptions(columns.map { (table.titles[$0], nil, table.header[$0]) })
        }
        var taken: Set<Int> = []
        var out: [(column: Int, option: Int)] = []
        for column in columns where !table.titles[column].isEmpty {
            let title = table.titles[column]
            if let id = option(named: title), let index = decision.options.firstIndex(where: { $0.id == id }),
                taken.insert(index).inserted
            {
                out.append((column, index))
                continue
            }
            let nearest = EditDistance.nearest(to: title, among: optionNames)
            report(
                "unknown-option", "Column `\(title)` is about none of the considered options",
                at: table.header[column],
                fix: nearest.map { "write `\($0)`" } ?? "list it under Considered Options", severity: .warning)
        }
        return out
    }

    /// A row that a person added the scores up in: set in bold, with neither weight nor scale.
    private func isTotal(_ row: [Range<Int>], _ table: DecisionTable, _ columns: TradeOffColumns) -> Bool {
        guard let cell = table.cell(row, columns.criterion), Bytes.hasPrefix("**", at: cell.lowerBound, in: bytes)
        else { return false }
        return ["total", "sum", "weighted total", "weighted sum", "result", "score"].contains(
            FieldName.key(table.text(row, columns.criterion)))
            && table.optionalText(row, columns.scale).isEmpty
    }

    /// A number in a cell; nil where there is none, or, with a diagnostic, where the cell holds something else.
    private mutating func number(
        _ table: DecisionTable, _ row: [Range<Int>], _ column: Int?, _ what: String, unit: String?
    ) -> Double? {
        guard let cell = table.cell(row, column) else { return nil }
        let text = table.optionalText(row, column)
        if text.isEmpty || ["?", "n/a", "tbd", "…", "..."].contains(text.lowercased()) { return nil }
        guard let found = Quantity.read(text), found.value.isFinite else {
            report(
                "score-form", "\(what) `\(text)` is no number", at: cell,
                fix: "write a number, or `–` where there is none yet")
            return nil
        }
        if let unit, !unit.isEmpty, !found.unit.isEmpty, !Self.means(found.unit, unit) {
            report(
                "score-unit", "\(what) `\(text)` is not in \(unit)", at: cell, fix: "convert it, or leave the unit out")
            return nil
        }
        return found.value
    }

    private static func means(_ written: String, _ unit: String) -> Bool {
        let signs = ["€": "eur", "$": "usd", "£": "gbp", "¥": "jpy"]
        let folded = written.lowercased()
        return (signs[folded] ?? folded) == unit.lowercased() || folded == unit.lowercased()
    }

    private mutating func scale(
        _ table: DecisionTable, _ row: [Range<Int>], _ column: Int?
    ) -> Decision.Criterion.Scale? {
        guard let cell = table.cell(row, column) else { return nil }
        let text = table.optionalText(row, column)
        if text.isEmpty || text == "?" { return nil }
        guard let ends = Quantity.range(text) else {
            report("scale-form", "Scale `\(text)` is not two numbers", at: cell, fix: "write such as `1..5`")
            return nil
        }
        guard ends.low < ends.high else {
            report(
                "scale-order", "Scale `\(text)` does not run upwards", at: cell,
                fix: "write the lower number first, and `lower` under Better where less is better")
            return nil
        }
        return .init(low: ends.low, high: ends.high)
    }

    private mutating func direction(
        _ table: DecisionTable, _ row: [Range<Int>], _ column: Int?
    ) -> Decision.Criterion.Direction? {
        guard let cell = table.cell(row, column) else { return nil }
        let text = table.optionalText(row, column)
        switch FieldName.key(text) {
        case "": return nil
        case "higher", "higher is better", "high", "more", "more is better", "max", "maximise", "maximize", "↑":
            return .higher
        case "lower", "lower is better", "low", "less", "less is better", "min", "minimise", "minimize", "↓":
            return .lower
        default:
            report("unknown-word", "`\(text)` is no direction", at: cell, fix: "write `higher` or `lower`")
            return nil
        }
    }
}

/// Which columns of the trade-offs table say what.
struct TradeOffColumns {
    var criterion = 0
    var weight: Int?
    var scale: Int?
    var unit: Int?
    var better: Int?
    /// The columns of options.
    var others: [Int] = []

    init(_ table: DecisionTable) {
        criterion = table.index(of: .criterion) ?? 0
        for (index, title) in table.titles.enumerated() where index != criterion {
            if weight == nil, DecisionTable.Column.weight.isCalled(title) {
                weight = index
            } else if scale == nil, DecisionTable.Column.scale.isCalled(title) {
                scale = index
            } else if unit == nil, DecisionTable.Column.unit.isCalled(title) {
                unit = index
            } else if better == nil, DecisionTable.Column.better.isCalled(title) {
                better = index
            } else {
                others.append(index)
            }
        }
    }
}
