import Testing

@testable import Site

@Suite struct PageBodyTests {
    private func fitted(_ html: String, hasTitle: Bool = false) -> (text: String, body: PageBody) {
        let body = PageBody(Array(html.utf8), hasTitle: hasTitle)
        return (String(decoding: body.html, as: UTF8.self), body)
    }

    @Test func leavesTheTitleToThePage() {
        let (text, body) = fitted("<h1 id=\"t\">\nT\n</h1>\n<p>x</p>\n<h2 id=\"a\">\nA\n</h2>\n", hasTitle: true)
        #expect(!text.contains("<h1") && text.contains("<h2 id=\"a\">A "))
        #expect(body.titleID == "t")
        #expect(body.headings.map(\.id) == ["a"])
    }

    @Test(arguments: [
        ([2, 3, 3, 2], [2, 3, 3, 2]), ([1, 2, 1, 2], [2, 3, 2, 3]), ([2, 4, 4, 3], [2, 3, 3, 3]),
        ([3, 3, 2], [2, 2, 2]),
        ([4, 5, 6], [2, 3, 4]),
    ])
    func leavesOutNoLevel(written: [Int], shown: [Int]) {
        let html = written.map { "<h\($0) id=\"x\">\nH\n</h\($0)>\n" }.joined()
        #expect(fitted(html).body.headings.map(\.level) == shown)
    }

    @Test func givesHeadingsAPermalink() {
        let (text, body) = fitted("<h2 id=\"a-b\">\nA <code>b</code> &quot;c&quot;\n</h2>\n")
        #expect(
            text == "<h2 id=\"a-b\">A <code>b</code> &quot;c&quot; "
                + "<a class=\"anchor\" href=\"#a-b\" aria-label=\"Permalink: A b &quot;c&quot;\">#</a></h2>\n")
        #expect(body.headings.map { String(decoding: $0.html, as: UTF8.self) } == ["A b &quot;c&quot;"])
    }

    @Test func letsWideContentScrollByKeyboard() {
        #expect(
            fitted("<table>\n<td align=\"right\">1</td></table>").text
                == "<div class=\"scroll\" tabindex=\"0\"><table>\n<td class=\"right\">1</td></table></div>")
        #expect(fitted("<pre><code>x</code></pre>").text == "<pre tabindex=\"0\"><code>x</code></pre>")
    }

    @Test func takesAHeaderWithoutTextForACell() {
        #expect(fitted("<tr>\n<th></th>\n<th>a</th>\n</tr>").text == "<tr>\n<td></td>\n<th>a</th>\n</tr>")
    }

    @Test func changesNothingElse() {
        let html =
            "<p>a &lt; b <em>c</em> <a href=\"x.html\">d</a> <abbr>e</abbr></p>\n<hr />\n<ul>\n<li>f</li>\n</ul>\n"
        #expect(fitted(html).text == html)
    }

    @Test(arguments: ["<", "<h", "<h2 id=\"x\">", "<img ", "</", "<a", "a<b"])
    func survivesTextThatStops(html: String) {
        #expect(fitted(html).text == html)
    }
}
