import Architecture

/// A system and what its load means.
package struct CapacitySubject: Sendable {
    package let system: SystemSubject
    package let report: CapacityReport

    package init(_ system: SystemSubject) {
        self.system = system
        report = CapacityReport(system.graph, journeys: system.journeys, deployed: system.deployed)
    }

    /// Where a fact of an element is stated, else the element.
    func place(_ key: FactKey, of id: ElementID) -> SourcePlace? {
        system.model.element(id).flatMap { $0.facts.place(of: key) ?? $0.place }
    }
}

/// Whether places, connections and caches are enough for the load, now and when it grows.
package enum CapacityRules {
    /// By id.
    package static let all: [ModelRule<CapacitySubject>] = [
        utilisation, spareInstance, growth, connectionPool, connectionLimit, coldCache,
    ]
}
