/// Random Markdown from pieces that mean something.
enum Vocabulary {
    /// Lines of up to four pieces of block syntax.
    static func blocks(lines: Int, lineEnd: String, using generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...lines, using: &generator) {
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                text += blockPieces[Int.random(in: blockPieces.indices, using: &generator)]
            }
            text += lineEnd
        }
        return text
    }

    /// A paragraph of up to twelve pieces of inline syntax, and two definitions.
    static func inlines(using generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            text += inlinePieces[Int.random(in: inlinePieces.indices, using: &generator)]
        }
        return text + "\n\n[a]: /A\n[b c]: /B\n"
    }

    private static let blockPieces = [
        "- ", "* ", "+ ", "1. ", "2) ", "10. ", "> ", ">", "# ", "## ", "#", "```", "~~~", "``` x", "    ", "  ", " ",
        "   ", "\t", "---", "***", "===", "=", "-", "a", "b c", "| a | b |", "|---|---|", "---|---", "a | b", "|",
        ":-:",
        "<!-- c -->", "<!--", "-->", "<div>", "</div>", "<a href=\"x\">", "<pre>", "</pre>", "<?", "?>", "[a]: /u",
        "[a]:", "/u", "\"t\"", "'t", "[a]", "*x*", "-\t", "1.", "\\|", "####### ", "# #", "x #", "[a]: <> 't'", "<br>",
        "- [x] t", "+++", "_ _ _", "0. ", "1) ",
    ]

    private static let inlinePieces = [
        "[", "]", "(", ")", "![", "](", "a", "b c", "[a]", "[b  C]", "[]", "`", "``", "\\", "<", ">", "<a>", "</a>",
        "<!-- ", " -->", "http://x.y/z", "https://e.org", "www.x.com", "<http://q>", "\"t\"", "'t'", " ", "\n", "*",
        "_",
        "**", "&amp;", "/u", "<u v>", "\\]", "\\[", "!", "<b c=\"d\">", ".", ",", ":", "//", "é", "(x", "~", "~~", "|",
        "<?", "?>", "<![CDATA[", " ]]>", "<!A", "x_y", "^",
    ]
}
