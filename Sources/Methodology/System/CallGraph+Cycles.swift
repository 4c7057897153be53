extension CallGraph {
    /// Nodes by the cycle they are in, callers before those they call; a node in no cycle stands alone.
    ///
    /// Source: R. E. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1(2), 1972.
    package func components(_ follows: (Edge) -> Bool = { _ in true }) -> [[Int]] {
        var search = CycleSearch(graph: self, follows: edges.map(follows))
        for node in nodes.indices where search.order[node] == nil { search.visit(node) }
        return search.components.reversed()
    }
}

/// Tarjan's search with a stack of its own, as call chains can be longer than the machine's.
private struct CycleSearch {
    let graph: CallGraph
    let follows: [Bool]
    var order: [Int?]
    var components: [[Int]] = []
    private var low: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var count = 0

    init(graph: CallGraph, follows: [Bool]) {
        self.graph = graph
        self.follows = follows
        order = Array(repeating: nil, count: graph.nodes.count)
        low = Array(repeating: 0, count: graph.nodes.count)
        isOpen = Array(repeating: false, count: graph.nodes.count)
    }

    mutating func visit(_ root: Int) {
        var frames: [(node: Int, next: Int)] = [(root, 0)]
        enter(root)
        while let (node, next) = frames.last {
            guard next < graph.outgoing[node].count else {
                frames.removeLast()
                if let parent = frames.last?.node { low[parent] = min(low[parent], low[node]) }
                if low[node] == order[node] { close(node) }
                continue
            }
            frames[frames.count - 1].next += 1
            let edge = graph.outgoing[node][next]
            let target = graph.edges[edge].destination
            guard follows[edge] else { continue }
            if let found = order[target] {
                if isOpen[target] { low[node] = min(low[node], found) }
            } else {
                enter(target)
                frames.append((target, 0))
            }
        }
    }

    private mutating func enter(_ node: Int) {
        order[node] = count
        low[node] = count
        count += 1
        open.append(node)
        isOpen[node] = true
    }

    private mutating func close(_ root: Int) {
        var component: [Int] = []
        while let node = open.popLast() {
            isOpen[node] = false
            component.append(node)
            if node == root { break }
        }
        components.append(component.sorted())
    }
}
