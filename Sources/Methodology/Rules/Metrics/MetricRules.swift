package import Decisions
import Diagnostics

/// A decision's metrics on a day, as rules look at them.
package struct MetricsSubject: Sendable {
    package var standings: [MetricStanding]

    /// - Parameter day: what is stale or due is so on this day, and later measurements are left out.
    package init(_ decision: Decision, on day: Day) {
        standings = decision.metrics.map { MetricStanding($0, on: day) }
    }
}

/// Whether a decision's metrics can be checked, are checked, and are met.
package enum MetricRules {
    /// By id.
    package static let all: [Check<MetricsSubject>] = [
        vagueTarget, latencyPercentile, availabilityWindow, possibleLimit, fittingUnit, targetGrammar,
        readableMeasurement, measured, freshMeasurement, targetMet, reviewDue,
    ]

    /// What every rule says about a decision, by id.
    package static func results(for decision: Decision, on day: Day) -> [(rule: Rule, result: RuleResult)] {
        let subject = MetricsSubject(decision, on: day)
        return all.map { ($0.rule, $0.apply(subject)) }
    }

    /// By rule, then in the decision's order.
    package static func findings(in decision: Decision, on day: Day) -> [Finding] {
        results(for: decision, on: day).flatMap(\.result.findings)
    }

    /// What the readers of targets and values found under a rule; unknown for targets that could not be read for another
    /// reason.
    static func reading(_ rule: Rule, _ subject: MetricsSubject) -> RuleResult {
        guard !subject.standings.isEmpty else { return .notApplicable }
        var findings: [Finding] = []
        var missing: [DecisionPart] = []
        for report in subject.standings.map(\.report) {
            let own = report.problems.filter { $0.diagnostic.rule == rule.id }
            findings += own.map { problem in
                Finding(
                    rule, "\(report.metric.name): \(problem.diagnostic.message)", part: problem.part,
                    fix: problem.diagnostic.fix)
            }
            if own.isEmpty, report.target == nil { missing.append(.target(report.metric.name)) }
        }
        return RuleResult(findings, missing: missing)
    }
}
