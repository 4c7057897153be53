import CommonMark
import Testing

@Suite struct SectionTests {
    @Test func bodies() {
        let document = MarkdownDocument("intro\n# A\na\n## B `c` <!-- note -->\nb\n### C\nc\n## D\n# E")
        let shown = document.sections.map { section in
            [
                "\(section.level) \(section.title)", document.text(section.heading), document.text(section.ownBody),
                document.text(section.body),
            ]
        }
        #expect(
            shown == [
                ["1 A", "# A\n", "a\n", "a\n## B `c` <!-- note -->\nb\n### C\nc\n## D\n"],
                ["2 B c", "## B `c` <!-- note -->\n", "b\n", "b\n### C\nc\n"],
                ["3 C", "### C\n", "c\n", "c\n"],
                ["2 D", "## D\n", "", ""],
                ["1 E", "# E", "", ""],
            ])
    }

    @Test func onlyHeadingsOutsideOfContainers() {
        let document = MarkdownDocument("> # q\n\n- # i\n\n```\n# f\n```\n<!--\n# c\n-->\n\nReal\n----\n")
        #expect(document.sections.map(\.title) == ["Real"])
        #expect(document.sections.map { document.blocks[$0.block].kind } == [.heading(level: 2)])
    }
}
