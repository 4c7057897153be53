import Decisions
import Diagnostics

extension TradeOffRules {
    static let rankReversal = Check<TradeOffSubject>(
        Rule(
            id: "TRD-11", severity: .warning, title: "The winner doesn't depend on an option that doesn't win",
            rationale: "Scores normalised by what the options happen to reach, instead of a declared scale, can make "
                + "another option win when one is added or dropped.",
            source: "Belton & Gear, Omega 11(3), 1983; Shin et al., IIS 14(1), 2013",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1}
                  - {name: Cost, weight: 1}
                  - {name: Skills, weight: 1}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 1, cost: 9, skills: 8}}
                  - {id: mysql, name: MySQL, scores: {speed: 9, cost: 1, skills: 9}}
                  - {id: mariadb, name: MariaDB, scores: {speed: 9, cost: 1, skills: 9}}
                  - {id: sqlite, name: SQLite, scores: {speed: 1, cost: 1, skills: 1}}
                """,
            good: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 0..10}
                  - {name: Cost, weight: 1, scale: 0..10}
                  - {name: Skills, weight: 1, scale: 0..10}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 5, cost: 9, skills: 8}}
                  - {id: mysql, name: MySQL, scores: {speed: 9, cost: 1, skills: 6}}
                  - {id: sqlite, name: SQLite, scores: {speed: 1, cost: 1, skills: 1}}
                """)
    ) { rule, subject in
        guard let report = subject.report, report.options.count > 2 else { return .notApplicable }
        let missing = report.missingScores + (report.weights == nil ? report.missing : [])
        let tests = report.reversals.filter { $0.normalisation != .declared && !$0.dependences.isEmpty }
        let isDeclared = report.criteria.allSatisfy { $0.scale != nil }
        var seen: Set<String> = []
        var findings: [Finding] = []
        for dependence in tests.flatMap(\.dependences) where seen.insert(dependence.without).inserted {
            let name = { (id: String) in report.option(id)?.name ?? id }
            let names = { (ids: [String]) in ids.map(name).joined(separator: ", ") }
            let without = name(dependence.without)
            findings.append(
                Finding(
                    rule,
                    isDeclared
                        ? "on scores relative to each other instead of the declared scales, \(names(dependence.leaders)) "
                            + "would lead with \(without) and \(names(dependence.then)) without it"
                        : "\(names(dependence.leaders)) leads with \(without) and \(names(dependence.then)) without it, "
                            + "as long as there is no declared scale",
                    part: .option(dependence.without), severity: isDeclared ? .note : nil,
                    fix: isDeclared ? nil : "declare a scale for every criterion"))
        }
        return RuleResult(findings, missing: missing)
    }
}
