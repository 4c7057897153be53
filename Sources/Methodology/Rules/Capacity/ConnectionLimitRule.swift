import Architecture
import Diagnostics

extension CapacityRules {
    package static let connectionLimit = ModelRule<CapacitySubject>(
        Rule(
            id: "CAP-05", severity: .error, title: "No more connections are opened than are taken",
            rationale: """
                Each instance an autoscaler starts opens a pool of its own. Past the limit of what they connect to, new instances \
                fail to start just when the load needs them.
                """,
            source: "PostgreSQL documentation, max_connections; sum of pool * instances over all callers",
            bad: """
                systems:
                  shop:
                    containers:
                      api: {instances: 2..12, uses: {db: {description: Reads, pool: 10}}}
                      db: {max-connections: 100}
                """,
            good: """
                systems:
                  shop:
                    containers:
                      api: {instances: 2..8, uses: {db: {description: Reads, pool: 10}}}
                      db: {max-connections: 100}
                """),
        ReviewQuestion(
            "Does {} take the connections of all its callers?",
            evidence: "the limit as configured, and the pools of all callers",
            [.database, .operations])
    ) { subject in
        subject.report.limits.map { limit in
            let id = limit.element
            let most = limit.limit.map { " of \($0.text(digits: 6)) it takes" } ?? ""
            let least: String = if case .unknown = limit.verdict { "at least " } else { "" }
            return Assessment(
                .element(id), limit.verdict,
                "Callers of \(id) may open \(least)\(limit.opened.text(digits: 6))\(most)",
                fix: "keep smaller pools, or put a pooler between them",
                figures: [limit.opened] + (limit.limit.map { [$0] } ?? []),
                place: subject.place(.maxConnections, of: id))
        }
    }
}
