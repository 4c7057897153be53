import Decisions
import Diagnostics
import Methodology
import Testing

/// Every rule's examples: the bad one is found fault with by that rule, the good one is not.
@Suite struct TradeOffRuleExamples {
    private func read(_ yaml: String) throws -> LocatedDecision {
        let (located, diagnostics) = DecisionInput().read(Array(yaml.utf8), path: "decision.yml")
        #expect(diagnostics.filter { $0.severity == .error }.map(\.message).isEmpty)
        return try #require(located)
    }

    @Test(arguments: TradeOffRules.all.map(\.rule.id)) func holds(_ id: String) throws {
        let rule = try #require(TradeOffRules.all.first { $0.rule.id == id }).rule
        let bad = try read(rule.bad)
        let findings = TradeOffRules.findings(in: bad.decision).filter { $0.rule == rule.id }
        #expect(!findings.isEmpty)
        for diagnostic in TradeOffRules.diagnostics(findings, in: bad, path: "d.yml", bytes: Array(rule.bad.utf8)) {
            #expect(diagnostic.position != nil)
        }
        let good = TradeOffRules.results(for: try read(rule.good).decision).first { $0.rule.id == rule.id }
        #expect(good?.result == .pass)
    }
}
