import Architecture
import Diagnostics

extension ResilienceRules {
    package static let bulkhead = ModelRule<ResilienceSubject>(
        Rule(
            id: "RES-09", severity: .note, title: "Calls to one callee don't use up what calls to others need",
            rationale: """
                Callers with one pool of threads or connections for everything lose all of it to the one callee that is slow, \
                and with it what needs that callee least.
                """,
            source: "M. T. Nygard, Release It!, 2nd edition, 2018: bulkheads",
            bad: """
                systems:
                  shop:
                    criticality: critical
                    uses: {bank: {description: Charges, bulkhead: false}, stock: {description: Reserves, bulkhead: true}}
                  bank: {}
                  stock: {}
                """,
            good: """
                systems:
                  shop:
                    criticality: critical
                    uses: {bank: {description: Charges, bulkhead: true}, stock: {description: Reserves, bulkhead: true}}
                  bank: {}
                  stock: {}
                """),
        ReviewQuestion(
            "Which resources do the calls of {} share?", evidence: "pools and limits as configured", [.services])
    ) { subject in
        let graph = subject.graph
        return graph.nodes.indices.compactMap { node in
            let caller = graph.nodes[node]
            let edges = graph.outgoing[node].map { graph.edges[$0] }.filter {
                $0.isHard && graph.nodes[$0.destination].kind != .person
            }
            guard !graph.isOutside(node), Set(edges.map(\.destination)).count > 1 else { return nil }
            let shared = edges.filter { $0.relationship.facts.flag(.bulkhead) == false }
            let unsaid = edges.filter { $0.relationship.facts[.bulkhead] == nil }
            let names = { (edges: [CallGraph.Edge]) in
                edges.map { subject.callee($0).id.rawValue }.joined(separator: ", ")
            }
            guard let criticality = caller.facts.criticality else {
                guard !shared.isEmpty else { return nil }
                return Assessment(
                    .element(caller.id), .unknown(missing: [caller.missing(.criticality)]),
                    "It isn't said how critical \(caller.id) is, whose calls share resources", place: caller.place)
            }
            guard SinglePoint.critical.contains(criticality) else { return nil }
            if !shared.isEmpty {
                return Assessment(
                    .element(caller.id), .fail, "Calls of \(caller.id) to \(names(shared)) share resources with others",
                    fix: "give each a pool or a limit of its own", elements: shared.map { subject.callee($0).id },
                    place: caller.place)
            }
            guard unsaid.isEmpty else {
                return Assessment(
                    .element(caller.id), .unknown(missing: unsaid.map { $0.relationship.missing(.bulkhead) }),
                    "It isn't said whether calls of \(caller.id) to \(names(unsaid)) have resources of their own",
                    place: caller.place)
            }
            return Assessment(
                .element(caller.id), .pass, "Calls of \(caller.id) have resources of their own each",
                place: caller.place)
        }
    }
}
