import Architecture
import Diagnostics

extension LatencyRules {
    package static let earlyTimeout = ModelRule<LatencySubject>(
        Rule(
            id: "LAT-04", severity: .warning, title: "Callers wait as long as all but the slowest calls take",
            rationale: """
                A timeout below the 99th percentile of what is called makes failures of calls that would have been answered, and \
                each new try of them more load.
                """,
            source: "Site Reliability Engineering, chapter 22: picking a deadline",
            bad: """
                systems:
                  shop:
                    containers:
                      api: {uses: {db: {description: Reads, timeout: 50 ms}}}
                      db: {p99: 80 ms}
                """,
            good: """
                systems:
                  shop:
                    containers:
                      api: {uses: {db: {description: Reads, timeout: 200 ms}}}
                      db: {p99: 80 ms}
                """),
        ReviewQuestion(
            "Does {} wait long enough for calls that succeed?", evidence: "share of calls that ran into the timeout",
            [.services, .performance])
    ) { subject in
        let graph = subject.system.graph
        return graph.edges.compactMap { edge in
            let relationship = edge.relationship
            let callee = graph.nodes[edge.destination]
            guard !edge.isAsync, relationship.facts.flag(.timeout) != false else { return nil }
            let timeout = relationship.fact(.timeout)
            let slow = relationship.fact(.p99) ?? callee.fact(.p99)
            let id = relationship.id
            guard let timeout, let slow else {
                // Who states no times of the callee has not begun to think of them.
                let facts = [relationship.facts, callee.facts]
                guard LatencyBudget.levels.contains(where: { level in facts.contains { $0[level.key] != nil } }) else {
                    return nil
                }
                // A person waits as long as they like.
                guard graph.nodes[edge.source].kind != .person else { return nil }
                return Assessment(
                    .relationship(id),
                    .unknown(missing: [timeout == nil ? relationship.missing(.timeout) : callee.missing(.p99)]),
                    "It can't be told whether \(id) waits long enough", place: relationship.place)
            }
            let figure = Figure(timeout.value * 1000, "ms", "timeout", [timeout.input])
            let time = Figure(slow.value * 1000, "ms", "p99", [slow.input])
            return Assessment(
                .relationship(id), timeout.value < slow.value ? .fail : .pass,
                "\(id) waits \(figure.text()), and 99 of 100 calls take up to \(time.text())",
                fix: "wait longer, or make the call faster", figures: [figure, time],
                place: relationship.facts.place(of: .timeout) ?? relationship.place)
        }
    }
}
