import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import TemplateEngine

/// Texts come back as they were when a parser of the language reads what was written.
@Suite struct MarkupTextTests {
    private static let texts = HostileText.samples + HostileText.generated(count: 1_000)

    @Test func xmlReadsTextAndAttributesBack() throws {
        for text in Self.texts {
            let escaped = XMLText.escape(text)
            let reader = XMLReader()
            let parser = XMLParser(data: Data("<svg><g title=\"\(escaped)\">\(escaped)</g></svg>".utf8))
            parser.delegate = reader
            #expect(parser.parse(), "\(escaped)")
            let wanted = Self.replacing(text) { (0..<0x20).contains($0) && ![9, 10, 13].contains($0) || $0 == 0xFFFE }
            #expect(reader.text.unicodeScalars.elementsEqual(wanted.unicodeScalars), "\(text.debugDescription)")
            #expect(
                reader.title?.unicodeScalars.elementsEqual(wanted.unicodeScalars) == true, "\(text.debugDescription)")
        }
    }

    @Test func htmlReadsTextBack() {
        for text in Self.texts {
            let escaped = HTMLText.escape(text)
            #expect(!escaped.utf8.contains { "<>\"'".utf8.contains($0) }, "\(escaped)")
            let wanted = Self.replacing(text) { (0..<0x20).contains($0) && ![9, 10, 13].contains($0) || $0 == 0x7F }
            #expect(Self.htmlText(escaped) == Array(wanted.unicodeScalars), "\(text.debugDescription)")
        }
    }

    @Test func jsonReadsStringsBack() throws {
        for text in Self.texts {
            let json = JSONText.encode(text)
            let read = try JSONSerialization.jsonObject(with: Data("[\(json)]".utf8)) as? [String]
            #expect(read?.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true, "\(json)")
            #expect(!json.utf8.contains(UInt8(ascii: "<")), "\(json)")
        }
    }

    @Test func plantUMLLabelsStayOnTheirLineAndBetweenTheirQuotes() {
        for text in Self.texts {
            let label = PlantUMLText.escape(text)
            #expect(!label.unicodeScalars.contains { "\"\n\r$%!@[]{}|*~`#&^".unicodeScalars.contains($0) }, "\(label)")
            // Angle brackets and backslashes come from here only.
            let rest = label.replacing(/<U\+00[0-9A-F]{2}>/, with: "").replacing("\\n", with: "")
            #expect(!rest.unicodeScalars.contains { "<>\\".unicodeScalars.contains($0) }, "\(label)")
        }
    }

    @Test func mermaidLabelsStayOnTheirLineAndBetweenTheirQuotes() {
        for text in Self.texts {
            let label = MermaidText.escape(text)
            let rest = label.replacing(/#[0-9]+;/, with: "").replacing("<br>", with: "")
            #expect(
                !rest.unicodeScalars.contains { "\"\n\r%#;:<>{}[]|&`*_~\\$@".unicodeScalars.contains($0) }, "\(label)")
            #expect(!label.lowercased().contains(/direction\s/), "\(label)")
        }
    }

    @Test(arguments: ["Use PostgreSQL for orders", "Grüße, 日本 (3 nodes)", "snake_case and a-b/c", "v1.2 = 3?"])
    func plantUMLLeavesPlainTextAlone(text: String) {
        #expect(PlantUMLText.escape(text) == text)
    }

    @Test func writesReferencesWhereSomethingCouldMeanSomething() {
        #expect(PlantUMLText.escape("a \"b\"\n**c**") == #"a <U+0022>b<U+0022>\n<U+002A><U+002A>c<U+002A><U+002A>"#)
        #expect(MermaidText.escape("a \"b\"\nc#d; direction TB") == "a #34;b#34;<br>c#35;d#59; direction#32;TB")
        #expect(XMLText.escape("a <b>\n\"c\" ]]>") == "a &lt;b&gt;&#10;&quot;c&quot; ]]&gt;")
        #expect(JSONText.encode("</script>\n\"x\"") == #""\u003c/script>\n\"x\"""#)
        #expect(MarkdownCell.escape("# a | b #") == #"# a \| b #"#)
    }

    private static func replacing(_ text: String, where isReplaced: (UInt32) -> Bool) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isReplaced($0.value) ? "\u{FFFD}" : $0 }))
    }

    /// Text as an HTML parser reads it in its data state, which knows the references that are written here.
    private static func htmlText(_ html: String) -> [Unicode.Scalar] {
        let references: [(Substring, Unicode.Scalar)] = [
            ("lt;", "<"), ("gt;", ">"), ("amp;", "&"), ("quot;", "\""), ("#39;", "'"),
        ]
        var out: [Unicode.Scalar] = []
        for (index, piece) in html.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
            var rest = Substring(piece)
            if index > 0 {
                guard let found = references.first(where: { rest.unicodeScalars.starts(with: $0.0.unicodeScalars) })
                else { return [] }
                out.append(found.1)
                rest = Substring(rest.unicodeScalars.dropFirst(found.0.unicodeScalars.count))
            }
            out += rest.unicodeScalars
        }
        return out
    }
}

/// Collects an element's text and title.
private final class XMLReader: NSObject, XMLParserDelegate {
    var text = ""
    var title: String?

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if let found = attributes["title"] { title = found }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
