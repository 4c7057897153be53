import Decisions
import Diagnostics
import Site
import Testing

@Suite struct SiteBuilderTests {
    @Test func makesAPagePerRecordAnIndexAndItsAssets() async throws {
        let output = try await Shop().build()
        #expect(
            output.files.map(\.path) == [
                "404.html", "assets/adrgen.css", "assets/adrgen.js", "assets/icon.svg", "assets/search/documents.js",
                "assets/search/terms-0.js", "assets/search/text-0.js", "assets/theme.js",
                "decisions.json", "decisions/0001-record-decisions.html", "decisions/0001-record-decisions.md",
                "decisions/0002-keep-orders-in-c#-files.html", "decisions/0002-keep-orders-in-c#-files.md",
                "decisions/0004-use-postgresql.html", "decisions/0004-use-postgresql.md", "decisions/index.html",
                "index.html", "llms.txt", "people/index.html", "people/order-team.html", "print.html", "relations.html",
                "robots.txt", "tags/data.html", "tags/index.html", "timeline.html",
            ])
        #expect(output.copies.isEmpty && output.diagnostics.isEmpty)
        #expect(output.files.allSatisfy { !$0.bytes.isEmpty })
    }

    @Test func listsAllDecisionsInTheIndex() async throws {
        let index = try await Shop().build().text("decisions/index.html")
        #expect(index.contains("<td class=\"number\">2</td>"))
        #expect(index.contains(#"<a href="0002-keep-orders-in-c%23-files.html">Keep orders in C# files</a>"#))
        #expect(index.contains(#"<span class="badge is-superseded">Superseded</span>"#))
        #expect(index.contains(#"<time datetime="2025-06-17">2025-06-17</time>"#))
        #expect(index.contains("<b>2</b> accepted") && index.contains("<b>1</b> superseded"))
        #expect(!index.contains("Package"))
    }

    @Test func tellsReadersOfASupersededRecordWhereToGo() async throws {
        let page = try await Shop().build().text("decisions/0002-keep-orders-in-c#-files.html")
        #expect(page.contains(#"<p>Superseded by <a href="0004-use-postgresql.html">4. Use PostgreSQL</a></p>"#))
        let successor = try await Shop().build().text("decisions/0004-use-postgresql.html")
        #expect(successor.contains("<dt>Supersedes</dt>"))
        #expect(successor.contains(#"<a href="0002-keep-orders-in-c%23-files.html">2. Keep orders in C# files</a>"#))
    }

    @Test func showsTitleStatusPeopleAndTagsOnce() async throws {
        let page = try await Shop().build().text("decisions/0004-use-postgresql.html")
        #expect(page.contains(#"<h1 id="use-postgresql"><span class="number">4.</span> Use PostgreSQL</h1>"#))
        #expect(page.split(separator: "<h1").count == 2)
        #expect(
            page.contains(#"<dd><a href="../people/order-team.html">Order team</a></dd>"#)
                && page.contains(#"<a class="tag" href="../tags/data.html">data</a>"#))
        #expect(!page.contains("decision-makers"), "front matter is shown")
    }

    @Test func showsTheDateAndStatusOfANygardRecordOnce() async throws {
        let page = try await Shop().build().text("decisions/0001-record-decisions.html")
        #expect(page.split(separator: "2025-01-14</time>").count == 2)
        #expect(!page.contains("Date:") && !page.contains(">Status<"))
        #expect(page.contains("Context") && page.contains("Why."))
    }

    @Test(arguments: [
        "Accepted\n\nUntil the audit is done.", "Accepted\n\n* by the board", "Accepted, for now",
        "Accepted\n\nSee [the plan](https://example.org/plan)",
    ])
    func keepsAStatusSectionThatSaysMore(status: String) async throws {
        let shop = Shop.with("0001-x.md", "# 1. X\n\n## Status\n\n\(status)\n\n## Context\n\nWhy.\n")
        #expect(try await shop.build().text("decisions/0001-x.html").contains("<h2 id=\"status\">"))
    }

    @Test func keepsToTheRulesOfItsContentSecurityPolicy() async throws {
        for file in try await Shop().build().files where file.path.hasSuffix(".html") {
            let page = String(decoding: file.bytes, as: UTF8.self)
            #expect(page.contains("default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self';"))
            #expect(
                !page.contains(/<script(?! src="[^":]*")/) && !page.contains("<style") && !page.contains(" style=")
                    && !page.contains(/\ on[a-z]+=/))
            #expect(!page.contains("http://") && !page.contains("https://"))
            #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
            #expect(page.contains("<main id=\"Content\"") && page.contains("href=\"#Content\""))
        }
    }

    @Test func showsHostileTextAsText() async throws {
        let hostile = #"A | B "x" <script>alert(1)</script> [[y]] & 'z'"#
        let shop = Shop.with(
            "0009-x.md",
            "---\ntitle: '\(hostile.replacing("'", with: "''"))'\nstatus: <b>odd</b>\ndate: <i>2</i>\ndecision-makers: ['<u>', '\"q']\n"
                + "tags: ['</dd>']\n---\n\n## <img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) <iframe src=//e.com></iframe>\n"
        )
        let output = try await shop.build()
        for path in ["index.html", "decisions/index.html", "decisions/0009-x.html"] {
            let page = output.text(path)
            #expect(page.contains("Shop &lt;decisions&gt;"))
            for tag in ["<script>", "<b>odd", "<i>2", "<u>", "<iframe", "<img", "javascript:", "</dd></dd>"] {
                #expect(!page.contains(tag), "\(tag) in \(path)")
            }
            #expect(page.contains("A | B &quot;x&quot; &lt;script&gt;alert(1)&lt;/script&gt; [[y]] &amp; &#39;z&#39;"))
        }
    }

    @Test func separatesPackages() async throws {
        var auth = Shop()
        auth.folder = "services/auth/adr"
        auth.package = "auth"
        var orders = Shop()
        orders.folder = "services/orders/adr"
        orders.package = "orders & more"
        orders.files["0009-x.md"] =
            "# 9. X\n\n## Status\n\nAccepted\n\n## Context\n\n[auth](../../auth/adr/0004-use-postgresql.md)\n"
        let output = try await Shop.build([auth, orders])
        #expect(
            output.text("decisions/index.html").contains("orders%20%26%20more/0004")
                || output.text("decisions/index.html").contains("orders%20&amp;%20more/0004"))
        #expect(output.text("decisions/index.html").contains("<td class=\"package\">auth</td>"))
        #expect(
            output.body("decisions/orders & more/0009-x.html").contains(
                #"<a href="../auth/0004-use-postgresql.html">auth</a>"#))
    }

    @Test func linksToTheRecordsBeforeAndAfter() async throws {
        let page = try await Shop().build().text("decisions/0002-keep-orders-in-c#-files.html")
        #expect(page.contains(#"<a rel="prev" href="0001-record-decisions.html">"#))
        #expect(page.contains(#"<a rel="next" href="0004-use-postgresql.html">"#))
        #expect(!(try await Shop().build().text("decisions/0001-record-decisions.html").contains("rel=\"prev\"")))
    }

    @Test func givesTheSameBytesEachTime() async throws {
        var shop = Shop.with(
            "0007-a.md", "# 7. A\n\n## Status\n\nAccepted\n\n![p](images/p.png) [n](notes.txt)\n",
            others: ["images/p.png", "notes.txt"])
        shop.package = "p"
        let first = try await shop.build()
        for _ in 0..<5 {
            let again = try await shop.build()
            #expect(
                again.files == first.files && again.copies == first.copies && again.diagnostics == first.diagnostics)
        }
    }

    @Test func showsTextThatIsNotMarkdownAsItIs() async throws {
        let output = try await Shop.with("0008-x.rst", "Use X\n=====\n\nStatus\n------\n\nAccepted <b>\n").build()
        #expect(
            output.body("decisions/0008-x.rst.html").contains(
                "<pre tabindex=\"0\"><code>Use X\n=====\n\nStatus\n------\n\nAccepted &lt;b&gt;\n"))
    }

    @Test func saysSoWhenTheLogIsEmpty() async throws {
        var shop = Shop()
        shop.files = [:]
        let output = try await shop.build()
        #expect(output.text("decisions/index.html").contains("The log is empty so far."))
        #expect(!output.text("decisions/index.html").contains("<table"))
    }
}
