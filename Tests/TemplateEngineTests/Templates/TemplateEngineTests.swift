import Diagnostics
import Testing

@testable import TemplateEngine

@Suite struct TemplateEngineTests {
    /// Renders one template of a project.
    private func render(
        _ source: String, _ view: TemplateValue, as name: String = "x.html", with others: [String: String] = [:]
    ) throws -> String {
        let sources = others.merging([name: source]) { $1 }
        let files = sources.mapValues { TemplateFile(path: "my/templates/file", bytes: Array($0.utf8)) }
        return String(decoding: try TemplateEngine(overrides: files).render(name, view), as: UTF8.self)
    }

    @Test func escapesForTheLanguageOfTheFile() throws {
        let view: TemplateValue = ["title": "a < *b* | \"c\": d"]
        #expect(try render("{{title}}", view) == "a &lt; *b* | &quot;c&quot;: d")
        #expect(try render("{{title}}", view, as: "x.md") == #"a < \*b\* \| "c": d"#)
        #expect(try render("{{title}}", view, as: "x.yml") == #""a < *b* | \"c\": d""#)
        #expect(try render("{{title}}", view, as: "x.txt") == "a < *b* | \"c\": d")
    }

    @Test func escapesWhateverATemplateSays() throws {
        #expect(try render("{{{x}}}{{&x}}", ["x": "<"]) == "&lt;&lt;")
    }

    @Test func keepsTheLanguageInPartials() throws {
        let text = try render(
            "{{> p.md}} {{> site/q.html}}", ["x": "<*>"], as: "x.md", with: ["p.md": "{{x}}", "site/q.html": "{{x}}"])
        #expect(text == #"<\*> &lt;*&gt;"#)
    }

    @Test func switchesLanguageInsideAFile() throws {
        let source = "---\n{{%CONTENT_TYPE:YAML}}\ntitle: {{title}}\n---\n{{%CONTENT_TYPE:MARKDOWN}}\n# {{title}}\n"
        #expect(try render(source, ["title": "a: [b]"], as: "x.md") == "---\ntitle: \"a: [b]\"\n---\n# a: \\[b\\]\n")
    }

