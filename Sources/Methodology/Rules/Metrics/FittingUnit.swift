import Decisions
import Diagnostics

extension MetricRules {
    static let fittingUnit = Check<MetricsSubject>(
        Rule(
            id: MetricRule.unit, severity: .error, title: "Target and measurements have a unit that fits",
            rationale: "Values in different units can't be compared, and a number without one is a guess.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 %}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms}
                """),
        apply: reading)
}
