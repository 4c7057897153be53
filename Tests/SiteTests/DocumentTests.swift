import Decisions
import Diagnostics
import Site
import Testing

@Suite struct DocumentTests {
    /// The shop's log with documents by their path below `docs`.
    private func build(
        _ documents: [String: String], shop: Shop = Shop(), attachments: Set<String> = [], baseURL: String? = nil,
        sources: Set<String> = [], introduction: String? = nil
    ) async throws -> SiteOutput {
        let catalog = RecordCatalog([shop.log])
        let markdown = catalog.entries.map { Array((shop.files[$0.record.path] ?? "").utf8) }
        var settings = SiteSettings(title: "Shop")
        settings.baseURL = baseURL
        if !sources.isEmpty { settings.sourceURL = "https://git.example/blob/main/{path}" }
        var input = SiteInput(settings: settings, catalog: catalog, markdown: markdown, attachments: attachments)
        input.documents = documents.keys.sorted().map { path in
            SiteDocument(path: "docs/" + path, folder: "docs", markdown: Array((documents[path] ?? "").utf8))
        }
        input.isSource = { sources.contains($0) }
        if let introduction {
            input.introductions = [
                SiteDocument(path: "docs/adr/README.md", folder: "docs/adr", markdown: Array(introduction.utf8))
            ]
        }
        return try await SiteBuilder().build(input)
    }

    @Test func makesAPageOfEachDocumentAndAnIndexOfEachFolder() async throws {
        let output = try await build([
            "guide/setup.md": "# Setting up\n\nInstall it.\n\n## First\n\nx\n\n## Second\n\ny\n",
            "guide/10-last.md": "Text without a heading.\n", "guide/9-then.md": "---\ntitle: Then\n---\n\nText.\n",
            "architecture.markdown": "# How it is built\n",
        ])
        let paths = Set(output.files.map(\.path))
        for path in [
            "pages/index.html", "pages/guide/index.html", "pages/guide/setup.html", "pages/guide/setup.md",
            "pages/architecture.html",
        ] {
            #expect(paths.contains(path), "\(path)")
        }
        #expect(output.diagnostics.isEmpty)
        let page = output.text("pages/guide/setup.html")
        #expect(
            page.contains("<title>Setting up – Shop</title>") && page.contains("<h1 id=\"setting-up\">Setting up</h1>"))
        #expect(page.contains(#"<meta name="description" content="Install it.">"#))
        #expect(page.contains(##"<li><a href="#first">First</a></li>"##))
        #expect(page.contains(#"<li><a href="../index.html">Docs</a></li>"#))
        #expect(page.contains(#"<a rel="prev" href="10-last.html">"#))
        let index = output.text("pages/guide/index.html")
        let order = ["Then", "Last", "Setting up"].compactMap { index.firstRange(of: "\">\($0)</a>")?.lowerBound }
        #expect(order.count == 3 && order == order.sorted())
        #expect(output.text("pages/index.html").contains("3 pages"))
        #expect(output.text("index.html").contains(#"<a href="pages/index.html">Docs</a>"#))
        #expect(output.text("llms.txt").contains("- [Setting up](pages/guide/setup.md): Install it."))
        #expect(
            output.text("assets/search/documents.js").contains(
                #"["Setting up","pages/guide/setup.html","Guide","",""]"#))
    }

    @Test func letsAReadmeStandForItsFolder() async throws {
        let output = try await build([
            "README.md": "# The handbook\n\nAll of it.\n", "guide/index.md": "# Guides\n\nHow to.\n",
            "guide/a.md": "# A\n", "guide/README.md": "# Also\n",
        ])
        #expect(output.body("pages/index.html").contains("All of it."))
        #expect(output.text("pages/index.html").contains(">Guides</a>"))
        #expect(output.body("pages/guide/index.html").contains("How to."))
        #expect(output.text("pages/guide/index.html").contains(#"<a href="README.html">Also</a>"#))
        #expect(output.files.count { $0.path.hasPrefix("pages/guide/") && $0.path.hasSuffix(".html") } == 3)
    }

    @Test(arguments: [
        ("setup.md", "setup.html"), ("setup.md#first", "setup.html#first"), ("setup", "setup.html"),
        ("./", "index.html"), ("..", "../index.html"), ("../README.md", "../index.html"),
        ("setup.html", "setup.html"), ("/guide/setup.md", "setup.html"), ("/docs/guide/setup.md", "setup.html"),
        ("../adr/0004-use-postgresql.md", "../../decisions/0004-use-postgresql.html"),
        ("../adr/0004-use-postgresql.md#decision-outcome", "../../decisions/0004-use-postgresql.html#decision-outcome"),
        ("../adr", "../../decisions/index.html"), ("../adr/README.md", "../../decisions/index.html"),
        ("../../src/a.swift", "https://git.example/blob/main/src/a.swift"), ("#here", "#here"),
        ("../../src/", "https://git.example/blob/main/src"), ("../..", "https://git.example/blob/main/"),
    ])
    func leadsFromADocument(destination: String, expected: String) async throws {
        let output = try await build(
            [
                "guide/x.md": "# X\n\n## Here\n\n[t](\(destination))\n", "guide/setup.md": "# S\n\n## First\n",
                "README.md": "# R\n",
            ], sources: ["src/a.swift", "src", ""])
        #expect(output.body("pages/guide/x.html").contains("<a href=\"\(expected)\">t</a>"))
        #expect(output.diagnostics.isEmpty)
    }

