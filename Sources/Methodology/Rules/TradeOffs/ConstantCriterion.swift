import Decisions
import Diagnostics

extension TradeOffRules {
    static let constantCriterion = Check<TradeOffSubject>(
        Rule(
            id: "TRD-04", severity: .warning, title: "Every criterion tells options apart",
            rationale:
                "A criterion for which all options score alike can't influence the ranking, whatever its weight.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 2, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 4, cost: 5}}
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
        guard let report = subject.report, report.options.count > 1 else { return .notApplicable }
        var findings: [Finding] = []
        var missing: [DecisionPart] = []
        for (index, criterion) in report.criteria.enumerated() {
            let scores = report.options.map { $0.cells[index].score }
            let unscored = report.options.filter { $0.cells[index].score == nil }
            let given = Set(scores.compactMap(\.self))
            guard given.count < 2 else { continue }
            guard unscored.isEmpty, let score = given.first else {
                missing += unscored.map { .score(option: $0.id, criterion: criterion.id) }
                continue
            }
            findings.append(
                Finding(
                    rule,
                    "all options score \(NumberText.exact(score)) for \(criterion.name), so it can't influence the ranking",
                    part: .criterion(criterion.id), fix: "score it more finely, or drop it"))
        }
        return RuleResult(findings, missing: missing)
    }
}
