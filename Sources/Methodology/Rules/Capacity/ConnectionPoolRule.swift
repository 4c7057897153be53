import Architecture
import Diagnostics

extension CapacityRules {
    package static let connectionPool = ModelRule<CapacitySubject>(
        Rule(
            id: "CAP-04", severity: .error, title: "Pools have connections for all calls under way",
            rationale: """
                As many connections are in use as calls arrive a second times the seconds a call takes. With fewer, calls queue \
                at the caller, where no one looks for them.
                """,
            source: "J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9(3), 1961",
            bad: """
                systems:
                  shop:
                    containers:
                      api: {instances: 2, uses: {db: {description: Reads, load: 500 rps, pool: 5}}}
                      db: {service-time: 20 ms, max-connections: 100}
                """,
            good: """
                systems:
                  shop:
                    containers:
                      api: {instances: 2, uses: {db: {description: Reads, load: 500 rps, pool: 8}}}
                      db: {service-time: 20 ms, max-connections: 100}
                """),
        ReviewQuestion(
            "Is the pool of {} large enough?", evidence: "connections in use at peak, and time spent waiting for one",
            [.database, .performance])
    ) { subject in
        subject.report.pools.map { pool in
            let place = subject.system.model.relationship(pool.relationship).flatMap {
                $0.facts.place(of: .pool) ?? $0.place
            }
            guard let needed = pool.needed, let available = pool.available else {
                return Assessment(
                    .relationship(pool.relationship), pool.verdict,
                    "It can't be told how many connections \(pool.relationship) needs", place: place)
            }
            let least = pool.isExact ? "" : "at least "
            return Assessment(
                .relationship(pool.relationship), pool.verdict,
                "\(pool.relationship) keeps \(least)\(needed.text()) of \(available.text()) busy",
                fix: "keep more than \(needed.text()) in all instances together", figures: [needed, available],
                place: place)
        }
    }
}
