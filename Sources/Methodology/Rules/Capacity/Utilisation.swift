import Architecture
import Diagnostics

extension CapacityRules {
    package static let utilisation = ModelRule<CapacitySubject>(
        Rule(
            id: "CAP-01", severity: .warning, title: "Elements keep up with their load and have places to spare",
            rationale: """
                Waiting grows without bound as the places of an element become busy: before a single place 1.6 requests wait \
                on average at 70 %, 8 at 90 %, 98 at 99 %. At 100 % the queue never ends, however large buffers are.
                """,
            source: "L. Kleinrock, Queueing Systems, volume 1, 1975: M/M/c; utilisation = load * service time / places",
            bad: """
                people: {customer: {uses: {shop.api: {description: Buys, load: 90 rps}}}}
                systems:
                  shop: {containers: {api: {instances: 2, concurrency: 5, service-time: 100 ms}}}
                """,
            good: """
                people: {customer: {uses: {shop.api: {description: Buys, load: 90 rps}}}}
                systems:
                  shop: {containers: {api: {instances: 3, concurrency: 5, service-time: 100 ms}}}
                """),
        ReviewQuestion(
            "Does {} keep up with its load at peak?",
            evidence: "load test at peak load, and the peak of the last months",
            [.performance, .operations])
    ) { subject in
        subject.report.elements.map { capacity in
            let id = capacity.element
            guard let figures = capacity.figures else {
                return Assessment(
                    .element(id), capacity.verdict, "It can't be told how busy \(id) is at \(load(capacity))",
                    figures: [capacity.load], place: subject.place(.serviceTime, of: id))
            }
            let isEndless = figures.utilisation.value >= 100
            let busy = busy(capacity, figures.utilisation)
            let statement =
                isEndless
                ? "\(busy), so that its queue grows without end"
                : "\(busy), of \(figures.limit.text()) at most\(waiting(figures))"
            return Assessment(
                .element(id), capacity.verdict, statement,
                fix: "run \(figures.needed.text(digits: 6)), or make it faster",
                figures: [figures.utilisation, figures.needed]
                    + waits(figures),
                place: subject.place(.serviceTime, of: id), severity: isEndless ? .error : nil)
        }
    }

    /// How waiting was computed, where any is to be seen.
    private static func waits(_ figures: Capacity.Figures) -> [Figure] {
        guard let queue = figures.queue, queue.waiting.value >= 0.001 else { return [] }
        return [queue.waiting, queue.meanWait, queue.wait95]
    }

    private static func waiting(_ figures: Capacity.Figures) -> String {
        guard let queue = figures.queue else { return "" }
        guard queue.wait95.value > 0 else { return "; 95 of 100 requests don't wait" }
        return "; 95 of 100 requests wait at most \(queue.wait95.text(digits: 2))"
    }

    /// `shop.api is at least 40 % busy at 40 rps or more`
    static func busy(_ capacity: Capacity, _ share: Figure) -> String {
        capacity.isLoadExact
            ? "\(capacity.element) is \(share.text()) busy at \(load(capacity))"
            : "\(capacity.element) is at least \(share.text()) busy at \(load(capacity))"
    }

    /// `40 rps or more`
    static func load(_ capacity: Capacity) -> String {
        capacity.load.text(digits: 4) + (capacity.isLoadExact ? "" : " or more")
    }
}
