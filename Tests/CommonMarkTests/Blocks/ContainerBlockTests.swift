import CommonMark
import Testing

/// Structure and positions of lists, quotes and footnotes.
@Suite struct ContainerBlockTests {
    @Test(arguments: [
        (
            "- a\n- b\n\n  c\n* d\n",
            """
            bullet @1-4
              item @1-1
                paragraph @1-1 "a"
              item @2-4
                paragraph @2-2 "b"
                paragraph @4-4 "c"
            bullet @5-5
              item @5-5
                paragraph @5-5 "d"
            """
        ),
        (
            "1. a\n   - b\n     c\nd\n2) e\n",
            """
            ordered @1-4
              item @1-4
                paragraph @1-1 "a"
                bullet @2-4
                  item @2-4
                    paragraph @2-4 "b\\n     c\\nd"
            ordered @5-5
              item @5-5
                paragraph @5-5 "e"
            """
        ),
        (
            "a\n2. b\n1. c\n-\n",
            """
            paragraph @1-2 "a\\n2. b"
            ordered @3-3
              item @3-3
                paragraph @3-3 "c"
            bullet @4-4
              item @4-4
            """
        ),
        (
            "-\n\n  a\n",
            """
            bullet @1-1
              item @1-1
            paragraph @3-3 "a"
            """
        ),
        (
            "-\n  a\n",
            """
            bullet @1-2
              item @1-2
                paragraph @2-2 "a"
            """
        ),
        (
            "-     a\n- ```\n  b\n\n  ```\n",
            """
            bullet @1-5
              item @1-1
                indented @1-1 "a"
              item @2-5
                fenced @2-5 "  b\\n\\n"
            """
        ),
        ("1234567890. a\n", "paragraph @1-1 \"1234567890. a\""),
        (
            "- [ ] a\n- [x] b\n",
            """
            bullet @1-2
              item @1-1
                paragraph @1-1 "[ ] a"
              item @2-2
                paragraph @2-2 "[x] b"
            """
        ),
        (
            "-\ta\n\n\tb\n",
            """
            bullet @1-3
              item @1-3
                paragraph @1-1 "a"
                paragraph @3-3 "b"
            """
        ),
    ])
    func lists(_ markdown: String, _ expected: String) {
        #expect(MarkdownDocument(markdown).dump == expected)
    }

    @Test(arguments: [
        (
            "> # a\n> b\nc\n\nd\n",
            """
            quote @1-3
              heading1 @1-1 "a"
              paragraph @2-3 "b\\nc"
            paragraph @5-5 "d"
            """
        ),
        (
            "> a\n---\n",
            """
            quote @1-1
              paragraph @1-1 "a"
            break @2-2 "---"
            """
        ),
        (
            ">a\n>\n>> b\n",
            """
            quote @1-3
              paragraph @1-1 "a"
              quote @3-3
                paragraph @3-3 "b"
            """
        ),
        (
            "> ```\n> a\nb\n",
            """
            quote @1-2
              fenced @1-2 "> a\\n"
            paragraph @3-3 "b"
            """
        ),
        (
            ">     a\n> - b\n>   - c\n",
            """
            quote @1-3
              indented @1-1 "a"
              bullet @2-3
                item @2-3
                  paragraph @2-2 "b"
                  bullet @3-3
                    item @3-3
                      paragraph @3-3 "c"
            """
        ),
    ])
    func quotes(_ markdown: String, _ expected: String) {
        #expect(MarkdownDocument(markdown).dump == expected)
    }

    @Test func footnotes() {
        let document = MarkdownDocument("a[^n]\n[^n]: b\n    # c\n\n    d\ne\n\nf\n")
        #expect(
            document.dump == """
                paragraph @1-1 "a[^n]"
                footnote @2-6
                  paragraph @2-2 "b"
                  heading1 @3-3 "c"
                  paragraph @5-6 "d\\ne"
                paragraph @8-8 "f"
                """)
        #expect(document.sections.isEmpty)
    }

    /// An item's content begins behind its marker and ends with its last text.
    @Test func contentOfContainers() {
        let document = MarkdownDocument("-  a\n   b\n\n\n10. c  \n>  d\n")
        let contents = document.blocks.filter { $0.kind == .item || $0.kind == .quote }.map {
            document.text($0.content)
        }
        #expect(contents == ["a\n   b", "c", " d"])
    }

    /// Nesting without end costs depth, not time or stack.
    @Test(arguments: ["> ", "- ", "1. "])
    func deepNesting(_ marker: String) {
        let document = MarkdownDocument(String(repeating: marker, count: 5_000) + "a\n")
        #expect(document.blocks.allSatisfy { $0.depth <= 100 })
        #expect(document.blocks.last?.kind == .paragraph)
    }
}
