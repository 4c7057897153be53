import Architecture

/// How many requests a second reach each element and go along each relationship.
///
/// A stated `load` counts. Else a relationship carries what the journeys with a stated load make of it, or what arrives at its
/// caller times `calls` where not all journeys state one and that is more; of both, `1 - cache-hit-ratio` gets through. Where something is missing there is a lower
/// bound: that it is too much can be told, that it is little cannot.
package struct LoadFlow: Sendable {
    /// By the places of nodes and edges in the graph.
    package let nodes: [Load]
    package let edges: [Load]

    /// Requests a second.
    package struct Load: Sendable, Hashable {
        /// At least this many.
        package var rate: Double
        /// What would have to be stated to know how many exactly; nothing when `rate` is exact.
        package var missing: Set<MissingFact>
        package var formula: String
        package var inputs: [Figure.Input]
        package var assumptions: Set<String>

        package var isExact: Bool { missing.isEmpty }

        static let none = Load(rate: 0, missing: [], formula: "0", inputs: [], assumptions: [])

        /// What arrives as a figure in requests a second.
        package var figure: Figure {
            Figure(rate, "rps", formula, Array(inputs.prefix(inputLimit)), assuming: assumptions.sorted())
        }
    }

    /// Inputs a figure lists at most.
    static let inputLimit = 12
    /// Missing facts a load names at most; one is enough not to be exact.
    private static let missingLimit = 20

    /// - Parameter ignoresCaches: whether caches are taken for empty.
    package init(_ graph: CallGraph, journeys: [Journey], ignoresCaches: Bool = false) {
        var flow = LoadFlowing(graph: graph, ignoresCaches: ignoresCaches)
        flow.take(journeys)
        for cycle in graph.components() { flow.visit(cycle) }
        nodes = flow.nodes
        edges = flow.edges
    }

    static func limited(_ missing: Set<MissingFact>) -> Set<MissingFact> {
        missing.count > missingLimit ? Set(missing.sorted().prefix(missingLimit)) : missing
    }
}

/// Loads while they are carried from callers to callees.
private struct LoadFlowing {
    let graph: CallGraph
    let ignoresCaches: Bool
    var nodes: [LoadFlow.Load]
    var edges: [LoadFlow.Load]
    /// What journeys of a stated load make of an edge.
    private var byJourneys: [LoadFlow.Load?]
    /// What journeys make of an edge whose load is that of their first step.
    private var byEntries: [LoadFlow.Load?]

    init(graph: CallGraph, ignoresCaches: Bool) {
        self.graph = graph
        self.ignoresCaches = ignoresCaches
        nodes = Array(repeating: .none, count: graph.nodes.count)
        edges = Array(repeating: .none, count: graph.edges.count)
        byJourneys = Array(repeating: nil, count: graph.edges.count)
        byEntries = byJourneys
    }

    // MARK: Journeys

    mutating func take(_ journeys: [Journey]) {
        var starts: [Int: Int] = [:]
        for journey in journeys { if let first = journey.calls.first { starts[first.edge, default: 0] += 1 } }
        for journey in journeys {
            if let stated = journey.view.fact(.load) {
                for (edge, load) in carried(journey, stated) { Self.add(load, to: &byJourneys[edge]) }
            } else if let first = journey.calls.first {
                let relationship = graph.edges[first.edge].relationship
                // A load that several journeys begin with can't be split between them.
                guard starts[first.edge] == 1, let stated = relationship.fact(.load) else { continue }
                for (edge, load) in carried(journey, stated) where edge != first.edge {
                    Self.add(load, to: &byEntries[edge])
                }
            }
        }
        // A journey without a load may come along as well.
        for journey in journeys where journey.view.fact(.load) == nil {
            for call in journey.calls {
                byJourneys[call.edge]?.missing.insert(journey.view.missing(.load))
                if journey.calls.first.map({ byEntries[call.edge] == nil || starts[$0.edge] != 1 }) ?? false {
                    byEntries[call.edge]?.missing.insert(journey.view.missing(.load))
                }
            }
        }
    }

    /// What a journey makes of the edges it goes along.
    private func carried(_ journey: Journey, _ stated: KnownFact) -> [(edge: Int, load: LoadFlow.Load)] {
        var times = [Double](repeating: 0, count: journey.calls.count)
        var loads: [LoadFlow.Load] = []
        for call in journey.calls {
            let relationship = graph.edges[call.edge].relationship
            var load: LoadFlow.Load
            if let parent = call.parent {
                load = loads[parent]
                times[call.place] = times[parent]
                multiply(&load, &times[call.place], along: relationship, isStep: true)
            } else {
                load = LoadFlow.Load(
                    rate: 0, missing: [], formula: "load of the journey", inputs: [stated.input], assumptions: [])
                times[call.place] = passing(&load, along: relationship)
            }
            load.rate = stated.value * times[call.place]
            loads.append(load)
        }
        return zip(journey.calls, loads).map { ($0.edge, $1) }
    }

