import Decisions
import Diagnostics

extension MetricRules {
    static let readableMeasurement = Check<MetricsSubject>(
        Rule(
            id: MetricRule.measurement, severity: .error,
            title: "A measurement has a value and a date that can be read",
            rationale: "A value that can't be read leaves it unknown whether the target is met.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms, measurements: [{date: 2026-12-01, value: about fine}]}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms, measurements: [{date: 2026-12-01, value: 14 ms}]}
                """),
        apply: reading)
}
