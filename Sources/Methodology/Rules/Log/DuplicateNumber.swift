import Decisions
import Diagnostics

extension LogRules {
    static let duplicateNumber = Check<Project>(
        Rule(
            id: "LOG-06", severity: .error, title: "No two records of a log have the same number",
            rationale: """
                What names a record by its number names two.
                """,
            source: "Nygard, Documenting Architecture Decisions, 2011: numbered sequentially, not reused",
            bad: """
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

                === 0001-use-mysql.md
                # 1. Use MySQL

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
        let duplicates = Dictionary(grouping: project.catalog.duplicates(), by: \.place)
        return each(project, isApplicable: { $0.record.number != nil }) { place, entry in
            (duplicates[place] ?? []).map { _, first, number in
                Finding(
                    rule, "number \(number) is also that of \(project.catalog.entries[first].path)", record: entry,
                    fix: "run `adrgen renumber \(FileName(path: entry.record.path).stem)`")
            }
        }
    }
}
