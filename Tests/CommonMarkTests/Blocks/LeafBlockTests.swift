import CommonMark
import Testing

/// Structure and positions of blocks outside of containers.
@Suite struct LeafBlockTests {
    @Test(arguments: [
        (
            "# One\n## Two ##\n### # \n####### seven\n#none\n#\ttab\n",
            """
            heading1 @1-1 "One"
            heading2 @2-2 "Two"
            heading3 @3-3 ""
            paragraph @4-5 "####### seven\\n#none"
            heading1 @6-6 "tab"
            """
        ),
        (
            "# a #b\n# c \\#\n#\n   # d\n    # e\n",
            """
            heading1 @1-1 "a #b"
            heading1 @2-2 "c \\\\#"
            heading1 @3-3 ""
            heading1 @4-4 "d"
            indented @5-5 "# e"
            """
        ),
        (
            "Title\nmore\n====\nx\n--\n\n---\n",
            """
            heading1 @1-3 "Title\\nmore"
            heading2 @4-5 "x"
            break @7-7 "---"
            """
        ),
        (
            "* * *\n_____\n--\n***a\n",
            """
            break @1-1 "* * *"
            break @2-2 "_____"
            paragraph @3-4 "--\\n***a"
            """
        ),
    ])
    func headingsAndBreaks(_ markdown: String, _ expected: String) {
        #expect(MarkdownDocument(markdown).dump == expected)
    }

    @Test(arguments: [
        (
            "```swift\n# no\n\n```\ntext\n",
            """
            fenced @1-4 "# no\\n\\n"
            paragraph @5-5 "text"
            """
        ),
        ("~~~\n```\n~~~~  \n", "fenced @1-3 \"```\\n\""),
        ("````\n```\n\nopen", "fenced @1-4 \"```\\n\\nopen\""),
        ("```\n", "fenced @1-1 \"\""),
        ("``` a`b\n", "paragraph @1-1 \"``` a`b\""),
        (
            "    a\n\n      b\n\n\nc\n",
            """
            indented @1-3 "a\\n\\n      b"
            paragraph @6-6 "c"
            """
        ),
        ("a\n    b\n", "paragraph @1-2 \"a\\n    b\""),
        ("\ta\n", "indented @1-1 \"a\""),
    ])
    func code(_ markdown: String, _ expected: String) {
        #expect(MarkdownDocument(markdown).dump == expected)
    }

    @Test(arguments: [
        (
            "<!-- a -->\n<!--\n# b\n\n-->\nc\n",
            """
            comment @1-1 " a "
            comment @2-5 "\\n# b\\n\\n"
            paragraph @6-6 "c"
            """
        ),
        ("<!-- a --> b\n", "html @1-1 \"<!-- a --> b\""),
        ("<!-- a --> <!-- b -->\n", "comment @1-1 \" a --> <!-- b \""),
        ("<!-- open\n\n# x", "comment @1-3 \" open\\n\\n# x\""),
        (
            "<div>\n# a\n\n# b\n",
            """
            html @1-2 "<div>\\n# a"
            heading1 @4-4 "b"
            """
        ),
        (
            "<pre>\n\n# a\n</pre>\n# b\n",
            """
            html @1-4 "<pre>\\n\\n# a\\n</pre>"
            heading1 @5-5 "b"
            """
        ),
        (
            "a\n<x-y>\nb\n\n<x-y>\nb\n",
            """
            paragraph @1-3 "a\\n<x-y>\\nb"
            html @5-6 "<x-y>\\nb"
            """
        ),
        (
            "a\n</div>\n",
            """
            paragraph @1-1 "a"
            html @2-2 "</div>"
            """
        ),
        (
            "<?php\n\n?>\n<!X\n>\n<![CDATA[\n\n]]>\n",
            """
            html @1-3 "<?php\\n\\n?>"
            html @4-5 "<!X\\n>"
            html @6-8 "<![CDATA[\\n\\n]]>"
            """
        ),
    ])
    func html(_ markdown: String, _ expected: String) {
        #expect(MarkdownDocument(markdown).dump == expected)
    }

    @Test(arguments: [
        (
            "[a]: /u \"t\"\n[B\n c]:\n  <v w>\ntext\n",
            """
            definition @1-1 "[a]: /u \\"t\\""
            definition @2-4 "[B\\n c]:\\n  <v w>"
            paragraph @5-5 "text"
            """
        ),
        (
            "[a]: /u\nHead\n===\n",
            """
            definition @1-1 "[a]: /u"
            heading1 @2-3 "Head"
            """
        ),
        ("[a]: /u \"t\" x\n", "paragraph @1-1 \"[a]: /u \\\"t\\\" x\""),
        ("text\n[a]: /u\n", "paragraph @1-2 \"text\\n[a]: /u\""),
        (
            "[a]: /u\n===\n",
            """
            definition @1-1 "[a]: /u"
            paragraph @2-2 "==="
            """
        ),
    ])
    func definitions(_ markdown: String, _ expected: String) {
        #expect(MarkdownDocument(markdown).dump == expected)
    }

    @Test func firstDefinitionCounts() {
        let document = MarkdownDocument("[Foo  Bar]: /first\n[foo bar]: /second\n> [ẞ]: /quoted\n")
        #expect(document.definitions.mapValues(document.text) == ["foo bar": "/first", "ss": "/quoted"])
    }
}
