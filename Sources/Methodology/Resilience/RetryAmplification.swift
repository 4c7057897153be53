package import Architecture

/// How many calls one request can become on its way to an element, when every caller on it tries again.
///
/// Source: B. Beyer and others, "Site Reliability Engineering", chapter 22: three layers of four attempts are 64.
package struct RetryAmplification: Sendable, Hashable {
    package var element: ElementID
    /// Calls that reach it for one request, on the worst way; a lower bound as far as something is missing.
    package var worst: Figure
    /// The relationships of that way, the outermost first.
    package var path: [RelationshipID]
    /// On the way with most of them, those that try again.
    package var retrying: [RelationshipID]
    package var missing: [MissingFact]
    /// Whether the way ends in a cycle, round which it could go on without end.
    package var isCut: Bool

    /// Calls for one request beyond which failing callees are kept from coming back.
    package static let limit = 10.0
}

extension RetryAmplification {
    /// Of the elements whose callers wait for them, in the order of the model.
    package static func all(in graph: CallGraph) -> [RetryAmplification] {
        let retries = graph.edges.map { $0.relationship.most(.retries)?.value ?? 0 }
        let calls = RetryWays(graph, start: 1) { min($0 * (1 + retries[$1]), 1e15) }
        let layers = RetryWays(graph, start: 0) { $0 + (retries[$1] > 0 ? 1 : 0) }
        let relationship = { (edge: Int) in graph.edges[edge].relationship }
        return graph.nodes.indices.compactMap { node in
            guard calls.last[node] != nil else { return nil }
            let path = calls.path(to: node)
            return RetryAmplification(
                element: graph.nodes[node].id,
                worst: Figure(
                    calls.worst[node], "calls", "product of (1 + retries)",
                    path.filter { retries[$0] > 0 }.compactMap { relationship($0).most(.retries)?.input }),
                path: path.map { relationship($0).id },
                retrying: layers.path(to: node).filter { retries[$0] > 0 }.map { relationship($0).id },
                missing: calls.missing[node].sorted(), isCut: calls.isCut[node])
        }
    }

    /// Whether too many calls can come about.
    package var verdict: Verdict {
        worst.value > Self.limit ? .fail : missing.isEmpty ? isCut ? .unknown(missing: []) : .pass : .unknown(missing)
    }

    /// Whether more than one caller on a way tries again.
    package var layersVerdict: Verdict {
        retrying.count > 1 ? .fail : missing.isEmpty ? .pass : .unknown(missing)
    }
}

/// The worst way to each node; round a cycle once only.
private struct RetryWays {
    let graph: CallGraph
    private(set) var worst: [Double]
    /// The last edge of the worst way.
    private(set) var last: [Int?]
    private(set) var isCut: [Bool]
    private(set) var missing: [Set<MissingFact>]

    init(_ graph: CallGraph, start: Double, along: (Double, Int) -> Double) {
        self.graph = graph
        worst = Array(repeating: start, count: graph.nodes.count)
        last = Array(repeating: nil, count: graph.nodes.count)
        isCut = Array(repeating: false, count: graph.nodes.count)
        missing = Array(repeating: [], count: graph.nodes.count)
        // When people and other systems try again, that is a request of its own.
        let follows = { (edge: CallGraph.Edge) in !edge.isAsync && !graph.isOutside(edge.source) }
        for cycle in graph.components(follows) {
            let inside = cycle.count > 1 ? Set(cycle) : []
            for node in cycle {
                for edge in graph.incoming[node] where follows(graph.edges[edge]) {
                    take(
                        edge, to: node,
                        isInside: inside.contains(graph.edges[edge].source), along)
                }
            }
        }
    }

    private mutating func take(_ edge: Int, to node: Int, isInside: Bool, _ along: (Double, Int) -> Double) {
        let source = graph.edges[edge].source
        guard !isInside else {
            isCut[node] = true
            return
        }
        isCut[node] = isCut[node] || isCut[source]
        missing[node].formUnion(missing[source])
        let relationship = graph.edges[edge].relationship
        if relationship.facts[.retries] == nil { missing[node].insert(relationship.missing(.retries)) }
        missing[node] = LoadFlow.limited(missing[node])
        let value = along(worst[source], edge)
        if last[node] == nil || value > worst[node] {
            worst[node] = value
            last[node] = edge
        }
    }

    func path(to node: Int) -> [Int] {
        var path: [Int] = []
        var next = last[node]
        while let edge = next {
            path.append(edge)
            next = last[graph.edges[edge].source]
        }
        return path.reversed()
    }
}
