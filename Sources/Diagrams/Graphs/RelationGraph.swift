/// Records as boxes in columns, relations as lines between them; the earlier record is always on the left.
package struct RelationGraph: Sendable, Hashable {
    /// A record.
    package struct Node: Sendable, Hashable {
        package var title: String
        package var status: String
        /// Class of the colours.
        package var style: String
        /// Where the box leads; nil for the record the picture is about.
        package var href: String?

        package init(title: String, status: String, style: String, href: String?) {
            self.title = title
            self.status = status
            self.style = style
            self.href = href
        }
    }

    /// A relation, seen from the record that states it.
    package struct Edge: Sendable, Hashable {
        package var from: Int
        package var to: Int
        package var label: String
        /// Whether `to` has taken the place of `from`.
        package var isSupersession: Bool

        package init(from: Int, to: Int, label: String, isSupersession: Bool) {
            self.from = from
            self.to = to
            self.label = label
            self.isSupersession = isSupersession
        }
    }

    /// The picture's name for screen readers.
    package var title: String
    /// In the order of time.
    package var nodes: [Node]
    package private(set) var edges: [Edge] = []

    /// - Parameter edges: of several between two nodes one is drawn, that of superseding before others; those that lead
    ///   nowhere are left out.
    package init(title: String, nodes: [Node], edges: [Edge]) {
        self.title = title
        self.nodes = nodes
        var places: [[Int]: Int] = [:]
        for edge in edges
        where edge.from != edge.to && nodes.indices.contains(edge.from) && nodes.indices.contains(edge.to) {
            let ends = [min(edge.from, edge.to), max(edge.from, edge.to)]
            if let place = places[ends] {
                if edge.isSupersession, !self.edges[place].isSupersession { self.edges[place] = edge }
            } else {
                places[ends] = self.edges.count
                self.edges.append(edge)
            }
        }
    }

    /// The graph's connected parts with more than one node, the largest first.
    package static func parts(count: Int, edges: [(Int, Int)]) -> [[Int]] {
        var parent = Array(0..<count)
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        for (a, b) in edges {
            let (x, y) = (root(a), root(b))
            if x != y { parent[max(x, y)] = min(x, y) }
        }
        let parts = Dictionary(grouping: 0..<count, by: root).values.filter { $0.count > 1 }
        return parts.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
}
