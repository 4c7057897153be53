import CommonMark
import Testing

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("plain text", "plain text"),
        ("*a* **b** _c_ ***d*** ~~e~~ ~f~", "a b c d e f"),
        ("snake_case 2 * 3 * 4 *.md", "snake_case 2 * 3 * 4 *.md"),
        ("__init__.py a*b*c", "init.py abc"),
        ("_a_b _ c", "_a_b _ c"),
        ("**a *b** c*", "a b c"),
        ("`a *b*` ``c ` d`` `open", "a *b* c ` d `open"),
        ("[a *b*](c) ![alt](d) [e][f] <https://g.h> <i@j.k>", "a b alt [e][f] https://g.h i@j.k"),
        ("[![Superseded](u)](v) by [12](x)", "Superseded by 12"),
        ("a &amp; b &lt;c&gt; &#8364; &#x1F600; &nbsp;&bogus; &copy", "a & b <c> € 😀 &bogus; &copy"),
        ("\\*a\\* \\[b\\] C:\\dir 1\\. x\\\ny", "*a* [b] C:\\dir 1. x y"),
        ("a<br>b<br/>c<!-- d --> <b>e</b>", "a b c e"),
        ("a  b\nc \t d", "a b c d"),
        ("Accepted[^1]", "Accepted"),
        ("a < b > c & d", "a < b > c & d"),
        ("https://a.b/*c*_d_", "https://a.b/*c*_d_"),
        ("日本*語*テキスト", "日本語テキスト"),
    ])
    func paragraphs(_ markdown: String, _ expected: String) {
        let document = MarkdownDocument(markdown + "\n")
        #expect(document.plainText(in: 0..<document.bytes.count) == expected)
    }

    @Test func references() {
        let document = MarkdownDocument("[a *b*][c] and [c]\n\n[c]: /u\n")
        #expect(document.plainText(in: document.blocks[0].content) == "a b and c")
        #expect(document.plainText(in: document.blocks[1].range) == "")
    }

    @Test func behindQuoteMarkers() {
        let document = MarkdownDocument("> a *b\n> c* `d\n> e`\nf\n")
        #expect(document.plainText(in: 0..<document.bytes.count) == "a b c d e f")
    }

    @Test func severalBlocks() {
        let document = MarkdownDocument(
            "## *T*\n\n- [ ] a\n- b\n\n```\nx  *y*\n```\n| c | `d\\|e` |\n|--|--|\n<p>f</p>\n\n<!-- g -->\n")
        #expect(document.plainText(in: 0..<document.bytes.count) == "T [ ] a b x *y* c d|e f")
    }

    @Test func partOfAParagraph() {
        let document = MarkdownDocument("Status: **Accepted** now\n")
        #expect(document.plainText(in: 8..<20) == "Accepted")
        #expect(document.plainText(in: 0..<7) == "Status:")
        #expect(document.plainText(in: 4..<4) == "")
    }

    @Test func outsideOfTheText() {
        let document = MarkdownDocument("---\ntitle: A *b*\n---\n")
        #expect(document.plainText(in: 11..<16) == "A b")
    }

    @Test func cells() {
        let document = MarkdownDocument("| a | *b* |\n|---|---|\n| `x\\|y` | \\| |\n")
        let cells = document.rows(ofTable: document.blocks[0]).flatMap { $0 }
        #expect(cells.map { document.plainText(in: $0) } == ["a", "b", "x|y", "|"])
    }
}
