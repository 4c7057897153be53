import Decisions
import Diagnostics

extension TradeOffRules {
    static let usableWeights = Check<TradeOffSubject>(
        Rule(
            id: "TRD-01", severity: .error, title: "Weights are at least 0 and not all of them are 0",
            rationale: "A share of the sum of the weights is what a criterion counts for; without a sum there is none.",
            source: "Triantaphyllou & Sánchez, Decision Sciences 28(1), 1997",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 0, scale: 1..5}
                  - {name: Cost, weight: 0, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                """,
            good: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 2, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                """)
    ) { rule, subject in
        let criteria = subject.decision.criteria
        guard !criteria.isEmpty else { return .notApplicable }
        do throws(CriterionWeights.Problem) {
            _ = try CriterionWeights(subject.decision)
            return .pass
        } catch {
            switch error {
            case .missing(let parts): return .unknown(parts: parts)
            case .negative(let indices):
                return .fail(
                    indices.map { index in
                        Finding(
                            rule, "weight of \(criteria[index].name) is below 0", part: .weight(criteria[index].id),
                            fix: "give it a weight of 0 or more")
                    })
            case .zeroSum:
                let finding = Finding(
                    rule, "all weights are 0, so nothing counts", part: .criteria,
                    fix: "give at least one criterion a weight above 0")
                return .fail([finding])
            }
        }
    }
}
