import Decisions
import Site
import Testing

@Suite struct MachineFilesTests {
    private func build(_ settings: SiteSettings, _ shop: Shop = Shop()) async throws -> SiteOutput {
        let catalog = RecordCatalog([shop.log])
        let markdown = catalog.entries.map { Array((shop.files[$0.record.path] ?? "").utf8) }
        return try await SiteBuilder().build(SiteInput(settings: settings, catalog: catalog, markdown: markdown))
    }

    private var published: SiteSettings {
        var settings = SiteSettings(title: "Shop <decisions>")
        settings.baseURL = "https://example.org/shop/"
        settings.sourceURL = "https://example.org/source/{path}"
        settings.editURL = "https://example.org/edit/{path}"
        return settings
    }

    @Test func publishesTheMarkdownAsItIs() async throws {
        let shop = Shop()
        let output = try await build(published)
        #expect(output.text("decisions/0004-use-postgresql.md") == shop.files["0004-use-postgresql.md"])
        #expect(output.text("decisions/0004-use-postgresql.html").contains(#"<a href="0004-use-postgresql.md""#))
    }

    @Test func writesAFeedAndASitemapOfWholeAddresses() async throws {
        let output = try await build(published)
        let feed = output.text("feed.xml")
        #expect(
            feed.contains("<title>Shop &lt;decisions&gt;</title>")
                && feed.contains("<updated>2025-06-17T00:00:00Z</updated>"))
        #expect(feed.contains("<id>https://example.org/shop/decisions/0002-keep-orders-in-c%23-files.html</id>"))
        let sitemap = output.text("sitemap.xml")
        #expect(sitemap.contains("<url><loc>https://example.org/shop/</loc></url>"))
        #expect(sitemap.contains("0004-use-postgresql.html</loc><lastmod>2025-06-17</lastmod>"))
        #expect(output.text("robots.txt").hasSuffix("Sitemap: https://example.org/shop/sitemap.xml\n"))
        #expect(output.text("404.html").contains(#"href="https://example.org/shop/assets/adrgen.css""#))
    }

    @Test func linksToTheSourceAndToEditIt() async throws {
        let page = try await build(published).text("decisions/0002-keep-orders-in-c#-files.html")
        #expect(
            page.contains(
                #"<a href="https://example.org/source/docs/adr/0002-keep-orders-in-c%23-files.md">Source</a>"#))
        #expect(
            page.contains(#"<a href="https://example.org/edit/docs/adr/0002-keep-orders-in-c%23-files.md">Edit</a>"#))
    }

    @Test func listsDecisionsForLanguageModels() async throws {
        let text = try await build(SiteSettings(title: "Shop")).text("llms.txt")
        #expect(text.hasPrefix("# Shop\n\n## Decisions\n\n- [1"))
        #expect(text.contains("](decisions/0004-use-postgresql.md): Accepted, 2025-06-17"))
    }
}
