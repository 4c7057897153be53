import Diagnostics
import Methodology
import Testing

/// What holds for every rule, whatever it is about.
@Suite struct RuleRegistryTests {
    @Test func numbersTheRulesOfAFamilyInOrder() {
        for family in RuleRegistry.families {
            let ids = family.rules.map(\.id)
            #expect(ids == ids.sorted())
            #expect(ids.allSatisfy { $0.hasPrefix(family.prefix + "-") })
        }
        #expect(Set(RuleRegistry.rules.map(\.id)).count == RuleRegistry.rules.count)
    }

    @Test func saysOfEachRuleWhatItAsksForAndWhy() {
        for rule in RuleRegistry.rules {
            #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."), "\(rule.id)")
            #expect(rule.rationale.hasSuffix("."), "\(rule.id)")
            #expect(!rule.source.isEmpty, "\(rule.id)")
        }
    }

    @Test(arguments: RuleRegistry.rules) func findsTheBadExampleAndPassesTheGoodOne(_ rule: Rule) throws {
        let family = try #require(RuleRegistry.family(of: rule))
        let results = { (text: String) in
            family.results(for: Project(example: text, family.example)) { $0.id == rule.id }.map(\.result)
        }
        let findings = results(rule.bad).flatMap(\.findings)
        #expect(!findings.isEmpty)
        #expect(Set(findings.map(\.id)).count == findings.count)
        for finding in findings {
            #expect(finding.rule == rule.id)
            #expect(!finding.message.hasSuffix("."))
            #expect(finding.diagnostic.path != nil)
        }
        let good = results(rule.good)
        #expect(good.contains(.pass))
        #expect(good.allSatisfy { $0 == .pass || $0 == .notApplicable })
    }

    /// An empty project gives no false alarm, and no question either.
    @Test func hasNothingToSayAboutNothing() {
        let project = Project(example: "", .record)
        for family in RuleRegistry.families {
            for (rule, result) in family.results(for: project) {
                #expect(result.findings.isEmpty && result.missing.isEmpty, "\(rule.id)")
            }
        }
    }

    @Test(arguments: [("TRD-06", "TRD-06"), ("trd-6", "TRD-06"), ("DB-16", "DB-16"), ("db-016", nil), ("TRD", nil)])
    func findsRulesByTheirIds(_ text: String, _ id: String?) {
        #expect(RuleRegistry.rule(text)?.id == id)
    }

    @Test func namesFindingsOfSeveralDecisionsApart() throws {
        let rule = try #require(RuleRegistry.rule("TRD-08"))
        let findings = try #require(RuleRegistry.family(of: rule)).results(
            for: Project(example: rule.bad, .decision)
        ) { $0.id == rule.id }.flatMap(\.result.findings)
        #expect(findings.map(\.id) == ["TRD-08@decision@postgresql"])
        #expect(findings.map(\.decisions) == [["decision"]])
    }
}
