import Architecture
import Diagnostics
import Site
import Testing

@Suite struct ArchitectureTests {
    private static let elements = "architecture/elements/"
    private static let views = "architecture/views/"

    @Test func makesAPagePerElementAndView() async throws {
        let paths = try await Shop.withArchitecture.build().files.map(\.path).filter { $0.hasPrefix("architecture/") }
        let views = ["component-shop-web", "container-shop", "context-shop", "deployment-live", "landscape"]
        #expect(
            paths == [
                "bank", "customer", "index", "live.cloud", "shop", "shop.orders-db", "shop.web.cart", "shop.web",
            ].map { Self.elements + $0 + ".html" } + ["architecture/index.html"]
                + views.flatMap { view in ["html", "mmd", "puml"].map { "\(Self.views)\(view).\($0)" } })
    }

    @Test func saysNothingOfAnArchitectureWithoutAModel() async throws {
        for file in try await Shop().build().files where file.path.hasSuffix(".html") {
            #expect(!String(decoding: file.bytes, as: UTF8.self).contains("rchitecture"), "\(file.path)")
        }
    }

    @Test func showsWhatIsKnownOfAnElement() async throws {
        let page = try await Shop.withArchitecture.build().text(Self.elements + "shop.web.html")
        #expect(page.contains("<h1>Web shop</h1>") && page.contains(#"<span class="kind">Container</span>"#))
        #expect(page.contains(#"<li><a href="shop.html">Shop</a></li>"#), "no way up")
        for (name, value) in [
            ("Id", "<code>shop.web</code>"), ("Instances", "2..6"), ("Service time", "20 ms"), ("cost-centre", "42"),
            ("Source files", "<code>src/web/**</code>"), ("Security", "Behind a login"),
        ] {
            #expect(
                page.contains("<dt>\(name)</dt>\n      <dd>\(value)</dd>")
                    || page.contains("<dt>\(name)</dt><dd>\(value)</dd>"), "\(name)")
        }
        #expect(page.contains(#"<a class="tag" href="index.html?tag=Front%20end">Front end</a>"#))
        let shop = try await Shop.withArchitecture.build().text(Self.elements + "shop.html")
        #expect(shop.contains(#"<dd><a href="index.html?owner=Shop%20team">Shop team</a></dd>"#))
        #expect(shop.contains("Sells &lt;b&gt;goods&lt;/b&gt;"))
        let bank = try await Shop.withArchitecture.build().text(Self.elements + "bank.html")
        #expect(
            bank.contains(#"<a href="https://bank.example">https://bank.example</a>"#) && bank.contains(">External<"))
    }

    @Test func showsRelationshipsBothWaysWithTheirFacts() async throws {
        let output = try await Shop.withArchitecture.build()
        let web = output.text(Self.elements + "shop.web.html")
        let uses = try #require(web.components(from: "id=\"Uses\"", to: "</section>"))
        #expect(
            uses.contains(#"<a href="shop.orders-db.html">Orders database</a>"#) && uses.contains("Reads and writes"))
        #expect(uses.contains("<small>Timeout</small> 500 ms") && uses.contains("<small>Idempotent</small> yes"))
        let database = output.text(Self.elements + "shop.orders-db.html")
        let users = try #require(database.components(from: "id=\"Users\"", to: "</section>"))
        #expect(users.contains(#"<a href="shop.web.html">Web shop</a>"#) && users.contains("<td>SQL</td>"))
        #expect(!database.contains("id=\"Uses\""))
        let shop = output.text(Self.elements + "shop.html")
        #expect(shop.contains("<small>through Web shop → Bank</small>"), "what is implied does not say by what")
    }

    @Test func showsWhereAnElementRuns() async throws {
        let output = try await Shop.withArchitecture.build()
        let web = try #require(
            output.text(Self.elements + "shop.web.html").components(from: "id=\"Places\"", to: "</section>"))
        #expect(
            web.contains(#"<a href="live.cloud.html">Cloud</a> ×2"#)
                && web.contains("Alive <code>https://shop.example/health</code> every 30 s"))
        #expect(!web.contains("itself"))
        let shop = try #require(
            output.text(Self.elements + "shop.html").components(from: "id=\"Places\"", to: "</section>"))
        #expect(shop.contains(#"<td><a href="shop.orders-db.html">Orders database</a></td>"#))
        let cloud = output.text(Self.elements + "live.cloud.html")
        #expect(cloud.contains("in Live") && cloud.contains(#"<a href="shop.web.html">Web shop</a>"#))
    }

    @Test func tellsDecisionsAboutAnElementFromThoseAboutWhatIsAroundAndInIt() async throws {
        let output = try await Shop.withArchitecture.build()
        let page = try #require(
            output.text(Self.elements + "shop.web.html").components(from: "id=\"Decisions\"", to: "</section>"))
        let around = try #require(page.firstRange(of: "About what it is part of"))
        let inside = try #require(page.firstRange(of: "About its parts"))
        let own = try #require(page.firstRange(of: "4. Use PostgreSQL"))
        let buying = try #require(page.firstRange(of: "5. Buy it"))
        let carts = try #require(page.firstRange(of: "6. Keep carts"))
        #expect(own.lowerBound < around.lowerBound && around.lowerBound < buying.lowerBound)
        #expect(buying.lowerBound < inside.lowerBound && inside.lowerBound < carts.lowerBound)
        #expect(page.contains(#"<span class="badge is-proposed">Proposed</span>"#))
        #expect(page.contains(#"<p class="note">about <a href="shop.web.cart.html">Cart</a></p>"#))
        #expect(
            output.text(Self.elements + "shop.orders-db.html").contains("1. Record decisions"), "the model's own link")
    }

    @Test func saysOfAViewWhereItLeads() async throws {
        let output = try await Shop.withArchitecture.build()
        let page = output.text(Self.views + "container-shop.html")
        let ways = try #require(page.components(from: "<dl class=\"ways\">", to: "</dl>"))
        #expect(ways.contains(#"<dt>Further out</dt><dd><a href="context-shop.html">System context: Shop</a></dd>"#))
        #expect(
            ways.contains(#"<dt>Further in</dt><dd><a href="component-shop-web.html">Components: Web shop</a></dd>"#))
        #expect(page.contains(#"<a href="../elements/shop.web.html">Web shop</a>"#))
        #expect(page.contains("<td>Reads and writes</td><td>SQL</td>"))
        let landscape = output.text(Self.views + "landscape.html")
        #expect(
            landscape.contains(#"<dt>Further in</dt><dd><a href="context-shop.html">"#)
                && !landscape.contains("Further out"))
    }

    @Test func showsTextsOfAViewWithoutAPicture() async throws {
        let output = try await Shop.withArchitecture.build()
        let page = output.text(Self.views + "container-shop.html")
        #expect(
            page.contains(#"<code class="language-mermaid">---"#)
                && page.contains("<details class=\"text source-text\" open>"))
        #expect(page.contains(#"<a href="container-shop.mmd">Mermaid</a>"#) && !page.contains("container-shop.svg"))
        #expect(output.text(Self.views + "container-shop.puml").contains("C4"))
        #expect(output.text(Self.views + "container-shop.mmd").contains("flowchart"))
    }

    @Test func showsWhatADecisionTouches() async throws {
        let output = try await Shop.withArchitecture.build()
        let page = output.text("decisions/0004-use-postgresql.html")
        let touched = try #require(page.components(from: "Touched-elements", to: "</section>"))
        #expect(touched.contains(#"<a href="../architecture/elements/shop.orders-db.html">Orders database</a>"#))
        #expect(touched.contains("Container: PostgreSQL, in Shop"))
        #expect(
            page.contains(#"<a class="tag" href="../architecture/elements/shop.orders-db.html">shop.orders-db</a>"#))
        #expect(page.contains(#"<a class="tag" href="index.html?element=shop.wbe">shop.wbe</a>"#))
        #expect(!output.text("decisions/0001-record-decisions.html").isEmpty)
    }

    @Test func saysWhereARecordNamesAnElementThatIsNone() async throws {
        let diagnostics = try await Shop.withArchitecture.build().diagnostics
        #expect(diagnostics.map(\.rule) == ["unknown-element"])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.path == "docs/adr/0004-use-postgresql.md" && diagnostic.severity == .warning)
        #expect(diagnostic.position == SourcePosition(line: 6, column: 38) && diagnostic.fix == "write `shop.web`")
    }

    @Test func countsElementsOnTheHomePageAndOverview() async throws {
        let output = try await Shop.withArchitecture.build()
        for path in ["index.html", "architecture/index.html"] {
            let page = output.text(path)
            #expect(
                page.contains("?type=Container\"><b>2</b> containers</a>")
                    && page.contains("?type=Person\"><b>1</b> person</a>"))
        }
        let index = output.text(Self.elements + "index.html")
        #expect(index.contains("data-technology=\"Swift\nHTML\"") && index.contains("data-owner=\"Shop team\""))
        #expect(index.contains("<small>in Shop / Web shop</small>"))
    }

    @Test func isFoundBySearchAndMachines() async throws {
        var shop = Shop.withArchitecture
        shop.baseURL = "https://shop.example/"
        let output = try await shop.build()
        let documents = output.text("assets/search/documents.js")
        #expect(documents.contains(#"["Web shop","architecture/elements/shop.web.html","Container""#))
        #expect(documents.contains(#""architecture/views/landscape.html","View""#))
        #expect(output.text("llms.txt").contains("(https://shop.example/architecture/views/landscape.mmd)"))
        for path in [
            "architecture/", "architecture/elements/", "architecture/elements/shop.web.html",
            "architecture/views/landscape.html",
        ] {
            #expect(output.text("sitemap.xml").contains("<loc>https://shop.example/\(path)</loc>"), "\(path)")
        }
    }

    @Test func keepsPagesOfALargeModelSmall() async throws {
        let containers = (0..<1_000).map { "      c\($0): {technology: Go, uses: {c\(($0 + 1) % 1_000): Calls}}" }
        var shop = Shop()
        shop.architecture = "systems:\n  shop:\n    containers:\n" + containers.joined(separator: "\n") + "\n"
        let output = try await shop.build()
        let pages = output.files.filter { $0.path.hasPrefix(Self.elements + "shop.c") }
        #expect(pages.count == 1_000)
        #expect(pages.allSatisfy { $0.bytes.count < 8_000 })
    }
}

extension String {
    /// What stands between two texts, the first of each.
    fileprivate func components(from start: String, to end: String) -> String? {
        guard let start = firstRange(of: start), let end = self[start.upperBound...].firstRange(of: end) else {
            return nil
        }
        return String(self[start.upperBound..<end.lowerBound])
    }
}
