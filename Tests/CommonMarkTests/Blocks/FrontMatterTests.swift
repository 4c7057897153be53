import CommonMark
import Testing

@Suite struct FrontMatterTests {
    @Test(arguments: [
        ("---\ntitle: x\n---\n# a\n", "title: x\n", "# a\n"),
        ("---\r\ntitle: x\r\n---\r\na", "title: x\r\n", "a"),
        ("\u{FEFF}---\na: 1\n...\nb\n", "a: 1\n", "b\n"),
        ("\n \n---  \n# c\na: 1\n---", "# c\na: 1\n", ""),
        ("<!-- licence\n-->\n\n---\na: 1\n---\nb\n", "a: 1\n", "b\n"),
        ("---\n---\na\n", "", "a\n"),
        ("---\n\n- x\n---\n", "\n- x\n", ""),
        ("---\n\"quoted key\": 1\n---\n", "\"quoted key\": 1\n", ""),
    ])
    func found(_ text: String, _ content: String, _ body: String) throws {
        let document = MarkdownDocument(text)
        let frontMatter = try #require(document.frontMatter)
        #expect(document.text(frontMatter.content) == content)
        #expect(document.text(document.bodyStart..<document.bytes.count) == body)
        #expect(frontMatter.lines.upperBound == document.bodyStart)
    }

    @Test(arguments: [
        "---\ntitle: x\n", "---\nA break and prose.\n\n---\n", "text\n---\na: 1\n---\n", "----\na: 1\n----\n", "",
        "---",
        "<!-- c --> x\n---\na: 1\n---\n",
    ])
    func absent(_ text: String) {
        let document = MarkdownDocument(text)
        #expect(document.frontMatter == nil)
        #expect(document.bodyStart == 0)
    }

    @Test func toml() throws {
        let document = MarkdownDocument("+++\ntitle = \"x\"\n+++\n# a\n")
        #expect(document.frontMatter == nil)
        #expect(try document.text(#require(document.tomlFrontMatter).content) == "title = \"x\"\n")
        #expect(document.sections.map(\.title) == ["a"])
    }

    @Test(arguments: [("a\nb\r\n", LineEnding.lf), ("a\r\nb\n", .crlf), ("a", .lf)])
    func lineEnding(_ text: String, _ expected: LineEnding) {
        #expect(MarkdownDocument(text).lineEnding == expected)
    }
}
