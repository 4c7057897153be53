import Architecture
import Diagnostics

extension AvailabilityRules {
    package static let severalZones = ModelRule<AvailabilitySubject>(
        Rule(
            id: "AVA-03", severity: .warning, title: "Instances of what is critical are in more than one zone",
            rationale:
                "Instances side by side share power, network and the maintenance of where they stand; they fail together.",
            source: "AWS Well-Architected, Reliability Pillar: deploy the workload to multiple locations",
            bad: """
                systems: {shop: {containers: {db: {criticality: critical}}}}
                environments:
                  live: {nodes: {one: {zone: a, runs: [shop.db]}, two: {zone: a, runs: [shop.db]}}}
                """,
            good: """
                systems: {shop: {containers: {db: {criticality: critical}}}}
                environments:
                  live: {nodes: {one: {zone: a, runs: [shop.db]}, two: {zone: b, runs: [shop.db]}}}
                """),
        ReviewQuestion(
            "Does {} survive the loss of a zone?", evidence: "where instances run, and a test without one zone",
            [.operations])
    ) { subject in
        subject.points.compactMap { point in
            let id = point.element
            guard let element = subject.system.model.element(id) else { return nil }
            guard point.verdict == .pass, point.guarded.contains(id) else {
                return open(point, element)
            }
            let place = element.facts.place(of: .zone) ?? element.place
            guard point.isZoneKnown else {
                return Assessment(
                    .element(id), .unknown(missing: [element.missing(.zone)]),
                    "It can't be told in which zones \(id) runs", place: place)
            }
            guard let zone = point.onlyZone else {
                return Assessment(.element(id), .pass, "\(id) runs in several zones", place: place)
            }
            return Assessment(
                .element(id), .fail, "All instances of \(id) are in zone \(zone)",
                fix: "run some of them in another zone",
                place: place)
        }
    }

    /// All in one zone, and it isn't said how many or how critical they are.
    private static func open(_ point: SinglePoint, _ element: Element) -> Assessment? {
        guard point.onlyZone != nil else { return nil }
        var missing: [MissingFact] = []
        if element.facts.criticality == nil { missing.append(element.missing(.criticality)) }
        if point.instances == nil { missing.append(element.missing(.instances)) }
        guard !missing.isEmpty else { return nil }
        return Assessment(
            .element(element.id), .unknown(missing: missing),
            "It can't be told whether \(element.id) has to be in several zones", place: element.place)
    }
}
