import Decisions
import Diagnostics

extension TradeOffRules {
    static let weightSum = Check<TradeOffSubject>(
        Rule(
            id: "TRD-02", severity: .note, title: "Weights sum to 1",
            rationale: "Weights in points are fine; what a criterion counts for is its share of their sum.",
            source: "Triantaphyllou & Sánchez, Decision Sciences 28(1), 1997",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 3, scale: 1..5}
                  - {name: Cost, weight: 2, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                """,
            good: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 0.6, scale: 1..5}
                  - {name: Cost, weight: 0.4, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                """)
    ) { rule, subject in
        guard let report = subject.report else { return .notApplicable }
        guard let weights = report.weights else { return .unknown(parts: report.missing) }
        guard weights.origin == .stated, !Tolerance.equal(weights.sum, 1) else { return .pass }
        let sum = NumberText.significant(weights.sum, digits: 6)
        return .fail([Finding(rule, "weights sum to \(sum), and each counts as its share of that", part: .criteria)])
    }
}
