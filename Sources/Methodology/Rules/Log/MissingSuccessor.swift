import Decisions
import Diagnostics

extension LogRules {
    static let missingSuccessor = Check<Project>(
        Rule(
            id: "LOG-04", severity: .warning, title: "A superseded record names what took its place",
            rationale: """
                The reader of a superseded record wants to know what counts now.
                """,
            source: "MADR 4: status `superseded by ADR-0123`",
            bad: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Superseded

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

                Superseded by [2. Use MySQL](0002-use-mysql.md)

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.

                === 0002-use-mysql.md
                # 2. Use MySQL

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
        each(project, isApplicable: { $0.record.status?.normalized == .superseded }) { _, entry in
            guard project.catalog.supersededBy(entry).isEmpty else { return [] }
            return [
                Finding(
                    rule, "status is superseded, but no record says by which", record: entry,
                    at: entry.record.status?.range.lowerBound, fix: "run `adrgen supersede \(entry.id) --by ID`")
            ]
        }
    }
}
