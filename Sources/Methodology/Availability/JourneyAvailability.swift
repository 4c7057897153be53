package import Architecture
package import Decisions
import Diagnostics
import StructuredInput

/// The share of time a journey works, from the parts it can't do without.
package struct JourneyAvailability: Sendable, Hashable {
    /// What stands in series, by the order of the graph.
    package var parts: [Part]
    /// Calls that may fail without the journey failing: asynchronous, or not required.
    package var left: [RelationshipID]
    /// In percent; nil when something is missing or there is too much to compute exactly.
    package var availability: Figure?
    /// In percent: what it would be if all that isn't known never failed.
    package var upper: Figure?
    package var missing: [MissingFact]
    /// Whether more parts are shared than can be computed exactly.
    package var isTooLarge = false

    package struct Part: Sendable, Hashable {
        package var element: ElementID
        /// In percent; nil when it is not known.
        package var availability: Figure?
        /// What would have to be stated to know it.
        package var missing: [MissingFact] = []
        /// What the journey would gain if this never failed, in percentage points.
        package var gain: Double?
    }
}

extension JourneyAvailability {
    package init(_ journey: Journey, in graph: CallGraph, deployed: Deployed) {
        let hard = journey.calls(in: graph) { $0.isHard && graph.nodes[$0.destination].kind != .person }
        let kept = Set(hard.map(\.place))
        left = Set(journey.calls.filter { !kept.contains($0.place) }.map { graph.edges[$0.edge].relationship.id })
            .sorted()
        var nodes = Set(hard.map { graph.edges[$0.edge].destination })
        for root in journey.roots where kept.contains(root.place) {
            let source = graph.edges[root.edge].source
            if graph.nodes[source].kind != .person { nodes.insert(source) }
        }
        var builder = PartBuilder(model: graph.model, deployed: deployed)
        let sorted = nodes.sorted()
        let blocks = sorted.map { builder.block(of: graph.nodes[$0]) }
        missing = Set(builder.missing).sorted()
        parts = []
        let whole = Reliability.all(blocks)
        let upper = whole.availability(builder.availabilities)
        isTooLarge = upper == nil
        let inputs = Array(builder.inputs.prefix(LoadFlow.inputLimit * 2))
        let formula = "exact, parts in several places conditioned on"
        if let upper, !sorted.isEmpty {
            let figure = Figure(upper * 100, "%", formula, inputs, assuming: builder.assumptions)
            if missing.isEmpty { availability = figure }
            self.upper = figure
        }
        for (place, node) in sorted.enumerated() {
            let element = graph.nodes[node]
            var own = PartBuilder(model: graph.model, deployed: deployed)
            let block = own.block(of: element)
            var part = Part(element: element.id)
            part.missing = Set(own.missing).sorted()
            if own.missing.isEmpty, let share = block.availability(own.availabilities) {
                part.availability = Figure(share * 100, "%", own.formula, own.inputs, assuming: own.assumptions)
                var others = blocks
                others.remove(at: place)
                if let upper, let without = Reliability.all(others).availability(builder.availabilities) {
                    part.gain = (without - upper) * 100
                }
            }
            parts.append(part)
        }
    }

    /// Whether a target of availability is kept.
    /// - Returns: nil for a target of something else, or a journey nothing is part of.
    package func verdict(_ target: Target) -> Verdict? {
        guard [.more, .atLeast].contains(target.comparison), let limit = target.limit.double(in: .percent),
            !parts.isEmpty
        else { return nil }
        let isKept = { (value: Double) in
            target.comparison == .more ? value > limit : value >= limit * (1 - 1e-14)
        }
        if let upper, !isKept(upper.value) { return .fail }
        return availability == nil ? .unknown(missing: missing) : .pass
    }

    /// Minutes of a target's window in which the journey doesn't work, and in which it may not.
    package func downtime(_ target: Target) -> (computed: Figure, allowed: Figure)? {
        guard let window = target.window, let upper, let limit = target.limit.double(in: .percent) else { return nil }
        let length = Figure.Input("window", window.description)
        return (
            Figure(
                (100 - upper.value) / 100 * Double(window.minutes), "min", "(100 % - availability) × window",
                [.init("availability", "\(NumberText.significant(upper.value, digits: 8)) %"), length]),
            Figure(
                (100 - limit) / 100 * Double(window.minutes), "min", "(100 % - target) × window",
                [.init("target", target.limit.description), length])
        )
    }
}
