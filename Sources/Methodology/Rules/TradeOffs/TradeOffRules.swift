package import Decisions
package import Diagnostics

/// A decision and its trade-offs, as rules look at them.
package struct TradeOffSubject: Sendable {
    package var decision: Decision
    /// Nil without criteria or options.
    package var report: TradeOffReport?

    package init(_ decision: Decision) {
        self.decision = decision
        report = TradeOffReport(decision)
    }
}

/// Whether a decision's criteria, weights and scores can carry its conclusion.
package enum TradeOffRules {
    /// By id.
    package static let all: [Check<TradeOffSubject>] = [
        usableWeights, weightSum, missingScore, constantCriterion, tie, scoreOnScale, direction, alternatives,
        chosenWinner, doubleCounting, rankReversal, consistentJudgements,
    ]

    /// What every rule says about a decision, by id.
    package static func results(for decision: Decision) -> [(rule: Rule, result: RuleResult)] {
        let subject = TradeOffSubject(decision)
        return all.map { ($0.rule, $0.apply(subject)) }
    }

    /// By rule, then in the decision's order.
    package static func findings(in decision: Decision) -> [Finding] {
        results(for: decision).flatMap(\.result.findings)
    }

    /// The findings where their parts stand in a file, in the order of the file.
    package static func diagnostics(
        _ findings: [Finding], in located: LocatedDecision, path: String, bytes: [UInt8]
    ) -> [Diagnostic] {
        let places = findings.map { $0.offset(in: located) ?? 0 }
        let order = findings.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        return order.map { findings[$0].diagnostic(in: located, path: path, bytes: bytes) }
    }
}
