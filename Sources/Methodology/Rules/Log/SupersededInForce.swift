import Decisions
import Diagnostics

extension LogRules {
    static let supersededInForce = Check<Project>(
        Rule(
            id: "LOG-05", severity: .warning, title: "A record that another one supersedes is no longer in force",
            rationale: """
                Two records that contradict each other both read as what counts.
                """,
            source: "adr-tools: `new -s` changes the old record's status",
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
        each(project, isApplicable: { $0.links.contains { $0.kind == .supersededBy && $0.target != nil } }) {
            _, entry in
            guard let status = entry.record.status, [.accepted, .proposed, .draft].contains(status.normalized) else {
                return []
            }
            let successors = entry.links.filter { link in
                // One that is no decision yet takes nothing's place.
                guard link.kind == .supersededBy, let target = link.target else { return false }
                let other = project.catalog.entries[target].record.status?.normalized
                return other != .proposed && other != .draft && other != .rejected
            }
            guard let link = successors.first else { return [] }
            return [
                Finding(
                    rule, "status is \(status.word), but \(link.targetText) supersedes it", record: entry,
                    others: [link.targetText], at: status.range.lowerBound,
                    fix: "run `adrgen supersede \(entry.id) --by \(link.targetText)`")
            ]
        }
    }
}
