import Architecture
import StructuredInput

/// A system and how long its journeys take.
package struct LatencySubject: Sendable {
    package let system: SystemSubject

    package init(_ system: SystemSubject) { self.system = system }

    /// Elements and relationships with facts, in the order of the model.
    var subjects: [(subject: ModelSubject, facts: Facts, place: SourcePlace?)] {
        system.model.elements.map { (.element($0.id), $0.facts, $0.place) }
            + system.model.relationships.filter { $0.origin == .explicit }.map {
                (.relationship($0.id), $0.facts, $0.place)
            }
    }
}

/// Whether journeys answer in time.
package enum LatencyRules {
    /// By id.
    package static let all: [ModelRule<LatencySubject>] = [
        journeyLatency, fanOut, orderedPercentiles, earlyTimeout,
    ]
}
