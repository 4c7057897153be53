import Decisions
import Diagnostics

extension MetricRules {
    static let availabilityWindow = Check<MetricsSubject>(
        Rule(
            id: MetricRule.window, severity: .error,
            title: "An availability target says over which time it is measured",
            rationale: "99.9 % of a day allows 86 seconds of downtime at once, of 30 days 43 minutes.",
            source: "Site Reliability Workbook, chapter 2",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Availability, target: '> 99.9 %'}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Availability, target: '> 99.9 % over 30d'}
                """),
        apply: reading)
}
