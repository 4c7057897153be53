import CommonMark
import Testing

/// What a text costs stays in proportion to its size.
@Suite struct HTMLBoundsTests {
    private func row(_ cell: String, _ count: Int) -> String {
        "|" + String(repeating: cell + "|", count: count) + "\n"
    }

    @Test(arguments: ["", "> ", "- "])
    func sparseTables(_ prefix: String) throws {
        let indent = prefix == "- " ? "  " : prefix
        let lines = [row("a", 2_000), row("-", 2_000)] + [String](repeating: "|a\n", count: 2_000)
        let text = prefix + lines.joined(separator: indent)
        let page = try html(text + "\n\n| b |\n|---|\n")
        #expect(page.utf8.count < 20 * text.utf8.count)
        // The table that keeps within bounds is one still.
        #expect(page.split(separator: "<table>").count == 2)
        #expect(page.contains("<th>b</th>"))
    }

    @Test func delimiterRowsBelowEachOther() throws {
        let text =
            row("a", 2_000) + String(repeating: row("-", 2_000), count: 3) + String(repeating: "|a\n", count: 2_000)
        #expect(try html(text).utf8.count < 20 * text.utf8.count)
    }

    @Test func wideTablesThatAreFull() throws {
        let page = try html(row("a", 300) + row("-", 300) + String(repeating: row("b", 300), count: 50))
        #expect(page.split(separator: "<td>").count == 300 * 50 + 1)
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "a\n|-|-|\n", "a <? ", "a <![CDATA[ ", "a <!A ", "<http://a", "a.b@c.d ", "[a](<b", "*a **a ", "`a``b",
            "[a]: <b\n",
        ])
    func repetition(_ piece: String) throws {
        let text = String(repeating: piece, count: 40_000)
        let document = MarkdownDocument(text)
        #expect(document.links(in: 0..<document.bytes.count).count <= 40_000)
        #expect(document.plainText(in: 0..<document.bytes.count).utf8.count <= text.utf8.count)
        #expect(try html(text).utf8.count < 20 * text.utf8.count)
    }
}
