package import Architecture

/// What a model's load means for its elements, now and when it grows.
package struct CapacityReport: Sendable {
    package let flow: LoadFlow
    /// Of the elements of which something is said, in the order of the model.
    package let elements: [Capacity]
    package let pools: [ConnectionPool]
    package let limits: [ConnectionLimit]
    /// The same elements behind caches, with the caches empty.
    package let coldCaches: [Capacity]
    private let graph: CallGraph

    package init(_ graph: CallGraph, journeys: [Journey], deployed: Deployed) {
        self.graph = graph
        let flow = LoadFlow(graph, journeys: journeys)
        self.flow = flow
        elements = Capacity.all(in: graph, flow, deployed: deployed)
        pools = ConnectionPool.all(in: graph, flow, deployed: deployed)
        limits = ConnectionLimit.all(in: graph, deployed: deployed)
        let isCached = graph.edges.contains { $0.relationship.facts[.cacheHitRatio] != nil }
        let cold = isCached ? LoadFlow(graph, journeys: journeys, ignoresCaches: true) : flow
        coldCaches =
            isCached
            ? Capacity.all(in: graph, cold, deployed: deployed).filter { capacity in
                graph.node(capacity.element).map { node in
                    cold.nodes[node].rate != flow.nodes[node].rate
                        || graph.incoming[node].contains {
                            graph.edges[$0].relationship.facts[.cacheHitRatio] != nil
                        }
                } ?? false
            } : []
    }

    package func capacity(of id: ElementID) -> Capacity? { elements.first { $0.element == id } }

    /// The element whose places are all busy first when the load grows.
    package var bottleneck: (capacity: Capacity, factor: Figure)? {
        elements.compactMap { capacity in capacity.figures.map { (capacity, $0.growth) } }
            .min { ($0.1.value, $0.0.element) < ($1.1.value, $1.0.element) }
    }

    /// Whether the load can grow by a factor.
    package struct Growth: Sendable, Hashable {
        package var factor: Double
        package var verdict: Verdict
        /// Elements with no steady state at that load, the narrowest first.
        package var overloaded: [Overload]

        package struct Overload: Sendable, Hashable {
            package var element: ElementID
            /// Times today's load at which every place is busy.
            package var breaksAt: Figure
            /// Instances that would do; nil when it can't be told.
            package var needed: Figure?
        }
    }

    /// What happens at a multiple of the load.
    /// - Parameter nodes: the elements that count, by their places in the graph.
    package func growth(by factor: Double, of nodes: [Int]) -> Growth {
        var missing: [MissingFact] = []
        var overloaded: [Growth.Overload] = []
        for node in nodes where !graph.isOutside(node) {
            let element = graph.nodes[node]
            guard let capacity = capacity(of: element.id) else {
                missing += [FactKey.serviceTime, .concurrency].map(element.missing)
                continue
            }
            guard let growth = capacity.figures?.growth else {
                missing += capacity.missing
                continue
            }
            if growth.value <= factor {
                overloaded.append(
                    .init(element: element.id, breaksAt: growth, needed: capacity.instancesNeeded(at: factor)))
            } else {
                missing += capacity.missing
            }
        }
        overloaded.sort { ($0.breaksAt.value, $0.element) < ($1.breaksAt.value, $1.element) }
        let verdict: Verdict =
            !overloaded.isEmpty ? .fail : nodes.isEmpty ? .notApplicable : missing.isEmpty ? .pass : .unknown(missing)
        return Growth(factor: factor, verdict: verdict, overloaded: overloaded)
    }
}
