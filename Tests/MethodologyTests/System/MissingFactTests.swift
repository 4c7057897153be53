import Architecture
import Diagnostics
import Methodology
import Testing

/// A missing input never reads as a pass.
@Suite struct MissingFactTests {
    /// An answer by its rule and what it is about.
    private func answers(_ model: ArchitectureModel) -> [String: Verdict] {
        var out: [String: Verdict] = [:]
        for answers in ModelRules.assess(SystemSubject(model)) {
            for assessment in answers.assessments { out[assessment.id(answers.rule)] = assessment.verdict }
        }
        return out
    }

    private func model() throws -> ArchitectureModel {
        let (model, diagnostics) = ArchitectureYAML().read([("model.yml", Array(CompleteModel.text.utf8))])
        try #require(diagnostics.isEmpty, "\(diagnostics)")
        return model
    }

    @Test func answersEverythingOfACompleteModel() throws {
        let answers = answers(try model())
        let open = answers.filter { $0.value.isUnknown }.map { "\($0.key): \($0.value.missing)" }.sorted()
        // More calls than the percentiles of calls can bound.
        #expect(open.isEmpty, "\(open)")
        let rules = Set(answers.filter { $0.value == .fail }.keys.map { String($0.prefix(6)) })
        let silent = RuleRegistry.rules.map(\.id).filter { id in
            ["CAP", "LAT", "AVA", "RES"].contains(id.prefix(3)) && !rules.contains(id)
        }
        #expect(silent.isEmpty, "no failure of \(silent)")
    }

    /// Facts whose absence says something safe: nothing is cached, the caller fails as well, one place counts as all.
    private let safe: Set<FactKey> = [.cacheHitRatio, .required, .targetUtilisation]

    @Test func neverTurnsAFailureToAPass() throws {
        let model = try model()
        let before = answers(model)
        var removals: [(String, ArchitectureModel)] = []
        for element in model.elements {
            for (key, _) in element.facts.known where !safe.contains(key) {
                var less = model
                less.update(element.id) { $0.facts[key] = nil }
                removals.append(("\(key.rawValue) of \(element.id)", less))
            }
        }
        for relationship in model.relationships {
            for (key, _) in relationship.facts.known where !safe.contains(key) {
                var less = model
                less.update(relationship.id) { $0.facts[key] = nil }
                removals.append(("\(key.rawValue) of \(relationship.id)", less))
            }
        }
        #expect(removals.count > 100)
        for (what, less) in removals {
            let after = answers(less)
            // Facts that contradict each other don't when one of them is gone.
            for (id, verdict) in before where !id.hasPrefix("LAT-03") {
                let now = after[id] ?? .notApplicable
                switch verdict {
                case .fail: #expect(now != .pass && now != .notApplicable, "\(what): \(id) fails, then \(now)")
                case .pass: #expect(now != .fail, "\(what): \(id) passes, then fails")
                default: break
                }
            }
        }
    }

    /// Without the facts whose absence is safe, nothing gets better.
    @Test func staysOnTheSafeSide() throws {
        let model = try model()
        let before = answers(model)
        for relationship in model.relationships where relationship.facts[.cacheHitRatio] != nil {
            var less = model
            less.update(relationship.id) { $0.facts[.cacheHitRatio] = nil }
            let after = answers(less)
            for (id, verdict) in before where verdict == .fail && !id.hasPrefix("CAP-06") {
                #expect(after[id] == .fail, "\(id)")
            }
        }
    }

    @Test func isSilentAboutModelsWithoutFacts() throws {
        let text = """
            people: {customer: {uses: {shop.web: Buys}}}
            systems: {shop: {containers: {web: {uses: {db: Reads}}, db: {}}}}
            views: {buying: {type: dynamic, steps: [{from: customer, to: shop.web}, {from: shop.web, to: shop.db}]}}
            """
        let system = try TestModel(text)
        let answers = answers(system.graph.model)
        #expect(!answers.values.contains(.fail))
        #expect(answers.keys.sorted() == ["RES-01@shop.web@shop.db", "RES-05@shop.db", "RES-06@shop.db"])
        #expect(self.answers(ArchitectureModel()).isEmpty)
    }

    /// The same answers whichever way the model is put together, and each with a place and a statement.
    @Test func saysEachThingOnce() throws {
        let system = SystemSubject(try model())
        var ids: Set<String> = []
        for answers in ModelRules.assess(system) {
            for assessment in answers.assessments {
                #expect(ids.insert(assessment.id(answers.rule)).inserted, "\(assessment.id(answers.rule)) twice")
                #expect(assessment.place != nil, "\(assessment.id(answers.rule))")
                #expect(!assessment.statement.isEmpty && !assessment.statement.hasSuffix("."))
                for figure in assessment.figures { #expect(!figure.formula.isEmpty) }
            }
        }
    }
}
