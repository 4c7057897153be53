import Architecture
import Diagnostics

extension CapacityRules {
    package static let spareInstance = ModelRule<CapacitySubject>(
        Rule(
            id: "CAP-02", severity: .warning, title: "The load is carried with one instance away",
            rationale: """
                An instance is away whenever one fails and during each rolling deployment. What the others can't carry then \
                turns the loss of one instance into the loss of all.
                """,
            source:
                "Site Reliability Engineering, chapter 22: cascading failures; utilisation * n / (n - 1) below 100 %",
            bad: """
                people: {customer: {uses: {shop.api: {description: Buys, load: 60 rps}}}}
                systems:
                  shop:
                    containers: {api: {instances: 2, concurrency: 5, service-time: 100 ms, target-utilisation: 80 %}}
                """,
            good: """
                people: {customer: {uses: {shop.api: {description: Buys, load: 60 rps}}}}
                systems:
                  shop:
                    containers: {api: {instances: 3, concurrency: 5, service-time: 100 ms, target-utilisation: 80 %}}
                """),
        ReviewQuestion(
            "Does {} carry its load while one instance fails or is replaced?",
            evidence: "a deployment or a failure at peak load", [.operations, .performance])
    ) { subject in
        subject.report.elements.compactMap { capacity in
            let id = capacity.element
            guard let figures = capacity.figures else {
                return Assessment(
                    .element(id), capacity.verdict, "It can't be told whether \(id) can do without an instance",
                    place: subject.place(.instances, of: id))
            }
            guard let rest = figures.withoutOne else { return nil }
            let isOver = rest.value >= 100
            let statement =
                busy(capacity, rest) + " with \(figures.instances - 1) of \(figures.instances) instances"
            return Assessment(
                .element(id), isOver ? .fail : capacity.isLoadExact ? .pass : .unknown(missing: capacity.missing),
                statement, fix: "run another instance", figures: [rest], place: subject.place(.instances, of: id))
        }
    }
}
