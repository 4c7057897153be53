import Decisions
import Diagnostics

extension MetricRules {
    static let targetGrammar = Check<MetricsSubject>(
        Rule(
            id: MetricRule.grammar, severity: .error, title: "A target can be read",
            rationale: "Only a target that can be read can be checked against measurements.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms or so}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms}
                """),
        apply: reading)
}
