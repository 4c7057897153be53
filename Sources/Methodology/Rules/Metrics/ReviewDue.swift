import Decisions
import Diagnostics

extension MetricRules {
    static let reviewDue = Check<MetricsSubject>(
        Rule(
            id: MetricRule.review, severity: .warning, title: "A metric is reviewed when it is due",
            rationale: "A review date that has passed says that nobody looked.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms, review: 2026-12-01}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms, review: 2027-06-01}
                """)
    ) { rule, subject in
        let findings = subject.standings.compactMap { standing -> Finding? in
            let name = standing.report.metric.name
            switch standing.review {
            case .none, .upcoming: return nil
            case .due(let day):
                return Finding(
                    rule, "review of \(name) is due today, \(day.iso)", part: .review(name), severity: .note,
                    fix: "look at it, and set the next date")
            case .overdue(let day, let days):
                return Finding(
                    rule, "review of \(name) was due on \(day.iso), \(days) days ago", part: .review(name),
                    fix: "look at it, and set the next date")
            case .unreadable(let text):
                return Finding(
                    rule, "review date of \(name), `\(text)`, is no day", part: .review(name),
                    fix: "write it as YYYY-MM-DD")
            }
        }
        guard subject.standings.contains(where: { $0.review != .none }) else { return .notApplicable }
        return RuleResult(findings)
    }
}
