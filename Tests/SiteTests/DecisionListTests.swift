import Foundation
import Site
import Testing

@Suite struct DecisionListTests {
    private func decisions(_ shop: Shop = Shop()) async throws -> [[String: Any]] {
        let bytes = try await #require(shop.build().files.first { $0.path == "decisions.json" }).bytes
        let value = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        return try #require(value?["decisions"] as? [[String: Any]])
    }

    @Test func saysWhereEachDecisionIsAndWhatItSays() async throws {
        let found = try await decisions()
        #expect(found.map { $0["id"] as? String } == ["0001", "0002", "0004"])
        let last = try #require(found.last)
        #expect(last["page"] as? String == "decisions/0004-use-postgresql.html")
        #expect(last["markdown"] as? String == "decisions/0004-use-postgresql.md")
        #expect(last["source"] as? String == "docs/adr/0004-use-postgresql.md")
        #expect(last["normalizedStatus"] as? String == "accepted" && last["date"] as? String == "2025-06-17")
        #expect(last["deciders"] as? [String] == ["Order team"] && last["tags"] as? [String] == ["data"])
        #expect(last["summary"] as? String == #"Chosen option: "PostgreSQL", because it has transactions."#)
        #expect(last["lastChange"] is NSNull)
        let relation = try #require((last["relations"] as? [[String: Any]])?.first)
        #expect(relation["relation"] as? String == "Supersedes" && relation["target"] as? String == "0002")
        #expect(relation["page"] as? String == "decisions/0002-keep-orders-in-c#-files.html")
    }

    @Test(arguments: [
        ("## Status\n\nAccepted\n\n## Context\n\nA *why*.\n\n## Decision\n\nWe do `it`.\n", "We do it."),
        ("## Status\n\nAccepted\n\n## Context\n\nA *why*.\n\n## Decision\n\n* One\n", "A why."),
        ("Date: 2025-01-01\n\nJust a text of someone.\n", "Just a text of someone."),
        ("## Status\n\nAccepted\n", ""),
        ("## Decision\n\n\(String(repeating: "word ", count: 60))\n", String(repeating: "word ", count: 38) + "word…"),
    ])
    func summarisesWhatWasDecided(text: String, summary: String) async throws {
        let shop = Shop.with("0009-x.md", "# 9. X\n\n\(text)")
        #expect(try await decisions(shop).last?["summary"] as? String == summary)
        let page = try await shop.build().text("decisions/0009-x.html")
        #expect(page.contains("<meta property=\"og:description\"") == !summary.isEmpty)
    }

    @Test func tellsNetworksWhatAPageIs() async throws {
        let page = try await Shop().build().text("decisions/0004-use-postgresql.html")
        for tag in [
            #"<meta property="og:title" content="4. Use PostgreSQL">"#, #"<meta property="og:type" content="article">"#,
            #"<meta property="og:description" content="Chosen option: &quot;PostgreSQL&quot;, because it has transactions.">"#,
            #"<meta name="twitter:card" content="summary">"#, #"<meta property="og:site_name""#,
        ] {
            #expect(page.contains(tag), "\(tag)")
        }
        #expect(!page.contains("canonical") && !page.contains("og:url"))
    }
}
