import Decisions
import Diagnostics

extension TradeOffRules {
    static let scoreOnScale = Check<TradeOffSubject>(
        Rule(
            id: "TRD-06", severity: .error, title: "Scores are on the declared scale",
            rationale: "A score beyond the scale counts for more than its criterion's weight allows.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 2, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 6, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                """,
            good: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..6}
                  - {name: Cost, weight: 2, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 6, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                """)
    ) { rule, subject in
        guard let report = subject.report else { return .notApplicable }
        var findings: [Finding] = []
        for option in report.options {
            for (cell, criterion) in zip(option.cells, report.criteria) {
                guard let score = cell.score, let scale = criterion.scale, score < scale.low || score > scale.high
                else {
                    continue
                }
                findings.append(
                    Finding(
                        rule,
                        "score \(NumberText.exact(score)) of \(option.name) for \(criterion.name) is outside the scale "
                            + "\(NumberText.exact(scale.low))..\(NumberText.exact(scale.high))",
                        part: .score(option: option.id, criterion: criterion.id),
                        fix: "correct the score, or widen the scale"))
            }
        }
        return RuleResult(findings, missing: report.criteria.filter { $0.scale == nil }.map { .scale($0.id) })
    }
}