    @Test func leadsFromARecordToADocument() async throws {
        // The name must not be taken for that of record 4.
        let shop = Shop.with(
            "0009-x.md", "# 9. X\n\n## Status\n\nAccepted\n\n## Context\n\n[t](../guide/4-setup.md#first)\n")
        let output = try await build(["guide/4-setup.md": "# S\n\n## First\n"], shop: shop)
        #expect(output.body("decisions/0009-x.html").contains(#"<a href="../pages/guide/4-setup.html#first">t</a>"#))
        #expect(output.diagnostics.isEmpty)
    }

    @Test func saysWhatIsBroken() async throws {
        let output = try await build([
            "a.md": "# A\n\n[x](gone.md)\n\n[y](b.md#nope)\n\n![z](gone.png)\n\n[w](adr/0004-use-postgresql.md#nope)\n",
            "b.md": "# B\n\n## Nape\n",
        ])
        #expect(output.diagnostics.map(\.rule) == ["broken-link", "broken-link", "broken-anchor", "broken-anchor"])
        #expect(output.diagnostics.allSatisfy { $0.path == "docs/a.md" && $0.position != nil })
        #expect(output.diagnostics.map { $0.position?.line } == [3, 7, 5, 9])
    }

    @Test func copiesPictures() async throws {
        let output = try await build(
            ["guide/x.md": "# X\n\n![a](img/a.png) ![b](../b.png)\n"],
            attachments: ["docs/guide/img/a.png", "docs/b.png", "docs/unused.png"])
        #expect(
            output.copies == [
                FileCopy(from: "docs/b.png", to: "pages/b.png"),
                FileCopy(from: "docs/guide/img/a.png", to: "pages/guide/img/a.png"),
            ])
        #expect(output.body("pages/guide/x.html").contains(#"<img src="img/a.png""#))
    }

    @Test func introducesTheLogWithoutItsListOfRecords() async throws {
        let output = try await build(
            [:],
            introduction: """
                # Our decisions

                Why the shop is as it is. See [the fourth](0004-use-postgresql.md#decision-outcome).

                ## How to add one

                Write it.

                ## Decisions

                <!-- begin -->
                | No. | Title |
                | --- | --- |
                | 1 | [Record](0001-record-decisions.md) |
                | 4 | [PostgreSQL](0004-use-postgresql.md) |
                """)
        let home = output.text("index.html")
        #expect(home.contains("Why the shop is as it is."))
        #expect(home.contains(#"<a href="decisions/0004-use-postgresql.html#decision-outcome">the fourth</a>"#))
        #expect(home.contains("Write it."))
        #expect(!home.contains("<table>") && !home.contains("id=\"decisions\"") && !home.contains("Our decisions"))
        #expect(output.diagnostics.isEmpty)
    }

    @Test func introducesEachLogOfSeveralOnItsOwnPage() async throws {
        var main = Shop()
        main.folder = "docs/adr"
        var other = Shop()
        other.folder = "packages/auth/docs/adr"
        other.package = "packages/auth"
        let catalog = RecordCatalog([main.log, other.log])
        let markdown = catalog.entries.map { Array((main.files[$0.record.path] ?? "").utf8) }
        var input = SiteInput(settings: SiteSettings(title: "Shop"), catalog: catalog, markdown: markdown)
        input.introductions = [
            SiteDocument(path: "docs/adr/README.md", folder: "docs/adr", markdown: Array("For all.\n".utf8)),
            SiteDocument(
                path: "packages/auth/docs/adr/README.md", folder: "packages/auth/docs/adr", package: "packages/auth",
                markdown: Array("How we [sign in](0004-use-postgresql.md).\n".utf8)),
        ]
        input.documents = [
            SiteDocument(
                path: "docs/a.md", folder: "docs", markdown: Array("# A\n\n[b](../packages/auth/docs/a.md)\n".utf8)),
            SiteDocument(
                path: "packages/auth/docs/a.md", folder: "packages/auth/docs", package: "packages/auth",
                markdown: Array("# B\n".utf8)),
        ]
        let output = try await SiteBuilder().build(input)
        let home = output.text("index.html")
        #expect(home.contains("For all.") && !home.contains("How we"))
        let page = output.text("packages/packages-auth.html")
        #expect(page.contains("How we <a href=\"../decisions/packages-auth/0004-use-postgresql.html\">sign in</a>"))
        #expect(output.body("pages/a.html").contains(#"<a href="packages/auth/a.html">b</a>"#))
        #expect(output.diagnostics.isEmpty)
    }

    @Test func foldsWhatALongIntroductionGoesOnWith() async throws {
        let text =
            "# T\n\n" + String(repeating: "Opening words. ", count: 60) + "\n\n## More\n\n"
            + String(repeating: "Further words. ", count: 60) + "[back](#more)\n"
        let home = try await build([:], introduction: text).text("index.html")
        let fold = try #require(home.firstRange(of: "<details"))
        #expect(
            home[..<fold.lowerBound].contains("Opening words.") && home[fold.lowerBound...].contains("Further words."))
    }

    @Test func listsDocumentsInTheSitemap() async throws {
        let output = try await build(["guide/a.md": "# A\n"], baseURL: "https://shop.example/")
        let sitemap = output.text("sitemap.xml")
        for path in ["pages/", "pages/guide/", "pages/guide/a.html"] {
            #expect(sitemap.components(separatedBy: "<loc>https://shop.example/\(path)</loc>").count == 2, "\(path)")
        }
    }
}

extension String {
    fileprivate func components(separatedBy text: String) -> [Substring] {
        split(separator: text, omittingEmptySubsequences: false)
    }
}
