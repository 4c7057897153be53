import Decisions
import Diagnostics

extension TradeOffRules {
    static let chosenWinner = Check<TradeOffSubject>(
        Rule(
            id: "TRD-09", severity: .error,
            title: "The chosen option has the highest total, or the decision says why not",
            rationale: "Choosing against one's own criteria is fine with a reason; without it, either is wrong.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 2, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                decision: {option: postgresql}
                """,
            good: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 2, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                decision: {option: postgresql, override: Two services write at the same time.}
                """)
    ) { rule, subject in
        guard let report = subject.report, let choice = report.choice else { return .notApplicable }
        if choice.hasOverride || choice.leads == true { return .pass }
        guard choice.leads == false else { return .unknown(parts: report.missing + report.missingScores) }
        let name = { (id: String) in report.option(id)?.name ?? id }
        let leaders = report.leaders.map(name).joined(separator: ", ")
        let finding = Finding(
            rule, "\(name(choice.option)) was chosen, but \(leaders) has the highest total", part: .choice,
            others: [.option(choice.option)], fix: "say under override why it was chosen all the same")
        return .fail([finding])
    }
}