    // MARK: Relationships

    /// Takes in how often a caller calls for one request, and how much of it a cache answers.
    private func multiply(
        _ load: inout LoadFlow.Load, _ times: inout Double, along relationship: Relationship, isStep: Bool
    ) {
        if let calls = relationship.fact(.calls) {
            times *= calls.value
            load.inputs.append(calls.input)
            load.formula += " × calls"
        } else {
            // A step says that there is a call, not that there is one only.
            if !isStep { times = 0 }
            load.missing.insert(relationship.missing(.calls))
        }
        times *= passing(&load, along: relationship)
    }

    /// The share of calls no cache answers.
    private func passing(_ load: inout LoadFlow.Load, along relationship: Relationship) -> Double {
        guard let hits = relationship.fact(.cacheHitRatio) else { return 1 }
        if ignoresCaches {
            load.assumptions.insert("empty caches")
            return 1
        }
        load.inputs.append(hits.input)
        load.formula += " × (1 - cache-hit-ratio)"
        return 1 - hits.value
    }

    private static func add(_ load: LoadFlow.Load, to sum: inout LoadFlow.Load?) {
        guard var all = sum else {
            sum = load
            return
        }
        all.rate += load.rate
        all.missing.formUnion(load.missing)
        all.assumptions.formUnion(load.assumptions)
        all.formula = "sum of what arrives"
        for input in load.inputs where all.inputs.count < LoadFlow.inputLimit && !all.inputs.contains(input) {
            all.inputs.append(input)
        }
        sum = all
    }

    // MARK: Elements

    /// Nodes that call each other, mostly one.
    mutating func visit(_ cycle: [Int]) {
        let inside = Set(cycle)
        for node in cycle { nodes[node] = arriving(at: node, inside: cycle.count > 1 ? inside : []) }
        for node in cycle { for edge in graph.outgoing[node] { edges[edge] = going(along: edge) } }
    }

    private func arriving(at node: Int, inside cycle: Set<Int>) -> LoadFlow.Load {
        let element = graph.nodes[node]
        if let stated = element.fact(.load) {
            return LoadFlow.Load(
                rate: stated.value, missing: [], formula: "load", inputs: [stated.input], assumptions: [])
        }
        var sum: LoadFlow.Load?
        for edge in graph.incoming[node] {
            guard cycle.contains(graph.edges[edge].source) else {
                Self.add(edges[edge], to: &sum)
                continue
            }
            // What goes round has no end that could be computed; what is stated of it counts.
            if let stated = graph.edges[edge].relationship.fact(.load) {
                Self.add(
                    LoadFlow.Load(
                        rate: stated.value, missing: [], formula: "load", inputs: [stated.input], assumptions: []),
                    to: &sum)
            } else {
                sum = sum ?? LoadFlow.Load.none
                sum?.missing.insert(element.missing(.load))
            }
        }
        guard var load = sum else {
            var none = LoadFlow.Load.none
            none.missing = [element.missing(.load)]
            return none
        }
        load.missing = LoadFlow.limited(load.missing)
        return load
    }

    private func going(along edge: Int) -> LoadFlow.Load {
        let relationship = graph.edges[edge].relationship
        if let stated = relationship.fact(.load) {
            return LoadFlow.Load(
                rate: stated.value, missing: [], formula: "load", inputs: [stated.input], assumptions: [])
        }
        let called = called(along: edge)
        if let load = byJourneys[edge] {
            // Journeys may be few of many: of two lower bounds the greater one is nearer.
            guard !load.isExact, let called, called.isExact || called.rate > load.rate else { return load }
            return called
        }
        if let load = called ?? byEntries[edge] { return load }
        var none = LoadFlow.Load.none
        let key: FactKey = graph.isOutside(graph.edges[edge].source) ? .load : .calls
        none.missing = [relationship.missing(key)]
        return none
    }

    /// What arrives at the caller times `calls`; nil where these aren't stated, and for people.
    private func called(along edge: Int) -> LoadFlow.Load? {
        let (source, relationship) = (graph.edges[edge].source, graph.edges[edge].relationship)
        guard graph.nodes[source].kind != .person, relationship.fact(.calls) != nil else { return nil }
        var load = nodes[source]
        var times = 1.0
        multiply(&load, &times, along: relationship, isStep: false)
        load.rate *= times
        return load
    }
}
