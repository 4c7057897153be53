import Decisions
import Site
import Testing

@Suite struct PrintPageTests {
    private let text = """
        # 9. X

        ## Status

        Accepted

        ## Context

        [a](0004-use-postgresql.md) [b](0004-use-postgresql.md#decision-outcome) [c](#context) [d](notes.txt)
        [e](https://shop.example/a#b) ![p](images/p.png) text[^1]

        ### Deeper

        ## Context

        [f](0001-it's.md) [g](../adr)

        [^1]: Note.
        """

    private func print(_ shop: Shop) async throws -> String { try await shop.build().text("print.html") }

    @Test func holdsAllDecisionsInOrder() async throws {
        let page = try await print(Shop.with("0009-x.md", text))
        let titles = page.matches(of: /<h2 id="(d[0-9]+)">.*?<\/span> (.*?)<\/h2>/).map { ["\($0.1)", "\($0.2)"] }
        #expect(
            titles == [
                ["d1", "Record decisions"], ["d2", "Keep orders in C# files"], ["d3", "Use PostgreSQL"], ["d4", "X"],
            ])
        #expect(page.contains(##"<li><a href="#d3">4. Use PostgreSQL</a>"##))
        #expect(
            page.contains(##"<a href="#d3">4. Use PostgreSQL</a></dd>"##), "a relation leads to its place on the page")
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    }

    @Test func givesEveryTextIdsOfItsOwn() async throws {
        let page = try await print(Shop.with("0009-x.md", text))
        let ids = page.matches(of: /[ ]id="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let fragments = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        #expect(fragments.filter { !ids.contains($0) } == [])
        #expect(fragments.count > 15)
    }

    @Test func leadsToPlacesOnThePageAndFromTheSitesFolder() async throws {
        var shop = Shop.with("0009-x.md", text, others: ["notes.txt", "images/p.png"])
        shop.files["0001-it's.md"] = "# 1. It's\n\n## Status\n\nAccepted\n"
        let page = try await print(shop)
        for link in [
            ##"<a href="#d4">a</a>"##, ##"<a href="#d4-decision-outcome">b</a>"##, ##"<a href="#d5-context">c</a>"##,
            #"<a href="decisions/notes.txt">d</a>"#, #"<a href="https://shop.example/a#b">e</a>"#,
            #"<img src="decisions/images/p.png""#, ##"<a href="#d1">f</a>"##, #"<a href="decisions/index.html">g</a>"#,
        ] {
            #expect(page.contains(link), "\(link)")
        }
    }

    @Test func keepsHeadingsInOrder() async throws {
        let page = try await print(Shop.with("0009-x.md", text))
        #expect(page.contains("<h3 id=\"d4-context\">") && page.contains("<h4 id=\"d4-deeper\">"))
        #expect(page.matches(of: /<h1/).count == 1)
    }

    @Test func hasNoPageForALogThatNobodyPrints() async throws {
        var shop = Shop()
        shop.files = [:]
        for number in 1...1001 { shop.files["\(number)-x.md"] = "# \(number). X\n\n## Status\n\nAccepted\n" }
        let output = try await shop.build()
        #expect(!output.files.contains { $0.path == "print.html" })
        #expect(!output.text("decisions/index.html").contains("print.html"))
    }
}
