import CommonMark
import Testing

@Suite struct HTMLSafetyTests {
    @Test(arguments: [
        ("a <b onclick=\"x()\">c</b>", "<p>a &lt;b onclick=&quot;x()&quot;&gt;c&lt;/b&gt;</p>\n"),
        ("<script>\nx()\n</script>", "<p>&lt;script&gt;\nx()\n&lt;/script&gt;</p>\n"),
        ("a <!-- b --> c", "<p>a  c</p>\n"),
        ("<!-- a\n\nb -->\n\nc", "<p>c</p>\n"),
        ("<!-- a --><img src=x onerror=y>", "<p>&lt;img src=x onerror=y&gt;</p>\n"),
        ("a<br>b<BR />c<br onload=x>", "<p>a<br />b<br />c&lt;br onload=x&gt;</p>\n"),
        ("| <i> |\n|---|\n", "<table>\n<thead>\n<tr>\n<th>&lt;i&gt;</th>\n</tr>\n</thead>\n</table>\n"),
    ])
    func rawHTML(_ markdown: String, _ expected: String) throws {
        #expect(try html(markdown) == expected)
    }

    @Test func disclosures() throws {
        let page = try html("<details>\n<summary>A <b>b</b> & c</summary>\n\n*d*\n\n</details>\n")
        #expect(page == "<details>\n<summary>A b &amp; c</summary>\n<p><em>d</em></p>\n</details>\n")
    }

    @Test(arguments: [
        ("<details>\n\na\n\n</details>\n", "<details><summary>Details</summary>\n<p>a</p>\n</details>\n"),
        ("<details>a</details>\n", "<details><summary>Details</summary>a</details>\n"),
        ("<details></details>\n", "<details><summary>Details</summary></details>\n"),
        (
            "<details><details><summary>b</summary></details></details>\n",
            "<details><summary>Details</summary><details><summary>b</summary></details></details>\n"
        ),
    ])
    func everyDisclosureHasASummary(_ markdown: String, _ expected: String) throws {
        #expect(try html(markdown) == expected)
    }

    @Test(arguments: [
        "<details>\n\na\n", "</details>\n", "> <details>\n\n</details>\n", "<details open>\n\n</details>\n",
        "<summary>a</summary>\n", "<details><summary>a\n\n</details>\n", "<details><script></details>\n",
        "<details>\n\n</details></details>\n",
    ])
    func brokenDisclosuresAreText(_ markdown: String) throws {
        let page = try html(markdown)
        #expect(!page.contains("<details"))
        #expect(!page.contains("<summary"))
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;"))
    }

    @Test func matchedDisclosuresSurviveBrokenOnes() throws {
        let page = try html("</details>\n\n<details>\n\na\n\n</details>\n\n<details>\n\nb\n")
        #expect(page.split(separator: "<details>").count == 2)
        #expect(page.split(separator: "</details>").count == 2)
    }

    @Test(arguments: [
        "[a](javascript:x)", "[a](JavaScript:x)", "[a](java&#10;script:x)", "[a](&#1;javascript:x)", "<javascript:x>",
        "[a](vbscript:x)", "[a](data:text/html,x)", "![a](data:image/svg+xml,x)", "[a](data:image/png;base64,x)",
        "[a]\n\n[a]: javascript:x", "![a](javascript:x)",
    ])
    func unsafeDestinationsAreDropped(_ markdown: String) throws {
        let page = try html(markdown)
        #expect(!page.contains("href"))
        #expect(!page.contains("src"))
    }

    @Test(arguments: [
        "[a](javascript.md)", "[a](https://a.b/javascript:x)", "![a](data:image/png;base64,x)", "[a](#b)",
        "[a](mailto:b)",
    ])
    func safeDestinationsStay(_ markdown: String) throws {
        let page = try html(markdown)
        #expect(page.contains("href=\"") || page.contains("src=\""))
    }

    @Test func rewritingCannotBringInCode() throws {
        #expect(try html("[a](b)") { _ in "javascript:x" } == "<p>a</p>\n")
        #expect(
            try html("[![c](d)](b)") { $0.use == .link ? "vbscript:x" : $0.url }
                == "<p><img src=\"d\" alt=\"c\" /></p>\n")
    }

    @Test func unsafeOnRequest() throws {
        var options = HTMLRenderer.Options()
        options.unsafeHTML = true
        #expect(try html("<b>a</b> [c](javascript:d)", options) == "<p><b>a</b> <a href=\"javascript:d\">c</a></p>\n")
    }

    /// Whatever stands in a text, only elements of Markdown come out.
    @Test func randomText() throws {
        let known: Set<Substring> = [
            "p", "em", "strong", "del", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
            "blockquote",
            "a", "img", "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "label", "input", "details", "summary",
            "section", "sup",
        ]
        var generator = SeededGenerator(seed: 99)
        for round in 0..<1_000 {
            let markdown =
                round.isMultiple(of: 2)
                ? Vocabulary.inlines(using: &generator)
                : Vocabulary.blocks(lines: 8, lineEnd: "\n", using: &generator)
            let page = try html(markdown)
            for tag in page.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
                let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
                #expect(known.contains(name), "\(markdown.debugDescription)\n\(page)")
            }
            #expect(!page.contains("<a href=\"x\">"))
        }
    }
}
