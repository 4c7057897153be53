import Architecture
import Diagnostics

extension CapacityRules {
    package static let coldCache = ModelRule<CapacitySubject>(
        Rule(
            id: "CAP-06", severity: .warning, title: "What stands behind a cache survives its loss",
            rationale: """
                After a restart or a change of its keys a cache answers nothing. If what stands behind it can't carry the whole \
                load, it fails before the cache is warm, and nothing warms it.
                """,
            source: "Site Reliability Engineering, chapter 22: slow startup and cold caching",
            bad: """
                people: {customer: {uses: {shop.api: {description: Looks, load: 100 rps}}}}
                systems:
                  shop:
                    containers:
                      api: {uses: {db: {description: Reads, calls: 1, cache-hit-ratio: 95 %}}}
                      db: {instances: 1, concurrency: 8, service-time: 100 ms}
                """,
            good: """
                people: {customer: {uses: {shop.api: {description: Looks, load: 100 rps}}}}
                systems:
                  shop:
                    containers:
                      api: {uses: {db: {description: Reads, calls: 1, cache-hit-ratio: 95 %}}}
                      db: {instances: 1, concurrency: 16, service-time: 100 ms}
                """),
        ReviewQuestion(
            "Does {} survive when the caches before it are empty?",
            evidence: "a load test that begins with empty caches",
            [.performance, .database, .operations])
    ) { subject in
        subject.report.coldCaches.map { capacity in
            let id = capacity.element
            guard let figures = capacity.figures else {
                return Assessment(
                    .element(id), capacity.verdict, "It can't be told whether \(id) survives empty caches",
                    place: subject.place(.serviceTime, of: id))
            }
            let isOver = figures.utilisation.value >= 100
            return Assessment(
                .element(id), isOver ? .fail : capacity.isLoadExact ? .pass : .unknown(missing: capacity.missing),
                "With empty caches " + busy(capacity, figures.utilisation),
                fix: "let the same request through once only, or warm the cache before it takes load",
                figures: [figures.utilisation, capacity.load], place: subject.place(.serviceTime, of: id))
        }
    }
}
