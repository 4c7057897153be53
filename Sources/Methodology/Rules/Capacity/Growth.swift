import Architecture
import Decisions
import Diagnostics
import StructuredInput

extension CapacityRules {
    package static let growth = ModelRule<CapacitySubject>(
        Rule(
            id: "CAP-03", severity: .error, title: "The growth asked for is carried",
            rationale: """
                A system carries no more than its narrowest part. Which one that is, and at what multiple of today's load it \
                gives way, can be told before the load is there.
                """,
            source: "Utilisation law: busy places = load * service time, at each element a request comes through",
            bad: """
                people: {customer: {uses: {shop.api: {description: Buys, load: 40 rps}}}}
                systems:
                  shop: {containers: {api: {instances: 8, concurrency: 1, service-time: 100 ms}}}
                targets: 10x traffic
                """,
            good: """
                people: {customer: {uses: {shop.api: {description: Buys, load: 40 rps}}}}
                systems:
                  shop: {containers: {api: {instances: 8..58, concurrency: 1, service-time: 100 ms}}}
                targets: 10x traffic
                """),
        ReviewQuestion(
            "Does {} carry the growth asked for?", evidence: "load test at the multiple asked for", [.performance])
    ) { subject in
        subject.system.targets.compactMap { stated in
            guard let target = stated.target, target.limit.unit == .multiple, target.comparison != .less,
                target.comparison != .atMost
            else { return nil }
            let factor = target.limit.number.double
            let growth = subject.report.growth(by: factor, of: nodes(stated, subject.system))
            let what = stated.view.map { "\($0)" } ?? "The system"
            let statement: String
            var figures: [Figure] = []
            if let first = growth.overloaded.first {
                let needed = first.needed.map { ", which would need \($0.text(digits: 6))" } ?? ""
                let others = growth.overloaded.count - 1
                let rest = others == 0 ? "" : ", and \(others) more elements after it"
                statement = "\(what) breaks at \(first.breaksAt.text()) at \(first.element)\(needed)\(rest)"
                figures = growth.overloaded.flatMap { [$0.breaksAt] + ($0.needed.map { [$0] } ?? []) }
            } else if growth.verdict == .pass {
                let first =
                    subject.report.bottleneck.map { " up to \($0.factor.text()) at \($0.capacity.element)" } ?? ""
                statement = "\(what) carries \(stated.text)\(first), if external systems do"
                figures = subject.report.bottleneck.map { [$0.factor] } ?? []
            } else {
                let first =
                    subject.report.bottleneck.map {
                        "; what is known breaks at \($0.factor.text()) at \($0.capacity.element)"
                    } ?? ""
                statement = "It can't be told whether \(what) carries \(stated.text)\(first)"
            }
            return Assessment(
                stated.subject, detail: stated.text, growth.verdict, statement,
                fix: "widen it, or keep load away from it",
                elements: growth.overloaded.map(\.element), figures: figures, place: stated.place)
        }
    }

    /// What carries load for a target: what its journey comes by, or all that somebody here runs and something calls.
    private static func nodes(_ stated: SystemTarget, _ system: SystemSubject) -> [Int] {
        let graph = system.graph
        guard stated.view != nil else {
            return graph.nodes.indices.filter { graph.isRun($0) && !graph.isOutside($0) && !graph.incoming[$0].isEmpty }
        }
        let calls = system.journeys(of: stated).flatMap(\.calls)
        return Set(calls.map { graph.edges[$0.edge].destination }).filter(graph.isRun).sorted()
    }
}
