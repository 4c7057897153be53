/// Through which nodes every path from some entries to a node leads.
///
/// Source: K. D. Cooper, T. J. Harvey, K. Kennedy, "A Simple, Fast Dominance Algorithm", Rice University, 2001.
package struct Dominators: Sendable {
    /// The nearest node on every path to a node; nil for entries, for what several entries lead to on different ways,
    /// and for what no entry leads to.
    package let immediate: [Int?]
    package let isReached: [Bool]

    package init(_ graph: CallGraph, entries: [Int], follows: (CallGraph.Edge) -> Bool) {
        let root = graph.nodes.count
        let isFollowed = graph.edges.map(follows)
        var order: [Int] = []
        var seen = [Bool](repeating: false, count: root)
        for entry in entries where !seen[entry] {
            var frames = [(node: entry, next: 0)]
            seen[entry] = true
            while let (node, next) = frames.last {
                guard next < graph.outgoing[node].count else {
                    order.append(node)
                    frames.removeLast()
                    continue
                }
                frames[frames.count - 1].next += 1
                let edge = graph.outgoing[node][next]
                let target = graph.edges[edge].destination
                if isFollowed[edge], !seen[target] {
                    seen[target] = true
                    frames.append((target, 0))
                }
            }
        }
        var rank = [Int](repeating: -1, count: root + 1)
        for (place, node) in order.enumerated() { rank[node] = place }
        rank[root] = order.count
        var above = [Int?](repeating: nil, count: root + 1)
        above[root] = root
        let isEntry = Set(entries)
        func meet(_ a: Int, _ b: Int) -> Int {
            var (a, b) = (a, b)
            while a != b {
                while rank[a] < rank[b] { a = above[a] ?? root }
                while rank[b] < rank[a] { b = above[b] ?? root }
            }
            return a
        }
        var isChanged = true
        while isChanged {
            isChanged = false
            for node in order.reversed() {
                var nearest: Int? = isEntry.contains(node) ? root : nil
                for edge in graph.incoming[node] where isFollowed[edge] {
                    let source = graph.edges[edge].source
                    guard above[source] != nil else { continue }
                    nearest = nearest.map { meet($0, source) } ?? source
                }
                if let nearest, above[node] != nearest {
                    above[node] = nearest
                    isChanged = true
                }
            }
        }
        immediate = above.dropLast().map { $0 == root ? nil : $0 }
        isReached = seen
    }

    /// The nodes every path to a node leads through, the nearest first, without the node itself.
    package func above(_ node: Int) -> [Int] {
        var out: [Int] = []
        var next = immediate[node]
        while let node = next {
            out.append(node)
            next = immediate[node]
        }
        return out
    }
}
