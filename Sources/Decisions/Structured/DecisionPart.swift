/// A part of a decision that a finding can be about.
package enum DecisionPart: Sendable, Hashable {
    case title, status, date, context, choice, override, screening
    case criteria, options, metrics, risks, links
    case criterion(String), weight(String), scale(String)
    case option(String)
    case score(option: String, criterion: String)
    case judgement(criterion: String, over: String)
    /// By name, as written.
    case metric(String), target(String), review(String)
    /// By metric name and place among its measurements, from 0.
    case measurement(String, Int)
    case risk(Int)
    case link(Int)
}

/// A decision as read from a file, with the bytes its parts stand in.
package struct LocatedDecision: Sendable {
    package var decision: Decision
    package var places: [DecisionPart: Range<Int>]

    package init(_ decision: Decision, places: [DecisionPart: Range<Int>] = [:]) {
        self.decision = decision
        self.places = places
    }
}
