import Architecture
import Diagnostics
import StructuredInput

extension LatencyRules {
    package static let orderedPercentiles = ModelRule<LatencySubject>(
        Rule(
            id: "LAT-03", severity: .error, title: "Higher percentiles are not smaller",
            rationale: """
                What 99 of 100 calls keep, 95 of them keep as well. Percentiles that fall were measured at different times or \
                mixed up, and nothing can be told from them.
                """,
            source: "Definition of a percentile", bad: "systems: {shop: {p95: 300 ms, p99: 200 ms}}",
            good: "systems: {shop: {p95: 200 ms, p99: 300 ms}}"),
        ReviewQuestion(
            "Do the percentiles of {} belong together?", evidence: "one measurement with all of them", [.performance])
    ) { subject in
        subject.subjects.compactMap { item, facts, place in
            let known = LatencyBudget.levels.compactMap { level in facts.amount(level.key).map { (level.key, $0) } }
            guard known.count > 1 else { return nil }
            let wrong = zip(known, known.dropFirst()).first { ($0.1.compared(to: $1.1) ?? 0) > 0 }
            let name = item.description
            guard let (lower, higher) = wrong else {
                return Assessment(item, .pass, "Percentiles of \(name) rise", place: place)
            }
            return Assessment(
                item, .fail,
                "\(higher.0.rawValue) of \(name) is \(higher.1), below its \(lower.0.rawValue) of \(lower.1)",
                fix: "take both from one measurement", place: facts.place(of: higher.0) ?? place)
        }
    }
}
