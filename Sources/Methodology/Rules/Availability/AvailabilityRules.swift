package import Architecture

/// A system, what its journeys can't do without, and what exists only once.
package struct AvailabilitySubject: Sendable {
    package let system: SystemSubject
    /// In the order of the journeys.
    package let journeys: [JourneyAvailability]
    package let points: [SinglePoint]

    package init(_ system: SystemSubject) {
        self.system = system
        journeys = system.journeys.map { JourneyAvailability($0, in: system.graph, deployed: system.deployed) }
        points = SinglePoint.all(in: system.graph, deployed: system.deployed)
    }

    /// Journeys with the availability each has to have.
    var targets: [(journey: Journey, availability: JourneyAvailability, stated: SystemTarget, verdict: Verdict)] {
        let places = Dictionary(uniqueKeysWithValues: system.journeys.enumerated().map { ($1.view.key, $0) })
        return system.journeyTargets.compactMap { journey, stated, target in
            guard let place = places[journey.view.key], let verdict = journeys[place].verdict(target) else {
                return nil
            }
            return (journey, journeys[place], stated, verdict)
        }
    }

    /// Keys of journeys with the elements they can't do without.
    package var parts: [(key: String, elements: Set<ElementID>)] {
        zip(system.journeys, journeys).map { ($0.view.key, Set($1.parts.map(\.element))) }
    }
}

/// Whether journeys work as much of the time as they have to, and what would stop them.
package enum AvailabilityRules {
    /// By id.
    package static let all: [ModelRule<AvailabilitySubject>] = [
        journeyAvailability, singlePoint, severalZones, extraNine,
    ]
}
