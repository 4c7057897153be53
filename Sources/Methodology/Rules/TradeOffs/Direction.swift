import Decisions
import Diagnostics

extension TradeOffRules {
    static let direction = Check<TradeOffSubject>(
        Rule(
            id: "TRD-07", severity: .warning, title: "A measured criterion says which end is the good one",
            rationale: "More points are better, but more euros or milliseconds usually aren't; a wrong guess turns the "
                + "ranking round.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 2, scale: 0..500, unit: EUR}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 300}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 20}}
                """,
            good: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 2, scale: 0..500, unit: EUR, better: lower}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 300}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 20}}
                """)
    ) { rule, subject in
        let measured = subject.decision.criteria.filter { !$0.unit.isEmpty }
        guard !measured.isEmpty else { return .notApplicable }
        return RuleResult(
            measured.filter { $0.better == nil }.map { criterion in
                Finding(
                    rule,
                    "\(criterion.name) is measured in \(criterion.unit) but doesn't say whether higher or lower is better",
                    part: .criterion(criterion.id), fix: "add better: lower or better: higher")
            })
    }
}
