import Decisions
import Diagnostics

extension MetricRules {
    static let measured = Check<MetricsSubject>(
        Rule(
            id: MetricRule.measured, severity: .note, title: "A metric has been measured",
            rationale: "Without a measurement nobody knows whether the decision worked.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms, measurements: [{date: 2026-12-01, value: 14 ms}]}
                """)
    ) { rule, subject in
        guard !subject.standings.isEmpty else { return .notApplicable }
        return RuleResult(
            subject.standings.map(\.report).filter { $0.points.isEmpty }.map { report in
                Finding(
                    rule, "\(report.metric.name) has no measurement", part: .metric(report.metric.name),
                    fix: "add one with `adrgen measure`")
            })
    }
}
