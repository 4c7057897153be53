import Decisions
import Diagnostics

extension TradeOffRules {
    static let tie = Check<TradeOffSubject>(
        Rule(
            id: "TRD-05", severity: .warning, title: "One option is ahead",
            rationale: "Equal totals name no winner; what decides between the options isn't among the criteria yet.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 1, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 5, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                """,
            good: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 2, scale: 1..5}
                  - {name: Cost, weight: 1, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 5, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                """)
    ) { rule, subject in
        guard let report = subject.report, report.options.count > 1 else { return .notApplicable }
        let missing = report.missing + report.missingScores
        guard report.leaders.count > 1 else { return RuleResult([], missing: missing) }
        let names = report.leaders.map { report.option($0)?.name ?? $0 }
        let finding = Finding(
            rule, "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "") have the same total",
            part: .options, others: report.leaders.map { .option($0) },
            fix: "add what tells them apart, or say in the decision why one of them was taken")
        return .fail([finding])
    }
}

extension TradeOffReport {
    /// The scores that keep options from being ranked.
    var missingScores: [DecisionPart] {
        incomplete.flatMap { option in option.missing.map { .score(option: option.id, criterion: $0) } }
    }
}
