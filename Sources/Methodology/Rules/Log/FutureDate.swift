import Decisions
import Diagnostics

extension LogRules {
    static let futureDate = Check<Project>(
        Rule(
            id: "LOG-12", severity: .warning, title: "No record is dated in the future",
            rationale: """
                A decision that has been taken was taken by today; a later date is a slip of the year or the month.
                """,
            source: "derived",
            bad: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2062-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.
                """,
            good: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.
                """)
    ) { rule, project in
        each(project, isApplicable: { $0.record.date?.iso != nil }) { _, entry in
            guard let date = entry.record.date, let day = date.iso.flatMap({ Day($0) }), day > project.day else {
                return []
            }
            return [
                Finding(
                    rule, "date \(day.iso) is after today, \(project.day.iso)", record: entry,
                    at: date.range?.lowerBound,
                    fix: "correct the date")
            ]
        }
    }
}
