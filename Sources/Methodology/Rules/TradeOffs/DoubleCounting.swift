import Decisions
import Diagnostics

extension TradeOffRules {
    static let doubleCounting = Check<TradeOffSubject>(
        Rule(
            id: "TRD-10", severity: .warning, title: "No two criteria score every option alike",
            rationale: "Two names for one property count it twice.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Latency, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 1, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, latency: 4, cost: 3}}
                  - {id: mysql, name: MySQL, scores: {speed: 5, latency: 5, cost: 2}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, latency: 3, cost: 5}}
                """,
            good: """
                title: Use PostgreSQL
                criteria:
                  - {name: Speed, weight: 1, scale: 1..5}
                  - {name: Cost, weight: 1, scale: 1..5}
                options:
                  - {id: postgresql, name: PostgreSQL, scores: {speed: 4, cost: 3}}
                  - {id: mysql, name: MySQL, scores: {speed: 5, cost: 2}}
                  - {id: sqlite, name: SQLite, scores: {speed: 3, cost: 5}}
                """)
    ) { rule, subject in
        guard let report = subject.report, report.options.count > 1, report.criteria.count > 1 else {
            return .notApplicable
        }
        var findings: [Finding] = []
        for (index, first) in report.criteria.enumerated() {
            guard let column = report.column(index) else { continue }
            // A constant column is another rule's.
            guard let value = column.first, column.contains(where: { !Tolerance.equal($0, value) }) else { continue }
            for (other, second) in report.criteria.enumerated().dropFirst(index + 1) {
                guard let rival = report.column(other), zip(column, rival).allSatisfy(Tolerance.equal) else { continue }
                findings.append(
                    Finding(
                        rule,
                        "\(first.name) and \(second.name) score every option alike, so one property may count twice",
                        part: .criterion(second.id), others: [.criterion(first.id)],
                        // Two columns of two scores agree by chance.
                        severity: report.options.count > 2 ? nil : .note, fix: "merge them, or score what differs"))
            }
        }
        let missing = report.criteria.filter { $0.scale == nil }.map { DecisionPart.scale($0.id) }
        return RuleResult(findings, missing: missing + report.missingScores)
    }
}

extension TradeOffReport {
    /// The normalised scores of one criterion; nil while one is missing.
    fileprivate func column(_ index: Int) -> [Double]? {
        let column = options.compactMap { $0.cells[index].normalised }
        return column.count == options.count ? column : nil
    }
}
