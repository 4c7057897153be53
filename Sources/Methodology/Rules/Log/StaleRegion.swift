import Decisions
import Diagnostics

extension LogRules {
    static let staleRegion = Check<Project>(
        Rule(
            id: "LOG-22", severity: .warning, title: "Computed parts say what their tables give",
            rationale: """
                A total, a ranking or a met target that no longer follows from the record's tables is worse than none.
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

                We run backups.

                <!-- adrgen:computed trade-offs -->
                <!-- adrgen:end -->
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

                <!-- adrgen:computed trade-offs digest=6f9bee6b97a2ea60 -->

                Computed.

                <!-- adrgen:end -->
                """)
    ) { rule, project in
        each(project) { place, entry in
            guard project.records.indices.contains(place) else { return [] }
            return project.records[place].regions.map { region in
                let (message, fix) = Self.words(region, path: entry.path)
                return Finding(rule, message, record: entry, others: [region.name], at: region.offset, fix: fix)
            }
        }
    }

    private static func words(_ region: ProjectRecord.Region, path: String) -> (message: String, fix: String) {
        switch region.state {
        case .current, .stale:
            ("computed part `\(region.name)` doesn't say what the tables give now", "run `adrgen update \(path)`")
        case .empty: ("computed part `\(region.name)` has not been filled", "run `adrgen update \(path)`")
        case .edited:
            (
                "computed part `\(region.name)` was edited by hand",
                "move the edit out of it, or run `adrgen update --force \(path)`"
            )
        case .unknown:
            (
                "nothing in the record gives a computed part `\(region.name)`",
                "add the table it is computed from, or remove its two comments"
            )
        }
    }
}
