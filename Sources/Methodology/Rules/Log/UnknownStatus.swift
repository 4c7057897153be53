import Decisions
import Diagnostics

extension LogRules {
    static let unknownStatus = Check<Project>(
        Rule(
            id: "LOG-10", severity: .note, title: "Statuses are words adrgen knows, or the project's own",
            rationale: """
                Lists, filters and the other rules can't tell whether a record with a status of unknown meaning counts.
                """,
            source: "adrgen",
            bad: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Parked

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
        let own = Set(project.statuses.map { $0.lowercased() })
        return each(project, isApplicable: { $0.record.status != nil }) { _, entry in
            guard let status = entry.record.status, status.normalized == nil,
                !own.contains(status.word.lowercased()), !own.contains(status.text.lowercased())
            else { return [] }
            return [
                Finding(
                    rule, "status `\(status.word)` is none that adrgen knows", record: entry,
                    at: status.range.lowerBound,
                    fix:
                        "use draft, proposed, accepted, rejected, deprecated or superseded, or list it under `statuses` in adrgen.yml"
                )
            ]
        }
    }
}
