package import Architecture

/// Whether a caller waits long enough for what it calls to give up first.
///
/// Source: B. Beyer and others, "Site Reliability Engineering", chapter 22, deadlines.
package struct TimeoutChain: Sendable, Hashable {
    /// The call that waits.
    package var outer: RelationshipID
    /// The journey it is part of; nil when it is about a single call behind it.
    package var journey: String?
    /// Calls the callee makes for it.
    package var inner: [RelationshipID]
    package var verdict: Verdict
    /// Milliseconds the caller waits.
    package var timeout: Figure?
    /// Milliseconds what is behind it may take, at least as far as something is missing.
    package var longest: Figure?
}

extension TimeoutChain {
    /// In journeys all calls a callee makes in a row count; elsewhere the longest of the calls that may be made for it.
    package static func all(in graph: CallGraph, journeys: [Journey]) -> [TimeoutChain] {
        let attempts = graph.edges.map { CallAttempts($0.relationship) }
        var out: [TimeoutChain] = []
        for journey in journeys {
            let waited = Set(journey.waited(in: graph, isWhole: true).map(\.place))
            for call in journey.calls where waited.contains(call.place) {
                // People and other systems wait as long as they like.
                guard !graph.isOutside(graph.edges[call.edge].source) else { continue }
                let inner = journey.stages[call.place].flatMap { $0.branches.joined() }.filter(waited.contains)
                guard !inner.isEmpty else { continue }
                let longest = journey.stages[call.place].reduce(0) { sum, stage in
                    let branches = stage.branches.map { branch in
                        branch.filter(waited.contains).reduce(0) {
                            $0 + (attempts[journey.calls[$1].edge].longest ?? 0)
                        }
                    }
                    return sum + (branches.max() ?? 0)
                }
                out.append(
                    TimeoutChain(
                        graph.edges[call.edge].relationship, inner.map { journey.calls[$0].edge }, longest, attempts,
                        graph, journey: journey.view.key))
            }
        }
        let told = Set(out.map(\.outer))
        let behind = graph.nodes.indices.map { Behind($0, in: graph, attempts) }
        for edge in graph.edges where !edge.isAsync && !told.contains(edge.relationship.id) {
            // What others do behind their doors, and how long they wait, is theirs.
            guard !graph.isOutside(edge.source), !graph.isOutside(edge.destination) else { continue }
            // A call back is none that the call waits for.
            let calls = behind[edge.destination]
            guard let inner = calls.longest.first(where: { graph.edges[$0].destination != edge.source }) else {
                continue
            }
            out.append(
                TimeoutChain(
                    edge.relationship, [inner], attempts[inner].longest ?? 0, attempts, graph, journey: nil,
                    missing: calls.missing))
        }
        return out
    }

    private init(
        _ outer: Relationship, _ inner: [Int], _ longest: Double, _ attempts: [CallAttempts], _ graph: CallGraph,
        journey: String?, missing others: Set<MissingFact> = []
    ) {
        self.outer = outer.id
        self.journey = journey
        self.inner = Set(inner.map { graph.edges[$0].relationship.id }).sorted()
        var missing = others.union(inner.flatMap { attempts[$0].missing })
        self.longest = Figure(
            longest * 1000, "ms", "sum over calls of timeout × (1 + retries) + backoff × (2^retries - 1)",
            inner.flatMap { attempts[$0].figure?.inputs ?? [] },
            assuming: Set(inner.flatMap { attempts[$0].figure?.assumptions ?? [] }).sorted())
        if outer.facts.flag(.timeout) == false {
            // It waits for ever, which is another rule's.
            verdict = .pass
            return
        }
        guard let timeout = outer.fact(.timeout) else {
            missing.insert(outer.missing(.timeout))
            verdict = .unknown(missing)
            return
        }
        self.timeout = Figure(timeout.value * 1000, "ms", "timeout", [timeout.input])
        verdict = timeout.value < longest * (1 - 1e-12) ? .fail : missing.isEmpty ? .pass : .unknown(missing)
    }
}

/// Calls an element makes and waits for.
private struct Behind {
    /// To different elements, those that may take longest first; two are enough, as one may lead back to the caller.
    var longest: [Int] = []
    var missing: Set<MissingFact> = []

    init(_ node: Int, in graph: CallGraph, _ attempts: [CallAttempts]) {
        let calls = graph.outgoing[node].filter { edge in
            !graph.edges[edge].isAsync && graph.nodes[graph.edges[edge].destination].kind != .person
        }
        missing = LoadFlow.limited(Set(calls.flatMap { attempts[$0].missing }))
        for call in calls.sorted(by: { (attempts[$0].longest ?? 0, $1) > (attempts[$1].longest ?? 0, $0) }) {
            let isNew = !longest.contains { graph.edges[$0].destination == graph.edges[call].destination }
            if isNew { longest.append(call) }
            if longest.count == 2 { return }
        }
    }
}
