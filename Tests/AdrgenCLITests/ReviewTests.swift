import Foundation
import Testing

/// `adrgen review` as people use it.
@Suite struct ReviewTests {
    private let model = """
        name: Shop
        people: {customer: {uses: {shop.api: {description: Buys, load: 40 rps}}}}
        systems:
          shop:
            owner: Shop team
            containers:
              api: {instances: 4, concurrency: 1, service-time: 100 ms, criticality: critical, uses: {db: {description: Reads, timeout: none}}}
              db: {instances: 1, criticality: high}
        """

    private func tool() throws -> Tool {
        let tool = try Tool()
        try tool.write("docs/architecture/model.yml", model)
        return tool
    }

    @Test func printsWhatToAsk() throws {
        let result = try tool().run("review")
        #expect(result.status == 0 && result.errors.isEmpty)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "# Review of Shop")
        #expect(
            lines.contains {
                $0.hasPrefix(
                    "- [ ] **A** Does shop.api keep up with its load at peak? <!-- adrgen:item CAP-01@shop.api fail")
            })
        #expect(lines.contains("  - Owner: Shop team"))
        #expect(lines.contains { $0.contains("shop.api is 100 % busy at 40 rps, so that its queue grows without end") })
        #expect(lines.contains { $0.contains("instances of shop.api 4 (docs/architecture/model.yml:7)") })
    }

    @Test func looksAtOneElementFromOneSide() throws {
        let output = try tool().run("review", "shop.db", "--perspective", "operations").output
        #expect(output.hasPrefix("# Review of Db, seen from operations\n"))
        #expect(output.contains("What happens when shop.db fails?"))
        #expect(!output.contains("shop.api keep up"))
    }

    @Test func keepsTicksAndNotesInAFile() throws {
        let tool = try tool()
        #expect(try tool.run("review", "--output", "docs/reviews/system.md").output == "docs/reviews/system.md\n")
        let path = tool.folder.appendingPathComponent("docs/reviews/system.md")
        let made = try String(contentsOf: path, encoding: .utf8)
        #expect(try tool.run("review", "--output", "docs/reviews/system.md").output.isEmpty)
        let ticked = made.replacingOccurrences(
            of: "- [ ] **A** Does shop.api keep up", with: "- [x] **A** Does shop.api keep up")
        let start = try #require(ticked.range(of: "- [x]"))
        let end = try #require(ticked[start.upperBound...].range(of: "\n"))
        let noted = ticked.replacingCharacters(in: end, with: "\n  - We accept this until May.\n")
        try Data(noted.utf8).write(to: path)
        try tool.write(
            "docs/architecture/model.yml", model.replacingOccurrences(of: "instances: 4", with: "instances: 8"))
        let plan = try tool.run("review", "--output", "docs/reviews/system.md", "--dry-run")
        #expect(plan.output.hasPrefix("diff --git "))
        _ = try tool.run("review", "--output", "docs/reviews/system.md")
        let again = try String(contentsOf: path, encoding: .utf8)
        #expect(again.contains("- [x] **A** Does shop.api keep up"))
        #expect(again.contains("  - We accept this until May.\n"))
        #expect(again.contains("  - Changed: was a problem when it was ticked, is fine now"))
        let status = try tool.run("review", "--status").output
        #expect(status.hasPrefix("docs/reviews/system.md: 1 of "))
        #expect(status.contains("1 changed since ticked"))
    }

    @Test func saysWhatItCanNotReview() throws {
        let tool = try tool()
        let unknown = try tool.run("review", "shop.apu")
        #expect(unknown.status == 2 && unknown.errors.contains("write `shop.api`"))
        let none = try tool.run("review", "--status")
        #expect(none.status == 2 && none.errors.contains("[no-checklist]"))
    }
}
