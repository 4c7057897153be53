import Decisions
import Diagnostics
import StructuredInput

extension MetricRules {
    static let targetMet = Check<MetricsSubject>(
        Rule(
            id: MetricRule.missed, severity: .warning, title: "The target is met",
            rationale: "A decision that misses its targets is one to look at again.",
            source: "adrgen",
            bad: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms, measurements: [{date: 2026-12-01, value: 25 ms}]}
                """,
            good: """
                title: Use PostgreSQL
                metrics:
                  - {name: Write latency, target: p95 < 20 ms, measurements: [{date: 2026-12-01, value: 14 ms}]}
                """)
    ) { rule, subject in
        guard !subject.standings.isEmpty else { return .notApplicable }
        var findings: [Finding] = []
        var missing: [DecisionPart] = []
        for standing in subject.standings {
            let report = standing.report
            let name = report.metric.name
            // What was met long ago is not known to be met now; what was missed stays missed until someone measures again.
            if standing.state == .unknown || standing.state == .stale && report.outcome == .met {
                missing.append(.metric(name))
            } else if report.outcome == .missed, let latest = report.latest, let target = report.target {
                findings.append(
                    Finding(
                        rule, "\(name) misses `\(target)` with \(latest.value?.description ?? latest.text)",
                        part: .metric(name), fix: "act on it, or decide anew"))
            }
        }
        return RuleResult(findings, missing: missing)
    }
}
