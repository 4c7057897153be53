import Decisions
import Diagnostics

extension LogRules {
    static let brokenLink = Check<Project>(
        Rule(
            id: "LOG-18", severity: .warning, title: "Links and pictures lead to files that exist",
            rationale: """
                A link that leads nowhere on a Git host leads nowhere on the site, and `adrgen build --strict` stops at it.
                """,
            source: "GitHub documentation, relative links in Markdown files",
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

                We run backups, see [how](backups.md).
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
            project.links(of: place).compactMap { link -> Finding? in
                guard case .file(let path, _) = link.destination, !project.leads(to: path, link.url, from: place) else {
                    return nil
                }
                return Finding(
                    rule, "\(link.isImage ? "picture" : "link") `\(link.url)` leads to no file", record: entry,
                    others: [link.url], at: link.offset, fix: "correct the path, which is relative to this file")
            }
        }
    }
}
