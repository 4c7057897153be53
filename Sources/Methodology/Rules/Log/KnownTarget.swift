import Decisions
import Diagnostics

extension LogRules {
    static let knownTarget = Check<Project>(
        Rule(
            id: "LOG-01", severity: .error, title: "Relations lead to records that exist",
            rationale: """
                Whoever follows the relation learns nothing, and the record it meant can't be found from here.
                """,
            source: "adr-tools: links between records are links between files",
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

                Supersedes [1. Use PostgreSQL](0001-use-postgresql.md)

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.
                """)
    ) { rule, project in
        let dangling = Dictionary(grouping: project.catalog.dangling(), by: \.place)
        return each(project) { place, entry in
            (dangling[place] ?? []).map { _, link, offset in
                Finding(
                    rule, "\(link.label) `\(link.targetText)`, which is no record of this log", record: entry,
                    others: [link.targetText], at: offset,
                    severity: Self.isWeak(link.kind) ? .warning : nil,
                    fix: "point it at an existing record, or remove it")
            }
        }
    }

    /// Whether a relation changes nothing about what counts.
    private static func isWeak(_ kind: Relation.Kind) -> Bool { kind == .relatesTo || kind == .other }
}
