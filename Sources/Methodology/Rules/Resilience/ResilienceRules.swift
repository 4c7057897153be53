import Architecture

/// A system and how its calls fail.
package struct ResilienceSubject: Sendable {
    package let system: SystemSubject
    package let chains: [TimeoutChain]
    package let amplification: [RetryAmplification]

    package init(_ system: SystemSubject) {
        self.system = system
        chains = TimeoutChain.all(in: system.graph, journeys: system.journeys)
        amplification = RetryAmplification.all(in: system.graph)
    }

    var graph: CallGraph { system.graph }

    /// Calls between programs whose caller waits.
    var waited: [CallGraph.Edge] { between.filter { !$0.isAsync } }

    /// Relationships between programs.
    var between: [CallGraph.Edge] {
        graph.edges.filter { graph.nodes[$0.source].kind != .person && graph.nodes[$0.destination].kind != .person }
    }

    /// Relationships on which messages go: asynchronous ones, but for databases that copy each other.
    func isMessage(_ edge: CallGraph.Edge) -> Bool {
        edge.isAsync && !callee(edge).tags.contains { $0.lowercased() == "database" }
    }

    /// Those of calls that somebody here makes.
    var ours: [CallGraph.Edge] { between.filter { !graph.isOutside($0.source) } }

    func caller(_ edge: CallGraph.Edge) -> Element { graph.nodes[edge.source] }

    func callee(_ edge: CallGraph.Edge) -> Element { graph.nodes[edge.destination] }
}

/// Whether calls that fail stay single failures.
package enum ResilienceRules {
    /// By id.
    package static let all: [ModelRule<ResilienceSubject>] = [
        timeout, timeoutOrder, retriesOfEffects, backoff, retryAmplification, retryLayers, circuitBreaker, fallback,
        bulkhead, deadLetters, repeatedMessages,
    ]
}

extension CallGraph.Edge {
    /// What is said of a call where a fact is there, or is said not to be.
    func stated(
        _ key: FactKey, isThere: String, isNot: String, isOpen: String, fix: String
    ) -> Assessment {
        let id = relationship.id
        let place = relationship.facts.place(of: key) ?? relationship.place
        switch relationship.facts[key] {
        case nil:
            return Assessment(
                .relationship(id), .unknown(missing: [relationship.missing(key)]), isOpen, place: relationship.place)
        case .flag(false): return Assessment(.relationship(id), .fail, isNot, fix: fix, place: place)
        default: return Assessment(.relationship(id), .pass, isThere, place: place)
        }
    }
}
