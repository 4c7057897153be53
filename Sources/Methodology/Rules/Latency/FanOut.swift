import Architecture
import Diagnostics
import Decisions
import StructuredInput

extension LatencyRules {
    package static let fanOut = ModelRule<LatencySubject>(
        Rule(
            id: "LAT-02", severity: .warning, title: "Journeys don't wait for more calls than their percentile bears",
            rationale: """
                Who waits for a hundred calls meets one of the slowest hundredth in 63 of 100 requests. From then on the rare \
                slow call is what every user sees.
                """,
            source: "J. Dean, L. A. Barroso, The Tail at Scale, CACM 56(2), 2013: 1 - (1 - p)^n",
            bad: """
                people: {customer: {uses: {shop.api: Looks}}}
                systems:
                  shop:
                    containers:
                      api: {uses: {prices: {description: Asks for each product, calls: 40}}}
                      prices: {}
                views:
                  looking:
                    type: dynamic
                    targets: p95 < 200 ms
                    steps: [{from: customer, to: shop.api}, {from: shop.api, to: shop.prices}]
                """,
            good: """
                people: {customer: {uses: {shop.api: Looks}}}
                systems:
                  shop:
                    containers:
                      api: {uses: {prices: {description: Asks for all products at once, calls: 1}}}
                      prices: {}
                views:
                  looking:
                    type: dynamic
                    targets: p95 < 200 ms
                    steps: [{from: customer, to: shop.api}, {from: shop.api, to: shop.prices}]
                """),
        ReviewQuestion(
            "Does {} wait for so many calls that a slow one is the rule?", evidence: "a trace of a whole journey",
            [.performance, .services])
    ) { subject in
        subject.system.journeyTargets.compactMap { journey, stated, target in
            guard case .percentile(let rank) = target.aggregate,
                let budget = LatencyBudget(journey, target, in: subject.system.graph)
            else { return nil }
            let share = FanOutTail.share(calls: budget.calls, slow: 0.01)
            let allowed = 1 - rank.double / 100
            let figure = Figure(
                share * 100, "%", "1 - 0.99^calls", [.init("calls", "\(Int(budget.calls))")],
                assuming: ["one call in 100 is slow, independently of the others"])
            let missing = budget.unsaidCalls
            return Assessment(
                journey.subject, detail: stated.text,
                share > allowed * (1 + 1e-9) ? .fail : missing.isEmpty ? .pass : .unknown(missing: missing),
                "\(figure.text()) of \(journey.view.key) meet a call slower than its p99, in \(missing.isEmpty ? "" : "at least ")"
                    + "\(Int(budget.calls)) \(budget.calls == 1 ? "call" : "calls")",
                fix: "ask for several things in one call, or don't wait for all", figures: [figure], place: stated.place
            )
        }
    }
}
