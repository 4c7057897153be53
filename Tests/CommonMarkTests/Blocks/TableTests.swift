import CommonMark
import Testing

@Suite struct TableTests {
    private func cells(_ markdown: String) -> [[String]] {
        let document = MarkdownDocument(markdown)
        guard let table = document.blocks.first(where: { $0.kind == .table }) else { return [] }
        return document.rows(ofTable: table).map { $0.map(document.text) }
    }

    @Test func cellsAreTrimmedAndPipesEscapable() {
        let rows = cells("| a | b  |\n|---|:-:|\n| `x\\|y` |\n1 | 2 | 3\n|| z |\n")
        #expect(rows == [["a", "b"], ["`x\\|y`"], ["1", "2"], ["", "z"]])
    }

    @Test(arguments: [
        "a | b\n- | -\n", "a | b\n--- | ---\n", "| a | b |\n| :-- | --: |\n", "a|b\r\n-|-\r\n",
        "> | a | b |\n> |---|---|\n", "- | a | b |\n  |---|---|\n", "| a | b |   \n  | --- | --- |  \n",
    ])
    func headers(_ markdown: String) {
        // `- | -` begins a list item.
        #expect(cells(markdown) == (markdown.hasPrefix("a | b\n- |") ? [] : [["a", "b"]]))
    }

    @Test(arguments: ["a | b\n---\n", "a\nb | c\n---|---|---\n", "a | b\n\n---|---\n", "    a | b\n    ---|---\n"])
    func noTables(_ markdown: String) {
        #expect(cells(markdown).isEmpty)
    }

    @Test func endsAtOtherBlocks() {
        let document = MarkdownDocument("text\na | b\n--|--\n1 | 2\nplain\n> q\n")
        #expect(
            document.dump == """
                paragraph @1-1 "text"
                table @2-5 "a | b\\n--|--\\n1 | 2\\nplain"
                quote @6-6
                  paragraph @6-6 "q"
                """)
    }

    @Test func rowsBehindQuoteMarkers() {
        #expect(cells("> > | a | b |\n> > |---|---|\n>> | 1 | [x](y) |\n") == [["a", "b"], ["1", "[x](y)"]])
    }
}
