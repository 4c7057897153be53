import Architecture
import Diagnostics
import Decisions

extension LatencyRules {
    package static let journeyLatency = ModelRule<LatencySubject>(
        Rule(
            id: "LAT-01", severity: .error, title: "Journeys answer within their time",
            rationale: """
                Percentiles don't add: five calls that each end within 20 ms 95 times in 100 say little about how often all of \
                them do. What can be shown is that five calls of which each ends within its p99 all do 95 times in 100.
                """,
            source: "Boole's inequality: P(all within) >= 1 - sum of (1 - p)",
            bad: """
                people: {customer: {uses: {shop.api: Buys}}}
                systems:
                  shop:
                    containers:
                      api: {p95: 30 ms, p99: 40 ms, uses: {db: {description: Reads, calls: 1}}}
                      db: {p95: 210 ms, p99: 300 ms}
                views:
                  buying:
                    type: dynamic
                    targets: p95 < 200 ms
                    steps: [{from: customer, to: shop.api}, {from: shop.api, to: shop.db}]
                """,
            good: """
                people: {customer: {uses: {shop.api: Buys}}}
                systems:
                  shop:
                    containers:
                      api: {p95: 30 ms, p99: 40 ms, uses: {db: {description: Reads, calls: 1}}}
                      db: {p95: 20 ms, p99: 90 ms}
                views:
                  buying:
                    type: dynamic
                    targets: p95 < 200 ms
                    steps: [{from: customer, to: shop.api}, {from: shop.api, to: shop.db}]
                """),
        ReviewQuestion(
            "Does {} answer in time?", evidence: "percentiles of the whole journey, as its users measure them",
            [.performance, .services])
    ) { subject in
        subject.system.journeyTargets.compactMap { journey, stated, target in
            guard let budget = LatencyBudget(journey, target, in: subject.system.graph) else { return nil }
            let name = journey.view.key
            let what = target.aggregate.map { "\($0)" } ?? "time"
            let bound = budget.bound.map { "its \(what) is at most \($0.text())" }
            let figures = [budget.bound, budget.floor].compactMap { $0 }
            let verdict: Verdict
            let statement: String
            switch budget.answer {
            case .meets:
                verdict = .pass
                statement = "\(name) keeps \(stated.text): \(bound ?? "")"
            case .violates:
                verdict = .fail
                statement = "\(name) can't keep \(stated.text): one call alone takes \(budget.floor?.text() ?? "")"
            case .cannotBeShown(let missing):
                verdict = .unknown(missing: missing)
                let known = bound.map { "; all that can be said is that \($0)" } ?? ""
                statement = "It can't be shown that \(name) keeps \(stated.text)\(known)"
            }
            return Assessment(
                journey.subject, detail: stated.text, verdict, statement,
                fix: "make the slowest call faster, or leave it out",
                elements: budget.rows.flatMap { row in
                    [
                        subject.system.graph.nodes[subject.system.graph.edges[journey.calls[row.call].edge].destination]
                            .id
                    ]
                },
                figures: figures, place: stated.place)
        }
    }
}
