import Decisions
import DecisionViews
import Diagnostics
import TemplateEngine
import Testing

/// What a record says is the decision it was written from.
struct RoundTripTests {
    @Test(arguments: 0..<8)
    func decodesWhatWasEncoded(batch: Int) throws {
        let templates = RecordTemplates()
        for seed in 0..<25 {
            var generator = DecisionGenerator(seed: UInt64(batch * 25 + seed + 1))
            let decision = generator.make()
            let bytes = try templates.render("adrgen", RecordView(decision))
            let (decoded, diagnostics) = DecisionDecoder().decode(bytes, path: "0001-x.md")
            try #require(
                decoded.decision == decision,
                "seed \(batch * 25 + seed + 1)\n\(Difference.describe(decoded.decision, decision))\n\(String(decoding: bytes, as: UTF8.self))"
            )
            #expect(diagnostics.isEmpty, "\(diagnostics)")
        }
    }

    @Test(arguments: 0..<8)
    func readsWhatInputSays(batch: Int) throws {
        for seed in 0..<25 {
            var generator = DecisionGenerator(seed: UInt64(batch * 25 + seed + 5000), hasGoodTargets: true)
            let decision = generator.make()
            let yaml = DecisionYAML.text(decision)
            let (read, diagnostics) = DecisionInput().read(Array(yaml.utf8), path: "decision.yml")
            let expected = Self.withLinksGrouped(decision)
            // Texts at random are no targets.
            try #require(
                diagnostics.allSatisfy { $0.rule.hasPrefix("MET-") } && read?.decision == expected,
                "\(diagnostics)\n\(read.map { Difference.describe($0.decision, expected) } ?? "")\n\(yaml)")
        }
    }

    @Test(arguments: ["Decision log", "Status", "ADR-0003: Use X", "12. Use X", "Context", "X", "Title:"])
    func readsATitleThatIsAllThereIs(title: String) throws {
        let bytes = try RecordTemplates().render("adrgen", RecordView(Decision(title: title)))
        #expect(DecisionDecoder().decode(bytes, path: "0001-x.md").0.decision == Decision(title: title))
    }

    /// Input gives links by relation.
    private static func withLinksGrouped(_ decision: Decision) -> Decision {
        var decision = decision
        var relations: [String] = []
        for link in decision.links where !relations.contains(link.relation) { relations.append(link.relation) }
        decision.links = relations.flatMap { relation in decision.links.filter { $0.relation == relation } }
        return decision
    }
}
