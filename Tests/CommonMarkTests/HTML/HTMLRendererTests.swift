import CommonMark
import Testing

func html(
    _ markdown: String, _ options: HTMLRenderer.Options = .init(), rewrite: (Destination) -> String = { $0.url }
) throws -> String {
    let bytes = try HTMLRenderer(options: options).render(Array(markdown.utf8)[...], rewrite: rewrite)
    return String(decoding: bytes, as: UTF8.self)
}

@Suite struct HTMLRendererTests {
    @Test(arguments: [
        ("*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>\n"),
        ("https://a.b", "<p><a href=\"https://a.b\">https://a.b</a></p>\n"),
        ("```mermaid\na-->b\n```", "<pre><code class=\"language-mermaid\">a--&gt;b\n</code></pre>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ])
    func extensions(_ markdown: String, _ expected: String) throws {
        #expect(try html(markdown) == expected)
    }

    @Test func tables() throws {
        let page = try html("a | b\n--|:-:\n`x\\|y` | <br>\n")
        #expect(page.contains("<th align=\"center\">b</th>"))
        #expect(page.contains("<td><code>x|y</code></td>\n<td align=\"center\"><br /></td>"))
    }

    @Test func headingIds() throws {
        let page = try html("# Use `x_y` & *Z*!\n## Use x_y  Z\n# Über 日本 – 2.0\n# !\n# Über 日本 – 2.0\n")
        let ids = page.split(separator: "id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(ids == ["use-x_y--z", "use-x_y--z-1", "über-日本--20", "section", "über-日本--20-1"])
    }

    @Test func headingOptions() throws {
        var options = HTMLRenderer.Options()
        options.headingShift = 1
        options.idPrefix = "a-"
        #expect(try html("# x\n###### y\n", options) == "<h2 id=\"a-x\">\nx\n</h2>\n<h6 id=\"a-y\">\ny\n</h6>\n")
    }

    /// The tags in a heading lie in memory of the node that markup of ours takes the place of.
    @Test func headingsKeepTheirText() throws {
        let texts = (0..<200).map { number in
            (start: "Heading \(number) ", tag: "kbd class=\(String(repeating: "long\(number)-", count: 40))end")
        }
        let page = try html(texts.map { "## \($0.start)<\($0.tag)> of it\n\nBody.\n\n" }.joined())
        for text in texts { #expect(page.contains("\n\(text.start)&lt;\(text.tag)&gt; of it\n</h2>")) }
    }

    @Test func tasksAreLabelled() throws {
        let page = try html("- [ ] a *b*\n- [x] c\n\n  d\n")
        #expect(page.contains("<label><input type=\"checkbox\" disabled=\"\" /> a <em>b</em></label>"))
        #expect(page.contains("<label><input type=\"checkbox\" checked=\"\" disabled=\"\" /> c</label>"))
        #expect(page.contains("<p>d</p>"))
    }

    @Test func footnotes() throws {
        let page = try html("a[^n]\n\n[^n]: b\n")
        #expect(page.contains("<a href=\"#fn-n\""))
        #expect(page.contains("<li id=\"fn-n\">"))
    }

    @Test func destinationsAreRewritten() throws {
        var seen: [Destination] = []
        let page = try html("[a](b.md#c) ![d](e%20f.png) <https://g.h> [i][j]\n\n[j]: k&amp;l\n") { destination in
            seen.append(destination)
            return "x/" + destination.url + "?\"<"
        }
        #expect(
            seen == [
                Destination(use: .link, url: "b.md#c"), Destination(use: .image, url: "e%20f.png"),
                Destination(use: .link, url: "https://g.h"), Destination(use: .link, url: "k&l"),
            ])
        #expect(page.contains("<a href=\"x/b.md#c?%22%3C\">a</a> <img src=\"x/e%20f.png?%22%3C\" alt=\"d\" />"))
    }

    @Test(arguments: ["", "\0", "\u{FEFF}# a", "a\r\nb\r\n", "[", "> > >", "- [ ] \n", "[^1]: x", "\\"])
    func anythingRenders(_ markdown: String) throws {
        _ = try html(markdown)
    }

    @Test func invalidUTF8() throws {
        let page = try HTMLRenderer().render([0x61, 0xFF, 0x62][...])
        #expect(String(decoding: page, as: UTF8.self) == "<p>a\u{FFFD}b</p>\n")
        #expect(String(validating: page, as: UTF8.self) != nil)
    }

    @Test func slice() throws {
        let bytes = Array("skip *a* skip".utf8)
        #expect(try HTMLRenderer().render(bytes[5..<8]) == Array("<p><em>a</em></p>\n".utf8))
    }
}
