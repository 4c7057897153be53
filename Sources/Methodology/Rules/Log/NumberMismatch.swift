import Decisions
import Diagnostics

extension LogRules {
    static let numberMismatch = Check<Project>(
        Rule(
            id: "LOG-20", severity: .warning, title: "Heading and file name have the same number",
            rationale: """
                Who cites the record by one of them is understood by the other.
                """,
            source: "adr-tools: number in both",
            bad: """
                === 0001-use-postgresql.md
                # 3. Use PostgreSQL

                Date: 2026-05-04

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
        each(project, isApplicable: { $0.record.number != nil }) { _, entry in
            entry.told("number-mismatch", by: rule)
        }
    }
}
