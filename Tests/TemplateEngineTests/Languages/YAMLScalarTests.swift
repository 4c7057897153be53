import Testing
import Yams

@testable import TemplateEngine

@Suite struct YAMLScalarTests {
    @Test func readsBackAsTheSameTextInBlockAndFlow() throws {
        for text in HostileText.samples + HostileText.generated(count: 2_000) {
            let scalar = YAMLScalar.encode(text)
            let yaml = "plain: \(scalar)\nflow: [\(scalar), \(scalar)]\nlist:\n  - \(scalar)\n"
            let node = try #require(try Yams.compose(yaml: yaml), "\(yaml)")
            #expect(node["plain"]?.string == text, "\(yaml)")
            #expect(node["flow"]?.sequence?.map(\.string) == [text, text], "\(yaml)")
            #expect(node["list"]?.sequence?.map(\.string) == [text], "\(yaml)")
        }
    }

    @Test func neverReadsAsAnythingButText() throws {
        for text in HostileText.samples + HostileText.generated(count: 2_000) {
            let value = try Yams.load(yaml: "key: \(YAMLScalar.encode(text))\n") as? [String: Any]
            #expect(value?["key"] is String, "\(text.debugDescription)")
        }
    }

    @Test(arguments: [
        "accepted", "Use PostgreSQL for orders", "Order team", "superseded by ADR-0012", "日本語", "Don't", "3 nodes",
    ])
    func staysPlainWhereThatIsSafe(text: String) {
        #expect(YAMLScalar.encode(text) == text)
    }

    @Test func quotesOnOneLine() {
        #expect(YAMLScalar.encode("a: \"b\"\n\\c") == #""a: \"b\"\n\\c""#)
    }
}
