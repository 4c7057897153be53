import Decisions
import Diagnostics

extension LogRules {
    static let duplicateTitle = Check<Project>(
        Rule(
            id: "LOG-07", severity: .warning, title: "No two records of a log have the same title",
            rationale: """
                Two records of one title are one decision written twice, or two that a list doesn't tell apart.
                """,
            source: "adrgen",
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

                === 0002-use-postgresql-again.md
                # 2. Use PostgreSQL

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
        var first: [String: Int] = [:]
        return each(project, isApplicable: { !$0.record.title.isEmpty }) { place, entry in
            let title = entry.record.title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
            guard !title.isEmpty else { return [] }
            let key = "\(entry.log) \(title)"
            guard let other = first[key] else {
                first[key] = place
                return []
            }
            return [
                Finding(
                    rule, "title is also that of \(project.catalog.entries[other].path)", record: entry,
                    at: entry.titleOffset, fix: "say in the title what this one decides")
            ]
        }
    }
}
