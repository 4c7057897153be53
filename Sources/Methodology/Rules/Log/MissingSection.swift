import Decisions
import Diagnostics

extension LogRules {
    static let missingSection = Check<Project>(
        Rule(
            id: "LOG-15", severity: .warning, title: "A record has the sections its form asks for",
            rationale: """
                Without its context a decision can't be judged, without consequences it can't be revisited.
                """,
            source: "Nygard, Documenting Architecture Decisions, 2011; MADR 4",
            bad: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use it.

                ## Consequences

                We run backups.

                === 0002-use-redis.md
                # 2. Use Redis

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use it.

                ## Consequences

                We run backups.

                === 0003-use-kafka.md
                # 3. Use Kafka

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use it.
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
        // What most records of a log do without is not asked of one of them.
        var usual: [RequiredSection: Set<Int>] = [:]
        func isUsual(_ part: RequiredSection, in log: Int) -> Bool {
            let logs = usual[part] ?? logs(of: project) { $0.record.has(part) }
            usual[part] = logs
            return logs.contains(log)
        }
        return each(
            project, isApplicable: { !$0.record.requiredSections.isEmpty && $0.record.status?.normalized != .draft }
        ) { _, entry in
            let missing = entry.record.requiredSections.filter { part in
                !entry.record.has(part) && isUsual(part, in: entry.log)
            }
            guard !missing.isEmpty else { return [] }
            let names = missing.map(\.rawValue).joined(separator: " and ")
            return [
                Finding(
                    rule, "no section says its \(names)", record: entry, others: missing.map(\.rawValue),
                    fix: "add \(missing.count == 1 ? "it" : "them")")
            ]
        }
    }
}
