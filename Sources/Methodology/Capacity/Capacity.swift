package import Architecture
import Foundation

/// Whether an element has places enough for what arrives, and for how much more.
package struct Capacity: Sendable, Hashable {
    package var element: ElementID
    /// Whether there is a steady state, below the utilisation to keep.
    package var verdict: Verdict
    /// Requests a second that arrive: exact, or at least.
    package var load: Figure
    package var isLoadExact: Bool
    /// What would have to be stated to answer everything.
    package var missing: [MissingFact]
    /// Nil as far as facts are missing.
    package var figures: Figures?

    package struct Figures: Sendable, Hashable {
        /// Busy places, on average.
        package var offered: Figure
        /// Places of all instances there can be.
        package var places: Figure
        /// Share of the places that is busy, in percent.
        package var utilisation: Figure
        /// Share that must not be exceeded, in percent.
        package var limit: Figure
        /// Nil without a steady state.
        package var queue: Queue?
        /// Utilisation with one instance fewer, in percent; nil for a single instance.
        package var withoutOne: Figure?
        /// How many times the load can grow until every place is busy.
        package var growth: Figure
        /// Instances that keep the utilisation at its limit.
        package var needed: Figure
        /// Instances there can be, at most.
        package var instances: Int
    }

    /// What waiting is like, in milliseconds and percent.
    package struct Queue: Sendable, Hashable {
        package var waiting: Figure
        package var meanWait: Figure
        package var wait95: Figure
    }

    /// Kept free for peaks and failures unless the model says otherwise.
    package static let usualLimit = 0.7
    static let queueAssumptions = ["requests arrive at random", "their service times vary exponentially"]
}

extension Capacity {
    /// Instances that keep a utilisation when there is `factor` times the load.
    package func instancesNeeded(at factor: Double) -> Figure? {
        guard let figures else { return nil }
        let perInstance = figures.places.value / Double(figures.instances)
        guard perInstance > 0,
            let places = Erlang.servers(offered: figures.offered.value * factor, utilisation: figures.limit.value / 100)
        else { return nil }
        return Figure(
            (Double(places) / perInstance).rounded(.up), "instances",
            "ceil(offered × factor / target utilisation / concurrency)",
            [.init("offered", figures.offered.text()), .init("factor", "\(factor)")] + figures.limit.inputs,
            assuming: figures.limit.assumptions)
    }
}
