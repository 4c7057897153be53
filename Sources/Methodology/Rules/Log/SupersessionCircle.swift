import Decisions
import Diagnostics

extension LogRules {
    static let supersessionCircle = Check<Project>(
        Rule(
            id: "LOG-03", severity: .error, title: "No record supersedes itself, directly or by way of others",
            rationale: """
                In a circle no record is the one in force.
                """,
            source: "derived",
            bad: """
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

                Superseded by [1. Use PostgreSQL](0001-use-postgresql.md)

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
        let circles = Dictionary(grouping: project.catalog.circles(), by: \.place)
        return each(project) { place, entry in
            (circles[place] ?? []).map { circle in
                Finding(
                    rule, project.catalog.message(of: circle), record: entry,
                    others: circle.around.dropFirst().dropLast().map { project.catalog.entries[$0].id },
                    at: circle.offset,
                    fix: "remove the relation that is wrong with `adrgen link A RELATION B --remove`")
            }
        }
    }
}
