import Decisions
import Diagnostics

extension DecisionMarkdown {
    /// Criteria by options; nil without criteria.
    var tradeOffs: String? {
        guard !decision.criteria.isEmpty else { return nil }
        let stated = DecisionIDs.stated(
            decision.criteria.map(\.id), names: decision.criteria.map(\.name), kind: "criterion")
        var columns = [
            Column("Criterion", zip(decision.criteria, stated).map { Self.plain($0.name) + RecordWording.id($1) }),
            Column("Weight", decision.criteria.map { $0.weight.map(NumberText.exact) ?? "" }, .right),
            Column("Scale", decision.criteria.map { $0.scale.map(RecordWording.scale) ?? "" }, .right),
        ]
        if RecordWording.needsUnits(decision) {
            columns.append(Column("Unit", decision.criteria.map { Self.plain($0.unit) }))
        }
        if RecordWording.needsBetter(decision) {
            columns.append(Column("Better", decision.criteria.map { $0.better?.rawValue ?? "" }))
        }
        columns += decision.options.map { option in
            let scores = decision.criteria.map { option.scores[$0.id].map(NumberText.exact) ?? "–" }
            return Column(Self.plain(option.name), scores, .right)
        }
        return table(columns, keepingAll: true)
    }

    var judgements: String? {
        guard !decision.judgements.isEmpty else { return nil }
        return table([
            Column("Criterion", decision.judgements.map { criterionName($0.criterion) }),
            Column("Over", decision.judgements.map { criterionName($0.over) }),
            Column("Judgement", decision.judgements.map { RecordWording.ratio($0.value) }, .right),
        ])
    }

    var screening: String? {
        guard let screening = decision.screening, !screening.ratings.isEmpty else { return nil }
        let others = decision.options.filter { $0.id != screening.baseline }
        return table(
            [Column("Criterion", decision.criteria.map { Self.plain($0.name) })]
                + others.map { option in
                    let ratings = decision.criteria.map { screening.ratings[option.id]?[$0.id]?.rawValue ?? "" }
                    return Column(Self.plain(option.name), ratings, .center)
                }, keepingAll: true)
    }

    var metrics: String? {
        guard !decision.metrics.isEmpty else { return nil }
        return table([
            Column("Metric", decision.metrics.map { Self.plain($0.name) }),
            Column("Target", decision.metrics.map { Self.plain($0.target) }, isNeeded: true),
            Column("Owner", decision.metrics.map { Self.plain($0.owner) }),
            Column("Review", decision.metrics.map { $0.review ?? "" }),
        ])
    }

    var measurements: String? {
        let all = decision.metrics.flatMap { metric in metric.measurements.map { (metric.name, $0) } }
        guard !all.isEmpty else { return nil }
        return table([
            Column("Metric", all.map { Self.plain($0.0) }),
            Column("Date", all.map(\.1.date)),
            Column("Value", all.map { Self.plain($0.1.value) }, .right, isNeeded: true),
            Column("Source", all.map { Self.plain($0.1.source) }),
        ])
    }

    var risks: String? {
        guard !decision.risks.isEmpty else { return nil }
        return table([
            Column("Risk", decision.risks.map { Self.cell($0.risk) }),
            Column("Likelihood", decision.risks.map { $0.likelihood?.rawValue ?? "" }),
            Column("Impact", decision.risks.map { $0.impact?.rawValue ?? "" }),
            Column("Mitigation", decision.risks.map { Self.cell($0.mitigation) }),
            Column("Owner", decision.risks.map { Self.plain($0.owner) }),
        ])
    }

    private struct Column {
        var title: String
        var cells: [String]
        var alignment: MarkdownTable.Alignment
        /// Whether the column is written although it is empty.
        var isNeeded: Bool

        init(
            _ title: String, _ cells: [String], _ alignment: MarkdownTable.Alignment = .left, isNeeded: Bool = false
        ) {
            self.title = title
            self.cells = cells
            self.alignment = alignment
            self.isNeeded = isNeeded
        }
    }

    /// A table without the columns that have nothing in them.
    private func table(_ columns: [Column], keepingAll: Bool = false) -> String {
        let kept = columns.filter { keepingAll || $0.isNeeded || $0.cells.contains { !$0.isEmpty } }
        let count = kept.first?.cells.count ?? 0
        let rows = [kept.map(\.title)] + (0..<count).map { row in kept.map { $0.cells[row] } }
        return MarkdownTable(rows: rows, alignments: kept.map(\.alignment)).source
    }
}
