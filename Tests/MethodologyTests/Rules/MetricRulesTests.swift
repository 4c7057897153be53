import Decisions
import Diagnostics
import Methodology
import Testing

@Suite struct MetricRulesTests {
    private let day = Day(ordinal: 20_819)

    private func ids(_ metric: Decision.Metric) -> [String] {
        var decision = Decision(title: "Use PostgreSQL")
        decision.metrics = [metric]
        return MetricRules.findings(in: decision, on: day).map(\.id)
    }

    @Test func numbersTheRulesInOrder() {
        #expect(MetricRules.all.map(\.rule.id) == (1...11).map { $0 < 10 ? "MET-0\($0)" : "MET-\($0)" })
        for rule in MetricRules.all.map(\.rule) {
            #expect(!rule.title.hasSuffix("."))
            #expect(rule.rationale.hasSuffix("."))
            #expect(!rule.source.isEmpty)
        }
    }

    @Test func hasNothingToSayAboutADecisionWithoutMetrics() {
        for (rule, result) in MetricRules.results(for: Decision(title: "Choose"), on: day) {
            #expect(result == .notApplicable, "\(rule.id)")
        }
    }

    /// On 2027-01-01.
    @Test(
        arguments: [
            ("p95 < 20 ms over 7d", ["2026-12-31 14 ms"], nil, []),
            ("fast", [], nil, ["MET-01@Latency", "MET-08@Latency"]),
            ("< 20 ms", ["2026-12-31 14 ms"], nil, ["MET-02@Latency"]),
            ("ratio > 100 %", ["2026-12-31 100 %"], nil, ["MET-05@Latency", "MET-04@Latency"]),
            ("p95 < 20 ms", ["2026-12-31 14"], nil, ["MET-05@Latency@1"]),
            ("p95 20 ms", ["2026-12-31 14 ms"], nil, ["MET-06@Latency"]),
            ("p95 < 20 ms", ["2026-12-30 14 ms", "2026-12-31 fine"], nil, ["MET-07@Latency@2"]),
            ("p95 < 20 ms over 7d", ["2026-12-01 14 ms"], nil, ["MET-09@Latency"]),
            ("p95 < 20 ms over 7d", ["2026-12-01 25 ms"], nil, ["MET-09@Latency", "MET-10@Latency"]),
            ("p95 < 20 ms over 7d", ["2026-12-31 25 ms"], "2027-01-01", ["MET-10@Latency", "MET-11@Latency"]),
            ("p95 < 20 ms over 7d", ["2026-12-31 14 ms"], "2026-12-01", ["MET-11@Latency"]),
            ("p95 < 20 ms over 7d", ["2026-12-31 14 ms"], "2027-01-02", []),
        ] as [(String, [String], String?, [String])])
    func finds(_ target: String, _ rows: [String], _ review: String?, _ expected: [String]) {
        #expect(Set(ids(.make(target, rows, review: review))) == Set(expected))
    }

    /// What is not known is no pass.
    @Test(arguments: [
        ("fast", ["2026-12-31 14 ms"]), ("p95 < 20 ms", []), ("p95 < 20 ms", ["2026-12-31 fine"]),
        ("p95 < 20 ms over 7d", ["2026-12-01 14 ms"]),
    ]) func neverPassesWithoutAValue(_ target: String, _ rows: [String]) throws {
        var decision = Decision(title: "Use PostgreSQL")
        decision.metrics = [.make(target, rows)]
        let result = try #require(MetricRules.results(for: decision, on: day).first { $0.rule.id == "MET-10" }).result
        #expect(result == .unknown(parts: [.metric("Latency")]))
    }
}
