import CommonMark
import Diagnostics
import Testing

@testable import AdrgenCLI

@Suite struct TerminalPageTests {
    private func page(_ markdown: String, width: Int = 40) throws -> [String] {
        let blocks = try MarkupReader().read(Array(markdown.utf8)[...])
        return TerminalPage(width: width).lines(of: blocks).map { $0.text(colored: false) }
    }

    @Test func wrapsTextAndKeepsListsTogether() throws {
        let lines = try page(
            """
            # Title

            One two three four five six seven eight nine ten.

            * Good, because it keeps answering when a node is lost
            * Bad
              1. inner
            """)
        #expect(
            lines == [
                "Title", "", "One two three four five six seven eight", "nine ten.", "",
                "  • Good, because it keeps answering", "    when a node is lost", "  • Bad", "      1. inner",
            ])
    }

    @Test func alignsTablesByColumnsOfTheTerminal() throws {
        let lines = try page("| 選択肢 | Cost |\n| :-- | --: |\n| 日本 | 5 |\n| A `b` | 1,200 |\n")
        #expect(lines == ["選択肢   Cost", "──────  ─────", "日本        5", "A b     1,200"])
    }

    @Test(arguments: [20, 33, 60, 120])
    func staysWithinTheWidth(_ width: Int) throws {
        let long = String(repeating: "Wörter und 漢字 ", count: 30) + String(repeating: "x", count: 300)
        let markdown = "# \(long)\n\n\(long)\n\n> * \(long)\n\n| a | b |\n| - | - |\n| \(long) | \(long) |\n"
        for line in try page(markdown, width: width) {
            #expect(Columns.width(line) <= width, "\(line)")
        }
    }

    @Test func letsNoControlCharacterThrough() throws {
        let hostile = "a\u{1B}[31mb\u{202E}c"
        let markdown = "# \(hostile)\n\n\(hostile) `\(hostile)` [\(hostile)](http://x/\(hostile))\n\n    \(hostile)\n"
        let text = try page(markdown).joined(separator: "\n")
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    @Test func hidesCommentsAndShowsTasks() throws {
        #expect(try page("<!-- no -->\n\n* [x] done\n* [ ] open\n") == ["  ☑ done", "  ☐ open"])
    }
}
