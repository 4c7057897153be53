import CommonMark
import Diagnostics

extension DecisionDecoding {
    mutating func readMetrics() {
        guard let section = sections[.metrics] else { return }
        places[.metrics] = section.heading
        if let table = DecisionTable.first(in: section.ownBody, sections, having: .target) { readTargets(table) }
        // The measurements have a heading of their own, or follow as a second table.
        let body = sections[.measurements]?.ownBody ?? section.ownBody
        if let table = DecisionTable.first(in: body, sections, having: .value), table.index(of: .target) == nil {
            readMeasurements(table)
        }
    }

    private mutating func readTargets(_ table: DecisionTable) {
        let target = table.index(of: .target)
        let name = table.index(of: .metric) ?? table.titles.indices.first { $0 != target } ?? 0
        let owner = table.index(of: .owner)
        let review = table.index(of: .review)
        for row in table.rows {
            guard let cell = table.cell(row, name) else { continue }
            let text = table.text(row, name)
            guard !text.isEmpty, !DecisionText.isPrompt(Bytes.text(cell, in: bytes)) else { continue }
            guard !decision.metrics.contains(where: { $0.name.lowercased() == text.lowercased() }) else {
                report("duplicate-name", "Metric `\(text)` has two rows", at: cell, fix: "rename one of them")
                continue
            }
            var metric = Decision.Metric(name: text, target: table.optionalText(row, target))
            metric.owner = table.optionalText(row, owner)
            metric.review = date(table, row, review)
            decision.metrics.append(metric)
            places[.metric(text)] = cell
            places[.target(text)] = table.cell(row, target)
            places[.review(text)] = table.cell(row, review)
        }
    }

    private mutating func readMeasurements(_ table: DecisionTable) {
        let date = table.index(of: .date)
        let value = table.index(of: .value)
        let name = table.index(of: .metric) ?? table.titles.indices.first { $0 != date && $0 != value } ?? 0
        let source = table.index(of: .source)
        var last: Int?
        for row in table.rows {
            let text = table.optionalText(row, name)
            // The name may stand once over several rows.
            let index = text.isEmpty ? last : metric(named: text)
            guard let index else {
                if let cell = table.cell(row, name), !text.isEmpty {
                    let nearest = EditDistance.nearest(to: text, among: decision.metrics.map(\.name))
                    report(
                        "unknown-metric", "`\(text)` is no metric of this record", at: cell,
                        fix: nearest.map { "write `\($0)`" } ?? "add a row with its target", severity: .warning)
                }
                continue
            }
            last = index
            let written = table.optionalText(row, date)
            guard let day = self.date(table, row, date) else {
                if written.isEmpty, let cell = table.cell(row, date) ?? row.first {
                    report("date-form", "A measurement has no date", at: cell, fix: "write it as YYYY-MM-DD")
                }
                continue
            }
            let measurement = Decision.Measurement(
                date: day, value: table.optionalText(row, value), source: table.optionalText(row, source))
            let metric = decision.metrics[index]
            places[.measurement(metric.name, metric.measurements.count)] = table.cell(row, value) ?? row.first
            decision.metrics[index].measurements.append(measurement)
        }
    }

    private func metric(named name: String) -> Int? {
        decision.metrics.firstIndex { $0.name == name }
            ?? decision.metrics.firstIndex { $0.name.lowercased() == name.lowercased() }
    }

    private mutating func date(_ table: DecisionTable, _ row: [Range<Int>], _ column: Int?) -> String? {
        let text = table.optionalText(row, column)
        guard !text.isEmpty, let cell = table.cell(row, column) else { return nil }
        if let iso = DateReader.read(text)?.iso { return iso }
        report("date-form", "`\(text)` does not name exactly one day", at: cell, fix: "write it as YYYY-MM-DD")
        return nil
    }

    // MARK: Risks

    mutating func readRisks() {
        guard let section = sections[.risks],
            let table = DecisionTable.first(in: section.ownBody, sections, having: .risk)
        else { return }
        places[.risks] = section.heading
        let name = table.index(of: .risk)
        for row in table.rows {
            let text = table.markdown(row, name)
            guard !text.isEmpty, let cell = table.cell(row, name) else { continue }
            var risk = Decision.Risk(risk: text)
            risk.likelihood = level(table, row, table.index(of: .likelihood), "likelihood")
            risk.impact = level(table, row, table.index(of: .impact), "impact")
            risk.mitigation = table.markdown(row, table.index(of: .mitigation))
            risk.owner = table.optionalText(row, table.index(of: .owner))
            places[.risk(decision.risks.count)] = cell
            decision.risks.append(risk)
        }
    }

    private mutating func level(_ table: DecisionTable, _ row: [Range<Int>], _ column: Int?, _ what: String)
        -> Decision.Risk.Level?
    {
        let text = table.optionalText(row, column)
        guard !text.isEmpty, text != "?", let cell = table.cell(row, column) else { return nil }
        switch text.lowercased() {
        case "low", "l", "minor": return .low
        case "medium", "m", "med", "moderate": return .medium
        case "high", "h", "major": return .high
        default:
            report("unknown-word", "`\(text)` is no \(what)", at: cell, fix: "write `low`, `medium` or `high`")
            return nil
        }
    }
}
