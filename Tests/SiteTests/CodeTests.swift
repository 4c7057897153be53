import Site
import Testing

@Suite struct CodeTests {
    private func body(_ text: String) async throws -> String {
        try await Shop.with("0009-x.md", "# 9. X\n\n## Status\n\nAccepted\n\n## Context\n\n" + text + "\n").build()
            .body("decisions/0009-x.html")
    }

    @Test(arguments: [
        (
            "sql", "SELECT 'a' -- b",
            #"<span class="hl-k">SELECT</span> <span class="hl-s">&#39;a&#39;</span> <span class="hl-c">-- b</span>"#
        ),
        ("json", #"{"a": true}"#, #"{<span class="hl-t">&quot;a&quot;</span>: <span class="hl-n">true</span>}"#),
        (
            "yaml", "a-b: 1 # c",
            #"<span class="hl-t">a-b</span>: <span class="hl-n">1</span> <span class="hl-c"># c</span>"#
        ),
        ("sh", "echo $HOME a#b", #"<span class="hl-k">echo</span> <span class="hl-a">$HOME</span> a#b"#),
        (
            "html", "<a b=\"c\">&</a>",
            #"&lt;<span class="hl-k">a</span> <span class="hl-t">b</span>=<span class="hl-s">&quot;c&quot;</span>&gt;&amp;&lt;/<span class="hl-k">a</span>&gt;"#
        ),
        ("diff", "+a\n-b", "<span class=\"hl-i\">+a</span>\n<span class=\"hl-d\">-b</span>"),
        (
            "swift", "let x = /* <script> */ 1",
            #"<span class="hl-k">let</span> x = <span class="hl-c">/* &lt;script&gt; */</span> <span class="hl-n">1</span>"#
        ),
        ("unknown", "let <x>", "let &lt;x&gt;"),
    ])
    func coloursCode(language: String, code: String, html: String) async throws {
        let body = try await body("```\(language)\n\(code)\n```")
        #expect(
            body.contains("<pre tabindex=\"0\"><code class=\"language-\(language)\">\(html)\n</code></pre>"), "\(body)")
    }

    @Test(arguments: ["'", "\"", "/*", "`", "\"\"\"", "<a", "<!--", "$", "${", "\\", "\"\\", "@", "é", "&amp;", "1"])
    func losesNothingOfUnfinishedCode(code: String) async throws {
        for language in ["sql", "js", "python", "bash", "xml", "yaml", "http", "diff"] {
            let body = try await body("```\(language)\n\(code)\n```")
            let text = body.replacing(/<[^>]*>/, with: "")
            #expect(
                text.contains(
                    code.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
                        .replacing("'", with: "&#39;")))
        }
    }

    @Test func showsAlerts() async throws {
        let body = try await body("> [!WARNING]\n> Mind <b>this</b>.")
        #expect(
            body.contains(
                "<blockquote class=\"alert is-warning\">\n<p class=\"alert-title\">Warning</p>\n<p>Mind &lt;b&gt;this&lt;/b&gt;.</p>"
            ))
        #expect(try await self.body("> [!WARNING] no").contains("<p>[!WARNING] no"))
    }
}
