import Decisions
import Diagnostics

extension TradeOffRules {
    static let consistentJudgements = Check<TradeOffSubject>(
        Rule(
            id: "TRD-12", severity: .warning, title: "Judgements over criteria agree with each other",
            rationale: "Above a consistency ratio of 0.10 the judgements are closer to random ones than their weights "
                + "can bear.",
            source: "Saaty, The Analytic Hierarchy Process, 1980",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, scale: 1..5}
                  - {name: Cost, scale: 1..5}
                  - {name: Skills, scale: 1..5}
                judgements: {speed/cost: 9, cost/skills: 9, skills/speed: 9}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3, skills: 4}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5, skills: 3}}
                """,
            good: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, scale: 1..5}
                  - {name: Cost, scale: 1..5}
                  - {name: Skills, scale: 1..5}
                judgements: {speed/cost: 2, cost/skills: 2, speed/skills: 4}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3, skills: 4}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5, skills: 3}}
                """)
    ) { rule, subject in
        guard let report = subject.report, let judgements = report.judgements else { return .notApplicable }
        let name = { (id: String) in report.criterion(id)?.name ?? id }
        var findings: [Finding] = []
        for case .judgement(let criterion, let over) in judgements.conflicting {
            findings.append(
                Finding(
                    rule, "\(name(criterion)) and \(name(over)) are judged twice, differently",
                    part: .judgement(criterion: criterion, over: over), fix: "keep one of the two judgements"))
        }
        if judgements.isConsistent == false, let ratio = judgements.consistencyRatio, let worst = judgements.worst {
            let (given, implied) = NumberText.distinct(worst.value, from: worst.implied, digits: 2)
            findings.append(
                Finding(
                    rule,
                    "judgements contradict each other: consistency ratio \(NumberText.fixed(ratio, decimals: 2)), "
                        + "more than 0.10",
                    part: .judgement(criterion: worst.criterion, over: worst.over),
                    fix: "look at \(name(worst.criterion)) over \(name(worst.over)) first: "
                        + "it says \(given), the others say \(implied)"))
        }
        return RuleResult(findings, missing: judgements.missing)
    }
}
