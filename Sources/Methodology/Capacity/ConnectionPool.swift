package import Architecture

/// Whether the connections a caller keeps to another element are enough for its calls, by Little's law.
package struct ConnectionPool: Sendable, Hashable {
    package var relationship: RelationshipID
    package var verdict: Verdict
    /// Connections in use on average; nil when it can't be told.
    package var needed: Figure?
    /// Connections of all instances of the caller.
    package var available: Figure?
    /// Whether `needed` is exact, else it is a lower bound.
    package var isExact = true

    /// The pools that are stated, in the order of the model.
    package static func all(in graph: CallGraph, _ flow: LoadFlow, deployed: Deployed) -> [ConnectionPool] {
        graph.edges.indices.compactMap { ConnectionPool($0, in: graph, flow, deployed) }
    }

    init?(_ edge: Int, in graph: CallGraph, _ flow: LoadFlow, _ deployed: Deployed) {
        let relationship = graph.edges[edge].relationship
        let caller = graph.nodes[graph.edges[edge].source]
        let callee = graph.nodes[graph.edges[edge].destination]
        let load = flow.edges[edge]
        let time = relationship.fact(.mean) ?? callee.fact(.mean) ?? callee.fact(.serviceTime)
        let instances = deployed.instances(of: caller)
        self.relationship = relationship.id
        guard let pool = relationship.most(.pool) else {
            guard Self.isExpected(edge, in: graph) else { return nil }
            verdict = .unknown(missing: [relationship.missing(.pool)])
            return
        }
        isExact = load.isExact
        var missing = load.missing
        if time == nil { missing.insert(callee.missing(.serviceTime)) }
        if instances == nil { missing.insert(caller.missing(.instances)) }
        verdict = .unknown(missing)
        guard let time, let instances else { return }
        let needed = Figure(
            LittlesLaw.inside(rate: load.rate, time: time.value), "connections", "load × time of a call",
            [.init("load", load.figure.text(digits: 6)), time.input], assuming: load.assumptions.sorted())
        let available = Figure(
            pool.value * Double(instances.most), "connections", "pool × instances", [pool.input, instances.input],
            assuming: instances.assumptions)
        self.needed = needed
        self.available = available
        // As with any queue, all of them busy means that the rest waits for ever.
        if needed.value >= available.value, needed.value > 0 { verdict = .fail } else if isExact { verdict = .pass }
    }
}

extension ConnectionPool {
    /// Whether something says that calls go over connections that are kept: a limit of the callee, or another caller's pool.
    private static func isExpected(_ edge: Int, in graph: CallGraph) -> Bool {
        let node = graph.edges[edge].destination
        guard !graph.isOutside(graph.edges[edge].source), !graph.edges[edge].isAsync else { return false }
        return graph.nodes[node].facts[.maxConnections] != nil
            || graph.incoming[node].contains { graph.edges[$0].relationship.facts[.pool] != nil }
    }
}

/// Whether an element takes the connections all its callers may open.
package struct ConnectionLimit: Sendable, Hashable {
    package var element: ElementID
    package var verdict: Verdict
    /// Connections of all pools with all instances; a lower bound as long as something is missing.
    package var opened: Figure
    package var limit: Figure?

    package static func all(in graph: CallGraph, deployed: Deployed) -> [ConnectionLimit] {
        graph.nodes.indices.compactMap { ConnectionLimit($0, in: graph, deployed) }
    }

    init?(_ node: Int, in graph: CallGraph, _ deployed: Deployed) {
        let element = graph.nodes[node]
        let callers = graph.incoming[node].filter { !graph.isOutside(graph.edges[$0].source) }
        let pools = callers.filter { graph.edges[$0].relationship.facts[.pool] != nil }
        let limit = element.most(.maxConnections)
        guard !callers.isEmpty, limit != nil || !pools.isEmpty else { return nil }
        var missing: [MissingFact] = limit == nil ? [element.missing(.maxConnections)] : []
        var sum = 0.0
        var inputs: [Figure.Input] = []
        for edge in callers {
            let relationship = graph.edges[edge].relationship
            let caller = graph.nodes[graph.edges[edge].source]
            let instances = deployed.instances(of: caller)
            guard let pool = relationship.most(.pool), let instances else {
                if relationship.facts[.pool] == nil { missing.append(relationship.missing(.pool)) }
                if instances == nil { missing.append(caller.missing(.instances)) }
                continue
            }
            sum += pool.value * Double(instances.most)
            inputs += [pool.input, instances.input]
        }
        self.element = element.id
        opened = Figure(sum, "connections", "sum of pool × instances", inputs)
        self.limit = limit.map { Figure($0.value, "connections", "max-connections", [$0.input]) }
        let isOver = limit.map { sum > $0.value } ?? false
        verdict = isOver ? .fail : missing.isEmpty ? .pass : .unknown(missing)
    }
}
