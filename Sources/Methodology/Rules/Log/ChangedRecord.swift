import Decisions
import Diagnostics

extension LogRules {
    static let changedRecord = Check<Project>(
        Rule(
            id: "LOG-23", severity: .error, title: "What has been accepted is superseded, not rewritten",
            rationale: """
                Who acted on a record must find what they read. Status, links, metrics and computed parts may change. Looked at with `adrgen check --base REV`.
                """,
            source: "Nygard, Documenting Architecture Decisions, 2011: an accepted record is kept, and superseded",
            bad: """
                === base/0001-use-postgresql.md
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

                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Accepted

                ## Context

                Two services write orders.

                ## Decision

                We use MySQL.

                ## Consequences

                We run backups.
                """,
            good: """
                === base/0001-use-postgresql.md
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

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.
                """)
    ) { rule, project in
        guard let base = project.base else { return .notApplicable }
        let accepted = base.records.filter { $0.record.status?.normalized == .accepted }
        var findings: [Finding] = []
        for old in accepted {
            guard let place = project.catalog.place(of: old) else {
                findings.append(
                    Finding(
                        rule, "accepted record \(old.id) is gone since \(base.name)", subjects: [old.id],
                        place: .file(old.path, nil),
                        fix: "bring it back, and give it the status that says it no longer counts",
                        decisions: [old.id]))
                continue
            }
            guard project.records.indices.contains(place), let before = old.document,
                let now = project.records[place].document
            else { continue }
            let entry = project.catalog.entries[place]
            findings += before.lastingParts.changes(in: now.lastingParts).map { change in
                Finding(
                    rule, "\(change.text) since \(base.name), where the record was accepted", record: entry,
                    others: [change.title], at: change.offset,
                    fix: "take the change back, and write a new record that supersedes this one")
            }
        }
        return RuleResult(findings, isApplicable: !accepted.isEmpty)
    }
}
