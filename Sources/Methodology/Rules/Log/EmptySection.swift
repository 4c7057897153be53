import CommonMark
import Decisions
import Diagnostics

extension LogRules {
    static let emptySection = Check<Project>(
        Rule(
            id: "LOG-16", severity: .warning, title: "No section of a record in force is empty",
            rationale: """
                A heading without a text promises what isn't there.
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
        each(project, isApplicable: { entry in !entry.record.sections.isEmpty }) { place, entry in
            guard project.records.indices.contains(place), let document = project.records[place].document else {
                return []
            }
            // What is yet to be decided may be yet to be written.
            let isOpen = [.proposed, .draft].contains(entry.record.status?.normalized)
            return document.sections.filter { $0.level > 1 && !document.saysAnything(in: $0.body) }.map { section in
                Finding(
                    rule, "section `\(section.title)` is empty", record: entry, others: [section.title],
                    at: section.heading.lowerBound, severity: isOpen || section.level > 2 ? .note : nil,
                    fix: "write it, or remove its heading")
            }
        }
    }
}
