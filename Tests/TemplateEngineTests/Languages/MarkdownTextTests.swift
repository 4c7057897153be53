import CommonMark
import Testing

@testable import TemplateEngine

@Suite struct MarkdownTextTests {
    /// Places a text can stand in, with what the HTML around it must be.
    static let places: [(markdown: @Sendable (String) -> String, before: String, after: String)] = [
        ({ "# \($0)\n" }, "<h1>", "</h1>"),
        ({ "# 7. \($0)\n" }, "<h1>7. ", "</h1>"),
        ({ "above\n\n\($0)\n" }, "<p>above</p>\n<p>", "</p>"),
        ({ "above\n\($0)\n" }, "<p>above\n", "</p>"),
        ({ "* \($0)\n" }, "<ul>\n<li>", "</li>\n</ul>"),
        ({ "* Status: \($0)\n" }, "<ul>\n<li>Status: ", "</li>\n</ul>"),
        ({ "| a | b |\n|---|---|\n| \($0) | y |\n" }, "<tr>\n<td>", "</td>\n<td>y</td>"),
        ({ "see [\($0)](to.md) there\n" }, #"<p>see <a href="to.md">"#, "</a> there</p>"),
    ]

    @Test(arguments: places.indices)
    func readsBackAsItselfWhereverItStands(place: Int) throws {
        let place = Self.places[place]
        for text in HostileText.samples + HostileText.generated(count: 400) {
            let escaped = MarkdownText.escape(text)
            guard !escaped.isEmpty else { continue }
            let html = try renderedMarkdown(place.markdown(escaped))
            let shown = Self.text(between: place.before, and: place.after, in: html)
            #expect(shown == Self.onOneLine(text), "\(text.debugDescription) as \(escaped) gives \(html)")
        }
    }

    @Test func readsBackAsItselfInACell() throws {
        for text in HostileText.samples + HostileText.generated(count: 1_000) {
            let cell = MarkdownCell.escape(text)
            guard !cell.isEmpty else { continue }
            let html = try renderedMarkdown("| a | b | c |\n|---|---|---|\n| x | \(cell) | y |\n")
            let shown = Self.text(between: "<tr>\n<td>x</td>\n<td>", and: "</td>\n<td>y</td>", in: html)
            #expect(shown == Self.onOneLine(text), "\(text.debugDescription) as \(cell) gives \(html)")
        }
    }

    @Test(arguments: [
        "Use PostgreSQL for orders", "Node.js (LTS) - why?", "snake_case_name", "A & B", "C# vs F#", "#46 is fixed",
        "100 %",
        "1.5 times", "a -> b", "Ünïcödé", "it's \"fine\"", "costs $5", "Stop now!",
    ])
    func addsNoBackslashWithoutNeed(text: String) {
        #expect(MarkdownText.escape(text) == text)
    }

    @Test func keepsDestinationsReadableAndWhole() throws {
        #expect(MarkdownText.destination("0007-use-postgresql.md") == "0007-use-postgresql.md")
        #expect(MarkdownText.destination("../a b/日本(1).md") == "../a%20b/日本%281%29.md")
        for path in HostileText.samples where !path.isEmpty {
            let markdown = "[t](\(MarkdownText.destination(path)))\n"
            var seen: [String] = []
            _ = try HTMLRenderer().render(Array(markdown.utf8)[...]) { destination in
                seen.append(destination.url)
                return destination.url
            }
            #expect(seen.map(Self.percentDecoded) == [path], "\(markdown)")
        }
    }

    /// What stands in HTML between two pieces, with tags that only autolinks bring dropped and entities resolved.
    private static func text(between before: String, and after: String, in html: String) -> String? {
        guard let start = html.firstRange(of: before), let end = html[start.upperBound...].firstRange(of: after) else {
            return nil
        }
        var inner = String(html[start.upperBound..<end.lowerBound])
        inner = inner.replacing(/<a href="(http|mailto|www|ftp)[^"]*">([^<]*)<\/a>/) { "\($0.output.2)" }
        guard !inner.contains("<") else { return nil }
        for (entity, text) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            inner = inner.replacing(entity, with: text)
        }
        return inner
    }

    private static func onOneLine(_ text: String) -> String {
        var scalars = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }[...]
        while scalars.first == " " { scalars.removeFirst() }
        while scalars.last == " " { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func percentDecoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