    @Test func writesRawBytesAndNumbersAsTheyAre() throws {
        let view: TemplateValue = ["body": .raw("<p>\u{1A}0\u{1A}</p>"), "n": 12, "yes": true, "list": [1, 2]]
        #expect(try render("{{body}}|{{{body}}}|{{n}}", view) == "<p>\u{1A}0\u{1A}</p>|<p>\u{1A}0\u{1A}</p>|12")
        #expect(
            try render("n: {{n}}\nlist: [{{#list}}{{.}}{{^last()}}, {{/last()}}{{/list}}]", view, as: "x.yml")
                == "n: 12\nlist: [1, 2]")
    }

    @Test func textCannotPassForRaw() throws {
        let view: TemplateValue = ["body": .raw("<b>"), "text": "\u{1A}0\u{1A}", "other": "\u{19}<i>"]
        #expect(try render("{{text}}{{body}}{{other}}", view) == "\u{FFFD}0\u{FFFD}<b>\u{FFFD}&lt;i&gt;")
    }

    @Test func leavesOutWhatIsMissingEmptyOrFalse() throws {
        let view: TemplateValue = ["empty": "", "none": [], "no": false, "nothing": .raw("")]
        for name in ["empty", "none", "no", "nothing", "missing", "missing.deeper"] {
            #expect(try render("{{#\(name)}}b{{/\(name)}}{{^\(name)}}c{{/\(name)}}", view) == "c")
        }
        #expect(try render("[{{missing}}]", view) == "[]")
    }

    @Test func showsTextsThatLookLikeTags() throws {
        #expect(try render("{{x}}", ["x": "{{secret}}{{/x}}", "secret": "s"]) == "{{secret}}{{/x}}")
    }

    @Test func prefersTheProjectsOwnTemplate() throws {
        let name = try #require(BuiltInTemplates.names.first { $0.hasSuffix("nygard.md") })
        let own = TemplateFile(path: "docs/templates/nygard.md", bytes: Array("mine {{title}}".utf8))
        let engine = TemplateEngine(overrides: [name: own])
        #expect(engine.file(named: name)?.path == "docs/templates/nygard.md")
        #expect(try engine.render(name, ["title": "T"]) == Array("mine T".utf8))
        #expect(TemplateEngine().file(named: name)?.path == "templates/records/nygard.md")
    }

    @Test(arguments: [
        ("a\n  {{#x}}b\n", 2, 3, "Section x is not closed", "add {{/x}}"),
        ("{{#a}}{{#b}}{{/a}}{{/b}}", 1, 13, "Expected {{/b}}, found {{/a}}", "close b first"),
        ("é{{/a}}", 1, 3, "{{/a}} closes no section", "remove it or add {{#a}} before it"),
        ("x\n{{title}\n", 2, 1, "Tag is not closed: expected }}", "add }}"),
        ("{{{title}}", 1, 1, "Tag is not closed: expected }}}", "add }}}"),
        ("{{}}", 1, 1, "Expected a name of letters, digits, dots, dashes and underscores, found nothing", nil),
        ("ab {{a b}}", 1, 4, "Expected a name of letters, digits, dots, dashes and underscores, found \"a b\"", nil),
        ("{{> nope.html}}", 1, 1, "Template nope.html does not exist", "use a name that `adrgen templates list` shows"),
        ("{{> x.html}}", 1, 1, "Template includes itself: x.html → x.html", nil),
        ("{{=<%}}", 1, 1, "Tag is not closed: expected =}}", "add =}}"),
        (
            "\n{{%CONTENT_TYPE:LATEX}}", 2, 1, "No content type is called LATEX",
            "use one of HTML, XML, MARKDOWN, MARKDOWN_CELL, YAML, JSON, PLANTUML, MERMAID, TEXT"
        ),
        ("{{%CONTENT_TYPE: HTLM}}", 1, 1, "No content type is called HTLM", "write HTML"),
        ("a {{%PRAGMA}}", 1, 3, "Expected CONTENT_TYPE: and a language", "write {{%CONTENT_TYPE:HTML}}"),
        (
            "{{> *dynamic}}", 1, 1,
            "Expected a name of letters, digits, dots, dashes and underscores, found \"*dynamic\"", nil
        ),
    ])
    func saysWhereATemplateIsWrongAndWhatWasExpected(
        source: String, line: Int, column: Int, message: String, fix: String?
    ) throws {
        let failure = try #require(throws: Failure.self) { try render(source, [:]) }
        let diagnostic = try #require(failure.diagnostics.first)
        #expect(diagnostic.message == message)
        #expect(diagnostic.fix == fix)
        #expect(diagnostic.path == "my/templates/file")
        #expect(diagnostic.position == SourcePosition(line: line, column: column))
        #expect(diagnostic.severity == .error)
    }

    @Test func reportsEverythingThatIsWrong() throws {
        let failure = try #require(throws: Failure.self) {
            try render("{{a b}}\n{{> p.html}}\n{{> q.html}}\n", [:], with: ["p.html": "{{#x}}"])
        }
        #expect(failure.diagnostics.map(\.message).count == 3)
    }

    @Test func refusesNestingThatWouldExhaustTheStack() throws {
        let deep = String(repeating: "{{#a}}", count: 100_000) + String(repeating: "{{/a}}", count: 100_000)
        let failure = try #require(throws: Failure.self) { try render(deep, [:]) }
        #expect(failure.diagnostics.first?.message == "Sections are nested more than 64 deep")
    }

    @Test func keepsLineEnds() throws {
        #expect(try render("a\r\n{{#x}}\r\nb {{.}}\r\n{{/x}}\r\nc", ["x": "1"]) == "a\r\nb 1\r\nc")
    }

    @Test func changesDelimitersForASection() throws {
        #expect(try render("{{=<% %>=}}${{ github.ref }} <%x%>", ["x": "1"], as: "x.yml") == "${{ github.ref }} \"1\"")
    }
}
