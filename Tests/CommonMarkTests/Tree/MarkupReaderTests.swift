import CommonMark
import Testing

@Suite struct MarkupReaderTests {
    private func read(_ markdown: String) throws -> [BlockMarkup] {
        try MarkupReader().read(Array(markdown.utf8)[...])
    }

    @Test func readsEveryKindOfBlock() throws {
        #expect(try read("## A *b*\n") == [.heading(level: 2, [.text("A "), .emphasis([.text("b")])])])
        #expect(try read("```sql\nx\n```\n") == [.code(info: "sql", text: "x\n")])
        #expect(try read("> a\n") == [.quote([.paragraph([.text("a")])])])
        #expect(try read("---\n") == [.rule])
        #expect(try read("<!-- a -->\n") == [.html("<!-- a -->\n")])
        #expect(
            try read("3. a\n4. b\n")
                == [
                    .list(
                        start: 3, tight: true,
                        [
                            ListItemMarkup(blocks: [.paragraph([.text("a")])]),
                            ListItemMarkup(blocks: [.paragraph([.text("b")])]),
                        ])
                ])
        #expect(
            try read("| a | b |\n| :-: | --: |\n| `x` | ~~y~~ |\n")
                == [
                    .table(
                        TableMarkup(
                            alignments: [.center, .right],
                            rows: [[[.text("a")], [.text("b")]], [[.code("x")], [.strikethrough([.text("y")])]]]))
                ])
    }

    @Test func boundsNesting() throws {
        let blocks = try read(String(repeating: "> ", count: 5_000) + "deep\n")
        func depth(_ blocks: [BlockMarkup]) -> Int {
            guard case .quote(let inner) = blocks.first else { return 0 }
            return 1 + depth(inner)
        }
        #expect((1...50).contains(depth(blocks)))
        _ = try read(String(repeating: "*a **b ", count: 5_000))
    }
}
