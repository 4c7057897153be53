import Decisions
import Diagnostics

extension LogRules {
    static let missingDate = Check<Project>(
        Rule(
            id: "LOG-11", severity: .note, title: "Every record has a date",
            rationale: """
                What was known when it was decided shows only with the day.
                """,
            source: "Nygard, Documenting Architecture Decisions, 2011; MADR 4: `date`",
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

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.

                === 0003-use-redis.md
                # 3. Use Redis

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
        let dated = logs(of: project) { $0.record.date != nil }
        return each(project, isApplicable: { dated.contains($0.log) }) { _, entry in
            guard entry.record.date == nil else { return [] }
            return [
                Finding(
                    rule, "no date is given, as most records of the log have one", record: entry, fix: "add the date")
            ]
        }
    }
}
