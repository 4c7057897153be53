import Decisions
import Diagnostics

extension TradeOffRules {
    static let missingScore = Check<TradeOffSubject>(
        Rule(
            id: "TRD-03", severity: .warning, title: "Every option has a score for every criterion",
            rationale: "A missing score is not a 0; an option without it can't be compared, and may be the best one.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 2, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {cost: 5}}
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
        guard let report = subject.report else { return .notApplicable }
        let nothingScored = report.options.allSatisfy { $0.missing.count == report.criteria.count }
        // Ratings against a baseline may do without scores.
        if nothingScored, report.screening != nil { return .notApplicable }
        var findings: [Finding] = []
        for option in report.options {
            if option.missing.count == report.criteria.count {
                findings.append(
                    Finding(
                        rule, "\(option.name) has no scores, so it is not ranked", part: .option(option.id),
                        fix: "score it for every criterion"))
                continue
            }
            for criterion in option.missing {
                let name = report.criterion(criterion)?.name ?? criterion
                findings.append(
                    Finding(
                        rule, "\(option.name) has no score for \(name), so it is not ranked",
                        part: .score(option: option.id, criterion: criterion), fix: "add the score"))
            }
        }
        return RuleResult(findings)
    }
}
