import Decisions
import Diagnostics
import Site
import Testing

@Suite struct LinkTests {
    /// The `href` or `src` a destination in a record becomes; nil where the link has none.
    private func rewritten(_ destination: String, others: [String] = [], attachments: Set<String> = []) async throws
        -> String?
    {
        let shop = Shop.with(
            "0009-x.md", "# 9. X\n\n## Status\n\nAccepted\n\n## Context\n\n[t](<\(destination)>)\n", others: others)
        let body = try await shop.build(attachments: attachments).body("decisions/0009-x.html")
        let link = try #require(body.firstMatch(of: /<a(?: href="([^"]*)")?>t<\/a>/), "\(body)")
        return link.output.1.map { String($0).replacing("&amp;", with: "&") }
    }

    @Test(arguments: [
        ("0004-use-postgresql.md", "0004-use-postgresql.html"),
        ("0004-use-postgresql", "0004-use-postgresql.html"),
        ("./0004-use-postgresql.md", "0004-use-postgresql.html"),
        ("../adr/0004-use-postgresql.md", "0004-use-postgresql.html"),
        ("0004-use-postgresql.md#decision-outcome", "0004-use-postgresql.html#decision-outcome"),
        ("0002-keep-orders-in-c%23-files.md", "0002-keep-orders-in-c%23-files.html"),
        ("/adr/4", "0004-use-postgresql.html"),
        ("/docs/adr/0004-use-postgresql.md", "0004-use-postgresql.html"),
        ("README.md", "index.html"),
        ("../adr", "index.html"),
        ("./", "index.html"),
        ("#context", "#context"),
        ("0009-x.md#context", "#context"),
        ("https://example.com/0004-use-postgresql.md?a=b&c#d", "https://example.com/0004-use-postgresql.md?a=b&c#d"),
        ("https://example.com/a#b#c", "https://example.com/a#b%23c"),
        ("//example.com/x", "//example.com/x"),
        ("mailto:orders@example.com", "mailto:orders@example.com"),
    ])
    func leadsToTheRecordsPage(destination: String, expected: String) async throws {
        #expect(try await rewritten(destination) == expected)
    }

    @Test(arguments: ["0099-nope.md", "../../src/main.swift", "images/none.png", "../../../../etc/passwd", "notes.txt"])
    func reportsWhatLeadsNowhere(destination: String) async throws {
        #expect(try await rewritten(destination) == nil)
        let shop = Shop.with("0009-x.md", "# 9. X\n\n## Status\n\nAccepted\n\n[t](\(destination))\n")
        let output = try await shop.build()
        #expect(output.diagnostics.map(\.rule) == ["broken-link"])
        #expect(output.diagnostics.first?.path == "docs/adr/0009-x.md")
        #expect(output.diagnostics.first?.message.contains(destination) == true)
        #expect(output.copies.isEmpty)
    }

    @Test func copiesFilesBesideRecords() async throws {
        let text =
            "# 9. X\n\n## Status\n\nAccepted\n\n![a](images/a%20b.png) ![a](./images/a%20b.png) [n](notes.txt) ![c](../img/c.svg)\n"
        let shop = Shop.with("0009-x.md", text, others: ["images/a b.png", "notes.txt", "unused.png"])
        let output = try await shop.build(attachments: ["docs/img/c.svg"])
        #expect(
            output.copies == [
                FileCopy(from: "docs/adr/images/a b.png", to: "decisions/images/a b.png"),
                FileCopy(from: "docs/adr/notes.txt", to: "decisions/notes.txt"),
                FileCopy(from: "docs/img/c.svg", to: "files/docs/img/c.svg"),
            ])
        let body = output.body("decisions/0009-x.html")
        #expect(body.contains(#"src="images/a%20b.png""#) && body.contains(#"src="../files/docs/img/c.svg""#))
        #expect(body.contains(#"href="notes.txt""#))
        #expect(output.diagnostics.isEmpty)
    }

    @Test(arguments: ["page.html", "run.js", "data.xml", "PAGE.HTM"])
    func copiesNothingThatABrowserWouldRun(name: String) async throws {
        let output = try await Shop.with(
            "0009-x.md", "# 9. X\n\n## Status\n\nAccepted\n\n[t](\(name))\n", others: [name]
        )
        .build()
        #expect(output.copies.isEmpty)
        #expect(output.diagnostics.map(\.rule) == ["broken-link"])
    }

    @Test func asksNothingOfOtherSites() async throws {
        let text = """
            # 9. X

            ## Status

            Accepted

            ![Build](https://img.example.com/b.svg) [![Superseded](//img.example.com/s.svg)](0004-use-postgresql.md) ![gone](gone.png)
            """
        let body = try await Shop.with("0009-x.md", text).build().body("decisions/0009-x.html")
        #expect(!body.contains("<img"))
        #expect(body.contains(#"<a class="picture" href="https://img.example.com/b.svg">Build</a>"#))
        #expect(body.contains(#"<a href="0004-use-postgresql.html"><span class="picture">Superseded</span></a>"#))
        #expect(body.contains(#"<span class="picture">gone</span>"#))
    }
}
