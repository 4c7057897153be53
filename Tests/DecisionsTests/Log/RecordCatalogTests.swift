import Decisions
import Diagnostics
import Testing

@Suite struct RecordCatalogTests {
    private func catalog(_ files: [(String, String)]) -> RecordCatalog {
        let records = files.map { RecordReader().read(Array($0.1.utf8), path: $0.0) }
        return RecordCatalog([DecisionLog(folder: "docs/adr", files: records)])
    }

    private func nygard(_ title: String, _ status: String) -> String {
        "# \(title)\n\n## Status\n\n\(status)\n\n## Context\n\nc\n"
    }

    @Test func seesRelationsFromBothEnds() {
        let catalog = catalog([
            ("0001-a.md", nygard("1. A", "Accepted")),
            ("0002-b.md", nygard("2. B", "Accepted\n\nSupersedes [1. A](0001-a.md)")),
        ])
        #expect(catalog.supersededBy(catalog.entries[0]) == ["0002"])
        #expect(catalog.supersedes(catalog.entries[1]) == ["0001"])
    }

    @Test(arguments: ["2", "0002", "ADR-2", "adr 2", "0002-use-b.md", "docs/adr/0002-use-b.md", "Use B", "use-b"])
    func findsARecordByWhatPeopleCallIt(_ text: String) throws {
        let catalog = catalog([
            ("0001-use-a.md", nygard("1. Use A", "Accepted")), ("0002-use-b.md", nygard("2. Use B", "Accepted")),
        ])
        #expect(try catalog.find(text) == 1)
    }

    @Test func listsTheCandidatesOfAnAmbiguousName() {
        let catalog = catalog([
            ("0001-use-a.md", nygard("1. Use A", "Accepted")), ("0002-use-b.md", nygard("2. Use B", "Accepted")),
        ])
        #expect {
            _ = try catalog.find("use")
        } throws: { error in
            guard let failure = error as? Failure, let message = failure.diagnostics.first?.message else {
                return false
            }
            return message.contains("0001-use-a.md") && message.contains("0002-use-b.md")
        }
    }

    @Test func reportsDuplicatesCyclesAndDanglingTargets() {
        let catalog = catalog([
            ("0001-a.md", nygard("1. A", "Superseded by [2. B](0002-b.md)")),
            ("0002-b.md", nygard("2. B", "Superseded by [1. A](0001-a.md)")),
            ("0003-c.md", nygard("3. C", "Amends [9. Z](0009-z.md)")),
            ("0003-d.md", nygard("3. D", "Accepted")),
        ])
        let rules = Set(catalog.diagnostics().map(\.rule))
        #expect(rules == ["duplicate-number", "supersession-cycle", "unknown-target"])
    }
}
