import Decisions
import Diagnostics
import Methodology
import TemplateEngine

/// What can be computed from one record.
struct DecisionAnalyses {
    let located: LocatedDecision
    /// What is wrong with the record's tables.
    let diagnostics: [Diagnostic]
    /// Nil without criteria, judgements and screening.
    let tradeOffs: TradeOffReport?

    init(_ file: RecordFile) {
        (located, diagnostics) = DecisionDecoder().decode(
            file.document, path: file.record.path, shownPath: file.shownPath)
        tradeOffs = TradeOffReport(located.decision)
    }

    init(_ decision: Decision) {
        located = LocatedDecision(decision)
        diagnostics = []
        tradeOffs = TradeOffReport(decision)
    }

    private var metrics: [Decision.Metric] { located.decision.metrics }

    /// The texts of the record's computed regions by name.
    func texts(_ engine: TemplateEngine) throws(Failure) -> [String: String] {
        var texts: [String: String] = [:]
        if let tradeOffs {
            texts[ComputedRegion.tradeOffs] = try Self.text(
                "records/computed/trade-offs.md", TradeOffView(tradeOffs).value, engine)
        }
        if let view = MetricsView(located.decision) {
            texts[ComputedRegion.successMetrics] = try Self.text(
                "records/computed/success-metrics.md", view.value, engine)
        }
        return texts
    }

    private static func text(_ template: String, _ view: JSONValue, _ engine: TemplateEngine) throws(Failure) -> String
    {
        let text = String(decoding: try engine.render(template, TemplateValue(view)), as: UTF8.self)
        return text.trimmingNewlines
    }
}

extension DecisionAnalyses {
    /// The analyses for `show --json`, metrics as they stand on a day.
    func json(on day: Day) -> JSONValue {
        .object([
            ("tradeOffs", tradeOffs?.json ?? .null),
            ("metrics", .array(metrics.map { .object(MetricStanding($0, on: day).json) })),
        ])
    }

    /// How every number came about, a line each.
    var explanations: [String] {
        (tradeOffs?.explanations.map(\.line) ?? []) + metrics.flatMap { MetricReport($0).explanations }
    }
}

extension String {
    /// Without blank lines before and after.
    fileprivate var trimmingNewlines: String {
        var text = self[...]
        while text.first?.isNewline == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
