import Decisions
import Diagnostics

extension MetricRules {
    static let freshMeasurement = Check<MetricsSubject>(
        Rule(
            id: MetricRule.stale, severity: .warning, title: "The latest measurement is recent",
            rationale: "A value from before the target's window says nothing about it any more.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms over 7d, measurements: [{date: 2026-12-01, value: 14 ms}]}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms over 7d, measurements: [{date: 2026-12-31, value: 14 ms}]}
                """)
    ) { rule, subject in
        guard !subject.standings.isEmpty else { return .notApplicable }
        let findings = subject.standings.filter { $0.state == .stale }.map { standing in
            let name = standing.report.metric.name
            let date = standing.report.latest?.day.iso ?? ""
            return Finding(
                rule, "\(name) was measured on \(date), more than \(standing.freshness) days ago",
                part: .metric(name), fix: "measure it again")
        }
        let missing = subject.standings.filter { $0.state == .unknown }.map {
            DecisionPart.metric($0.report.metric.name)
        }
        return RuleResult(findings, missing: missing)
    }
}
