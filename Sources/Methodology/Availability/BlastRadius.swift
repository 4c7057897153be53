package import Architecture

/// What stops working when an element does.
package struct BlastRadius: Sendable, Hashable {
    package var element: ElementID
    /// Keys of the journeys that can't do without it.
    package var journeys: [String]
    /// Elements that call it, directly or not, and fail with it.
    package var dependents: [ElementID]
    /// People and external systems that reach it on the way of calls they wait for.
    package var users: [ElementID]

    /// - Parameter parts: of each journey, the elements it can't do without.
    package init(of node: Int, in graph: CallGraph, journeys parts: [(key: String, elements: Set<ElementID>)]) {
        let element = graph.nodes[node].id
        self.element = element
        journeys = parts.filter { $0.elements.contains(element) }.map(\.key)
        var seen: Set<Int> = [node]
        var next = [node]
        while let node = next.popLast() {
            for edge in graph.incoming[node] where graph.edges[edge].isHard {
                let source = graph.edges[edge].source
                if seen.insert(source).inserted { next.append(source) }
            }
        }
        seen.remove(node)
        let reached = seen.sorted()
        users = reached.filter(graph.isOutside).map { graph.nodes[$0].id }
        dependents = reached.filter { !graph.isOutside($0) }.map { graph.nodes[$0].id }
    }
}
