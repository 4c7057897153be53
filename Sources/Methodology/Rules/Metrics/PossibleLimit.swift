import Decisions
import Diagnostics

extension MetricRules {
    static let possibleLimit = Check<MetricsSubject>(
        Rule(
            id: MetricRule.impossible, severity: .error, title: "A limit can be kept and can be missed",
            rationale: "Nothing is above 100 % or below 0, so such a target says nothing.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Test coverage, target: '> 100 %'}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Test coverage, target: '>= 80 %'}
                """),
        apply: reading)
}
