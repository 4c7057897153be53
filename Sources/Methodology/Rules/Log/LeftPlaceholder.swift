import CommonMark
import Decisions
import Diagnostics

extension LogRules {
    static let leftPlaceholder = Check<Project>(
        Rule(
            id: "LOG-17", severity: .warning, title: "Nothing is left of the template",
            rationale: """
                A hint that nobody replaced reads as if it had been decided.
                """,
            source: "templates of adr-tools and MADR",
            bad: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                {Describe the context and problem statement in two or three sentences.}

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
        each(project) { place, entry in
            guard project.records.indices.contains(place), let document = project.records[place].document else {
                return []
            }
            return document.hints.map { hint in
                Finding(
                    rule, "`\(hint.text)` is a hint of the template", record: entry, others: [hint.text],
                    at: hint.range.lowerBound, fix: "replace it, or remove it")
            }
        }
    }
}
