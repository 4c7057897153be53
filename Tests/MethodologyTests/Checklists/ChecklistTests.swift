import Architecture
import Diagnostics
import Methodology
import Testing

@Suite struct ChecklistTests {
    private func items(_ text: String, _ scope: ReviewScope = ReviewScope()) throws -> [ChecklistItem] {
        let (model, diagnostics) = ArchitectureYAML().read([("model.yml", Array(text.utf8))])
        try #require(diagnostics.isEmpty, "\(diagnostics)")
        return Checklist.items(of: SystemSubject(model, environment: scope.environment), scope)
    }

    private let shop = """
        people: {customer: {uses: {shop.api: {description: Buys, load: 40 rps}}}}
        systems:
          shop:
            owner: Shop team
            criticality: high
            containers:
              api: {instances: 4, concurrency: 1, service-time: 50 ms, uses: {db: {description: Reads, timeout: 1 s}}}
              db: {instances: 1, criticality: critical, owner: Data team}
        """

    @Test func answersWithNumbersAndWhereTheyComeFrom() throws {
        let item = try #require(try items(shop).first { $0.id == "CAP-01@shop.api" })
        #expect(item.question == "Does shop.api keep up with its load at peak?")
        #expect(item.answer == .pass && item.level == .b && item.owners == ["Shop team"])
        #expect(item.statements[0].hasPrefix("shop.api is 50 % busy at 40 rps, of 70 % at most"))
        #expect(item.explanations.contains { $0.contains("service-time of shop.api 50 ms (model.yml:7)") })
    }

    @Test func asksWhatIsMissing() throws {
        let item = try #require(try items(shop).first { $0.rule == "RES-05" })
        #expect(item.answer == .unknown && item.level == .a)
        #expect(item.missing == ["retries of shop.api → shop.db (model.yml:7)"])
    }

    @Test func doesNotAskAboutWhatIsNotThere() throws {
        let rules = Set(try items(shop).map(\.rule))
        #expect(
            rules.isDisjoint(with: ["CAP-03", "CAP-04", "CAP-05", "CAP-06", "LAT-01", "AVA-01", "RES-07", "RES-10"]))
        #expect(try items("systems: {}").isEmpty)
    }

    @Test func keepsToItsScope() throws {
        let scoped = try items(shop, ReviewScope(elements: ["shop.db"]))
        #expect(scoped.contains { $0.id == "AVA-02@shop.db" } && !scoped.contains { $0.id == "CAP-01@shop.api" })
        #expect(scoped.contains { $0.id == "RES-01@shop.api@shop.db" })
        // All that is inside counts.
        #expect(try items(shop, ReviewScope(elements: ["shop"])).contains { $0.id == "CAP-01@shop.api" })
        let operations = try items(shop, ReviewScope(perspective: .operations))
        #expect(operations.contains { $0.rule == "AVA-02" } && !operations.contains { $0.rule == "RES-01" })
    }

    @Test func asksOnceForWhatIsAlike() throws {
        let uses = (0..<7).map { "b\($0): {description: calls, timeout: 1 s}" }.joined(separator: ", ")
        let others = (0..<7).map { "  b\($0): {}" }.joined(separator: "\n")
        let items = try items("systems:\n  a: {uses: {\(uses)}}\n\(others)").filter { $0.rule == "RES-01" }
        #expect(items.map(\.id) == ["RES-01@pass"])
        #expect(items.first?.question == "How long does each of 7 relationships wait at most?")
        #expect(items.first?.statements.count == 7)
    }

    /// A limit on instances of one environment is not that of another.
    @Test func looksAtAnEnvironment() throws {
        let text =
            shop.replacing("instances: 4, ", with: "") + """

                environments:
                  live: {nodes: {one: {runs: [shop.api]}}}
                  test: {nodes: {two: {instances: 9, runs: [shop.api]}}}
                """
        #expect(try items(text).first { $0.id == "CAP-01@shop.api" }?.answer == .fail)
        let test = try items(text, ReviewScope(environment: "Test"))
        #expect(test.first { $0.id == "CAP-01@shop.api" }?.answer == .pass)
    }
}
