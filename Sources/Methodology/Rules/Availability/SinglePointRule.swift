import Architecture
import Diagnostics

extension AvailabilityRules {
    package static let singlePoint = ModelRule<AvailabilitySubject>(
        Rule(
            id: "AVA-02", severity: .warning, title: "Nothing critical depends on a single instance",
            rationale: """
                What runs once is away whenever it fails, is replaced or moved, and with it everything that can be reached \
                through it only.
                """,
            source: "Dominators of the call graph; R. E. Tarjan, SIAM Journal on Computing 3(1), 1974",
            bad: """
                people: {customer: {uses: {shop.api: Buys}}}
                systems:
                  shop:
                    containers:
                      api: {instances: 1, criticality: medium, uses: {db: Reads}}
                      db: {instances: 2, criticality: critical}
                """,
            good: """
                people: {customer: {uses: {shop.api: Buys}}}
                systems:
                  shop:
                    containers:
                      api: {instances: 2, criticality: medium, uses: {db: Reads}}
                      db: {instances: 2, criticality: critical}
                """),
        ReviewQuestion(
            "What happens when {} fails?", evidence: "a failure that was tried, and how long recovery took",
            [.operations, .services, .database])
    ) { subject in
        let parts = subject.parts
        return subject.points.compactMap { point in
            let id = point.element
            // What nothing critical needs may fail.
            guard point.verdict != .pass || !point.guarded.isEmpty else { return nil }
            let element = subject.system.model.element(id)
            let behind = point.guarded.filter { $0 != id }
            let journeys = parts.count { $0.elements.contains(id) }
            let lost = [
                behind.isEmpty ? nil : "it is the only way to " + listed(behind),
                journeys == 0 ? nil : "\(journeys) of \(parts.count) journeys can't do without it",
            ].compactMap { $0 }
            let rest = lost.isEmpty ? "" : "; " + lost.joined(separator: ", ")
            let statement: String
            switch point.verdict {
            case .fail: statement = "\(id) runs once\(rest)"
            case .pass, .notApplicable: statement = "\(id) runs \(point.instances?.value ?? "several") times\(rest)"
            case .unknown:
                statement = "It can't be told whether something critical depends on a single instance of \(id)\(rest)"
            }
            let isCritical = element?.facts.criticality == "critical"
            return Assessment(
                .element(id), point.verdict, statement, fix: "run a second instance, or show how fast it is replaced",
                elements: behind, place: element?.facts.place(of: .instances) ?? element?.place,
                severity: isCritical ? .error : nil)
        }
    }

    private static func listed(_ ids: [ElementID]) -> String {
        let shown = ids.prefix(3).map(\.rawValue).joined(separator: ", ")
        return ids.count > 3 ? "\(shown) and \(ids.count - 3) more" : shown
    }
}
