import CommonMark
import Testing

@Suite struct LinkTests {
    /// `form range-text | text | destination` of every link.
    private func links(_ markdown: String) -> [String] {
        let document = MarkdownDocument(markdown)
        return document.links(in: 0..<document.bytes.count).map { link in
            "\(link.form) \(document.text(link.range)) | \(document.text(link.text)) | \(document.destination(of: link))"
        }
    }

    @Test(arguments: [
        ("a [b](c.md \"t\") d", ["inline [b](c.md \"t\") | b | c.md"]),
        ("[a]( <b c> 'x' )", ["inline [a]( <b c> 'x' ) | a | b c"]),
        ("[a]()", ["inline [a]() | a | "]),
        ("[a](b\\)c&amp;d(e)%20)", ["inline [a](b\\)c&amp;d(e)%20) | a | b)c&d(e)%20"]),
        ("[`]`](x)", ["inline [`]`](x) | `]` | x"]),
        ("[a [b] c](d)", ["inline [a [b] c](d) | a [b] c | d"]),
        ("[a [b](c) d](e)", ["inline [b](c) | b | c"]),
        ("![a](b.png)", ["image ![a](b.png) | a | b.png"]),
        ("[![S](i.svg)](l)", ["inline [![S](i.svg)](l) | ![S](i.svg) | l", "image ![S](i.svg) | S | i.svg"]),
        ("`[a](b)` \\[a](b) [a] (b) [a](b c)", []),
        ("<!-- [a](b) --> <x y=\"[a](b)\">", []),
    ])
    func inline(_ markdown: String, _ expected: [String]) {
        #expect(links(markdown) == expected)
    }

    @Test(arguments: [
        (
            "[Text][ L  ] [l][] [l] ![l]\n\n[l]: <u v>",
            [
                "reference [Text][ L  ] | Text | u v", "reference [l][] | l | u v", "reference [l] | l | u v",
                "image ![l] | l | u v",
            ]
        ),
        ("[a][b] [b] [a]\n\n[a]: /a", ["reference [a] | a | /a"]),
        ("[a]\n\n- > [A]: /a", ["reference [a] | a | /a"]),
        ("text[^1] [^1]\n\n[^1]: note [x](y)", ["inline [x](y) | x | y"]),
        ("[none] [x][none]", []),
    ])
    func reference(_ markdown: String, _ expected: [String]) {
        #expect(links(markdown) == expected)
    }

    @Test(arguments: [
        (
            "<https://a.b/c?d> <m@n.o>",
            [
                "autolink <https://a.b/c?d> | https://a.b/c?d | https://a.b/c?d",
                "autolink <m@n.o> | m@n.o | mailto:m@n.o",
            ]
        ),
        ("see https://a.b/c_d_(e).", ["autolink https://a.b/c_d_(e) | https://a.b/c_d_(e) | https://a.b/c_d_(e)"]),
        ("(www.a.b)", ["autolink www.a.b | www.a.b | http://www.a.b"]),
        ("**http://a.b**, xhttp://c.d `http://e.f`", ["autolink http://a.b | http://a.b | http://a.b"]),
        ("[http://a.b](http://c.d)", ["inline [http://a.b](http://c.d) | http://a.b | http://c.d"]),
    ])
    func autolinks(_ markdown: String, _ expected: [String]) {
        #expect(links(markdown) == expected)
    }

    @Test func withinBlocks() {
        let markdown = """
            # [h](1)
            > [q
            > r](2) and
            > > [s](<3
            > > 4>)
            - [i](5)

                [code](6)

                  [c](6)
            | [t](7) | `x\\|[u](8)` |
            |---|---|
            | \\| [v](9) | w |

            ```
            [f](10)
            ```
            """
        #expect(
            links(markdown).map { $0.split(separator: "|").last?.trimmingPrefix(" ") } == [
                "1", "2", "5", "6", "7", "9",
            ])
    }

    @Test func rangesAcrossQuoteMarkers() {
        let document = MarkdownDocument("> a [b\n> c](d\n> 't') e\n")
        let link = document.links(in: 0..<document.bytes.count).first
        #expect(link.map { document.text($0.range) } == "[b\n> c](d\n> 't')")
        #expect(link.map { document.text($0.text) } == "b\n> c")
        #expect(link.map { document.text($0.destination) } == "d")
    }

    @Test func onlyThoseThatTouchTheRange() {
        let document = MarkdownDocument("[a](1) [b](2)\n\n[c](3)\n")
        let found = document.links(in: 8..<18).map(document.destination(of:))
        #expect(found == ["2", "3"])
        #expect(document.links(in: 3..<3).isEmpty)
    }
}
