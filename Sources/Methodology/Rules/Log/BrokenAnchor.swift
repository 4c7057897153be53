import Decisions
import Diagnostics

extension LogRules {
    static let brokenAnchor = Check<Project>(
        Rule(
            id: "LOG-19", severity: .warning, title: "Links lead to headings that exist",
            rationale: """
                The page opens at its top, and the reader looks for what was meant.
                """,
            source: "GitHub documentation, section links",
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

                We run backups, see [why](#reasons).
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

                We run backups, see [why](#context).
                """)
    ) { rule, project in
        var anchors: [String: Set<String>] = [:]
        return each(project) { place, entry in
            project.links(of: place).compactMap { link -> Finding? in
                guard let id = link.anchor, let path = project.document(of: link, from: place) else { return nil }
                let known = anchors[path] ?? project.anchors(at: path)
                anchors[path] = known
                guard !known.contains(id), !known.contains(id.lowercased()) else { return nil }
                let near = EditDistance.nearest(to: id, among: known.sorted())
                return Finding(
                    rule, "link `\(link.url)` leads to no heading", record: entry, others: [link.url], at: link.offset,
                    fix: near.map { "did you mean `#\($0)`?" } ?? "name a heading of that file")
            }
        }
    }
}
