import Decisions
import Diagnostics

extension MetricRules {
    static let latencyPercentile = Check<MetricsSubject>(
        Rule(
            id: MetricRule.percentile, severity: .error, title: "A latency target says which requests have to keep it",
            rationale:
                "Latencies are skewed: a mean hides the slow requests, and no system keeps a limit for all of them.",
            source: "Dean, Barroso: The Tail at Scale, CACM 56(2), 2013",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: < 20 ms}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p99 < 20 ms over 7d}
                """),
        apply: reading)
}
