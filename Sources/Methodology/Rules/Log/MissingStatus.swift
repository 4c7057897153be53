import Decisions
import Diagnostics

extension LogRules {
    static let missingStatus = Check<Project>(
        Rule(
            id: "LOG-09", severity: .warning, title: "Every record has a status",
            rationale: """
                Without one nobody knows whether the decision counts.
                """,
            source: "Nygard, Documenting Architecture Decisions, 2011",
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

                ## Context

                Two services write.

                ## Decision

                We use MySQL.

                ## Consequences

                We run backups.

                === 0003-use-redis.md
                # 3. Use Redis

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
        var told: Set<Int> = []
        let logs = logs(of: project) { $0.record.status != nil }
        return each(project) { _, entry in
            guard entry.record.status == nil else { return [] }
            guard logs.contains(entry.log) else {
                // A log that keeps no statuses is told once.
                guard told.insert(entry.log).inserted else { return [] }
                return [
                    Finding(
                        rule, "few records of this log have a status", record: entry, others: ["log"], severity: .note,
                        fix: "give them one with `adrgen status ID STATUS`")
                ]
            }
            return [
                Finding(
                    rule, "no status is given", record: entry, fix: "run `adrgen status \(entry.id) STATUS`")
            ]
        }
    }
}
