package import Architecture

/// What happens for one request of a user, as a dynamic view shows it: calls, and the calls made to answer them.
package struct Journey: Sendable {
    package var view: View
    /// Calls nobody in the view called for, in their order.
    package var roots: [Call]
    package var calls: [Call]
    /// The calls made to answer a call, by its place in `calls`: one stage after another, its branches side by side.
    package var stages: [[Stage]]

    package var subject: ModelSubject { .view(view.key) }
    package var name: String { view.title.isEmpty ? view.key : view.title }

    /// A step of the view that calls something.
    package struct Call: Sendable {
        /// In `Journey.calls`.
        package var place: Int
        /// In the graph.
        package var edge: Int
        /// The call it is made for, in `Journey.calls`.
        package var parent: Int?
        package var step: SourcePlace?
    }

    /// Calls that begin together, each branch one call after another; mostly one branch of one call.
    package struct Stage: Sendable {
        package var branches: [[Int]]
    }

    /// The stages of the calls nobody in the view called for.
    package var rootStages: [Stage]
}

extension Journey {
    /// The journeys of a model's dynamic views with steps, in its order.
    package static func all(in graph: CallGraph) -> [Journey] {
        graph.model.views.filter { $0.kind == .dynamic && !$0.steps.isEmpty }.map { Journey($0, in: graph) }
    }

    package init(_ view: View, in graph: CallGraph) {
        var reader = JourneyReader(graph: graph)
        reader.read(view.steps)
        self.view = view
        calls = reader.calls
        roots = calls.filter { $0.parent == nil }
        stages = reader.stages
        rootStages = reader.rootStages
    }

    /// Calls that are followed, with what is called for them, where those they are made for are followed as well.
    /// - Parameter isWhole: whether to follow what others begin, such as a worker that takes up later what was stored.
    package func calls(
        in graph: CallGraph, isWhole: Bool = false, where isIncluded: (CallGraph.Edge) -> Bool
    ) -> [Call] {
        let entry = roots.first.map { graph.edges[$0.edge].source }
        var isKept = [Bool](repeating: false, count: calls.count)
        for call in calls {
            let edge = graph.edges[call.edge]
            isKept[call.place] =
                isIncluded(edge) && call.parent.map { isKept[$0] } ?? (isWhole || edge.source == entry)
        }
        return calls.filter { isKept[$0.place] }
    }

    /// Calls whose callers wait for the answer; a call to a person is a screen that shows something.
    package func waited(in graph: CallGraph, isWhole: Bool = false) -> [Call] {
        calls(in: graph, isWhole: isWhole) { !$0.isAsync && graph.nodes[$0.destination].kind != .person }
    }
}

/// Finds out which call of a view is made for which: the latest unanswered one to where it starts.
private struct JourneyReader {
    let graph: CallGraph
    var calls: [Journey.Call] = []
    var stages: [[Journey.Stage]] = []
    var rootStages: [Journey.Stage] = []
    private var open: [Int] = []

    init(graph: CallGraph) { self.graph = graph }

    mutating func read(_ items: [DynamicItem]) {
        for item in items {
            switch item {
            case .step(let step): read(step)
            case .parallel(let parts): readParallel(parts)
            }
        }
    }

    private mutating func read(_ step: DynamicStep) {
        guard let edge = graph.edge(step.relationship) else { return }
        if step.isResponse {
            if let place = open.lastIndex(where: { calls[$0].edge == edge }) { open.removeSubrange(place...) }
            return
        }
        let source = graph.edges[edge].source
        while let last = open.last, graph.edges[calls[last].edge].destination != source { open.removeLast() }
        let call = Journey.Call(place: calls.count, edge: edge, parent: open.last, step: step.place)
        calls.append(call)
        stages.append([])
        let stage = Journey.Stage(branches: [[call.place]])
        if let parent = call.parent { stages[parent].append(stage) } else { rootStages.append(stage) }
        open.append(call.place)
    }

    /// Branches all begin where the steps before them left off, and so does what stands behind them.
    private mutating func readParallel(_ parts: [DynamicItem]) {
        let before = open
        guard parts.allSatisfy({ if case .parallel = $0 { true } else { false } }) else {
            // One sequence beside what stands behind it; counted before it, which is the longer way.
            read(parts)
            open = before
            return
        }
        var counts = stages.map(\.count)
        let rootCount = rootStages.count
        var firstOfBranch: [Int] = []
        for part in parts {
            open = before
            firstOfBranch.append(calls.count)
            if case .parallel(let items) = part { read(items) }
        }
        open = before
        counts += [Int](repeating: 0, count: stages.count - counts.count)
        let merged = { (stages: [Journey.Stage], count: Int) -> [Journey.Stage] in
            guard stages.count > count + 1 else { return stages }
            var branches: [Int: [Int]] = [:]
            for call in stages[count...].flatMap(\.branches).joined() {
                branches[firstOfBranch.lastIndex { $0 <= call } ?? 0, default: []].append(call)
            }
            let stage = Journey.Stage(branches: branches.keys.sorted().compactMap { branches[$0] })
            return stages[..<count] + [stage]
        }
        // Only calls that were open before can have got branches of different parts.
        for call in before { stages[call] = merged(stages[call], counts[call]) }
        rootStages = merged(rootStages, rootCount)
    }
}
