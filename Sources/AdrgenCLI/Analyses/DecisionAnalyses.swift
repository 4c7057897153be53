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
        self.init(LocatedDecision(decision))
    }

    init(_ located: LocatedDecision) {
        self.located = located
        diagnostics = []
        tradeOffs = TradeOffReport(located.decision)
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
            ("findings", .array(findings(on: day).map(\.json))),
        ])
    }

    /// What the rules find in the decision, as of a day.
    func findings(on day: Day) -> [Finding] {
        TradeOffRules.findings(in: located.decision) + MetricRules.findings(in: located.decision, on: day)
    }

    /// What the rules find in criteria, weights and scores, but for notes, where it stands in a file; nothing while no option
    /// has a score, as in a pattern that has just been written.
    func tradeOffDiagnostics(path: String, bytes: [UInt8]) -> [Diagnostic] {
        guard located.decision.options.contains(where: { !$0.scores.isEmpty }) else { return [] }
        let findings = TradeOffRules.findings(in: located.decision).filter { $0.severity >= .warning }
        return TradeOffRules.diagnostics(findings, in: located, path: path, bytes: bytes)
    }

    /// How every number came about, a line each.
    var explanations: [String] {
        (tradeOffs?.explanations.map(\.line) ?? []) + metrics.flatMap { MetricReport($0).explanations }
    }
}

extension Finding {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(id)), ("rule", .string(rule)), ("severity", .string(severity.rawValue)),
            ("message", .string(message)), ("fix", .optional(fix)),
        ])
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
