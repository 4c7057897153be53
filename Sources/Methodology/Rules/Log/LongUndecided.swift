import Decisions
import Diagnostics

extension LogRules {
    static let longUndecided = Check<Project>(
        Rule(
            id: "LOG-14", severity: .warning, title: "Nothing stays proposed for long",
            rationale: """
                A proposal that nobody decides is decided by whoever builds first.
                """,
            source: "adrgen",
            bad: """
                === 0001-use-postgresql.md
                # 1. Use PostgreSQL

                Date: 2026-05-04

                ## Status

                Proposed

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

                Date: 2026-12-04

                ## Status

                Proposed

                ## Context

                Two services write orders.

                ## Decision

                We use PostgreSQL.

                ## Consequences

                We run backups.
                """,
            settings: [.init("days", 90, "days a record may stay draft or proposed")])
    ) { rule, project in
        let limit = project.settings.number("days", of: rule)
        var missing: [Missing] = []
        let open: (RecordCatalog.Entry) -> Bool = { [.proposed, .draft].contains($0.record.status?.normalized) }
        let result = each(project, isApplicable: open) { _, entry in
            guard let day = entry.record.date?.iso.flatMap({ Day($0) }) else {
                missing.append(Missing("date", of: [entry.id], place: .file(entry.path, nil)))
                return []
            }
            let days = project.day.days(since: day)
            guard days > limit, let status = entry.record.status else { return [] }
            return [
                Finding(
                    rule, "\(status.word) since \(day.iso), \(days) days ago", record: entry,
                    at: status.range.lowerBound, fix: "decide it, or reject it: `adrgen status \(entry.id) STATUS`")
            ]
        }
        return RuleResult(result.findings, missing: missing, isApplicable: result != .notApplicable)
    }
}
