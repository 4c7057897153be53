import Decisions
import Diagnostics

extension LogRules {
    static let bothSides = Check<Project>(
        Rule(
            id: "LOG-02", severity: .note, title: "Both records of a supersession say so",
            rationale: """
                In a log where new records name those they supersede, one that doesn't is read without what came before it.
                """,
            source: "adr-tools: `new -s` writes both sides",
            bad: """
                === 0001-use-files.md
                # 1. Use files

                Date: 2026-05-04

                ## Status

                Superseded by [2. Use SQLite](0002-use-sqlite.md)

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.

                === 0002-use-sqlite.md
                # 2. Use SQLite

                Date: 2026-05-04

                ## Status

                Superseded by [3. Use PostgreSQL](0003-use-postgresql.md)

                Supersedes [1. Use files](0001-use-files.md)

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.

                === 0003-use-postgresql.md
                # 3. Use PostgreSQL

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
                === 0001-use-files.md
                # 1. Use files

                Date: 2026-05-04

                ## Status

                Superseded by [2. Use SQLite](0002-use-sqlite.md)

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.

                === 0002-use-sqlite.md
                # 2. Use SQLite

                Date: 2026-05-04

                ## Status

                Superseded by [3. Use PostgreSQL](0003-use-postgresql.md)

                Supersedes [1. Use files](0001-use-files.md)

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.

                === 0003-use-postgresql.md
                # 3. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Accepted

                Supersedes [2. Use SQLite](0002-use-sqlite.md)

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.
                """)
    ) { rule, project in
        let entries = project.catalog.entries
        // A log whose records never name what they supersede keeps the relation on one side, which is enough to find it.
        let logs = Set(entries.filter { $0.links.contains { $0.kind == .supersedes && !$0.isDerived } }.map(\.log))
        return each(project, isApplicable: { logs.contains($0.log) }) { _, entry in
            entry.links.filter { $0.kind == .supersedes && $0.isDerived }.map { link in
                Finding(
                    rule, "\(link.targetText) says that this record supersedes it, which is not said here",
                    record: entry,
                    others: [link.targetText],
                    fix: "run `adrgen link \(entry.id) supersedes \(link.targetText)`")
            }
        }
    }
}
