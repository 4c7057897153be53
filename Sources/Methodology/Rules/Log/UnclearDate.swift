import Decisions
import Diagnostics

extension LogRules {
    static let unclearDate = Check<Project>(
        Rule(
            id: "LOG-13", severity: .warning, title: "A date names exactly one day",
            rationale: """
                A date that doesn't exist, or that can be read in two ways, orders nothing.
                """,
            source: "ISO 8601",
            bad: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-34

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
        each(project, isApplicable: { $0.record.date != nil }) { _, entry in
            guard let text = entry.record.date?.text, Self.isMeantAsDate(text) else { return [] }
            return entry.told("date-unclear", by: rule)
        }
    }

    /// Whether a text has the numbers of a date, or is short enough to be one in words.
    private static func isMeantAsDate(_ text: String) -> Bool {
        let numbers = text.split { !$0.isNumber }
        return numbers.count > 1 || text.split(separator: " ").count < 3
    }
}
