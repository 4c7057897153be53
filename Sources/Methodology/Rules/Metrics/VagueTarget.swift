import Decisions
import Diagnostics

extension MetricRules {
    static let vagueTarget = Check<MetricsSubject>(
        Rule(
            id: MetricRule.vague, severity: .error, title: "A target names a number",
            rationale: "An adjective is met or missed by whoever reads it.",
            source:
                "Bass, Clements, Kazman: Software Architecture in Practice, response measures of quality attribute scenarios",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Order write, target: fast}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Order write, target: p95 < 20 ms over 7d}
                """),
        apply: reading)
}
