import Diagnostics
import Testing

@testable import TemplateEngine

@Suite struct TemplateCheckTests {
    private func engine(_ sources: [String: String]) -> TemplateEngine {
        TemplateEngine(
            overrides: Dictionary(
                uniqueKeysWithValues: sources.map {
                    ($0, TemplateFile(path: "own/" + $0, bytes: Array($1.utf8)))
                }))
    }

    private func check(_ sources: [String: String], _ names: [String] = []) -> [Diagnostic] {
        engine(sources).check(names)
    }

    @Test func findsNothingWrongWithTheBuiltInTemplates() {
        #expect(TemplateEngine().check(BuiltInTemplates.ejectable) == [])
        var sources: [String: String] = [:]
        for name in BuiltInTemplates.ejectable {
            sources[name] = String(decoding: BuiltInTemplates.file(named: name)?.bytes ?? [], as: UTF8.self)
        }
        #expect(check(sources) == [])
    }

    @Test(arguments: [
        ("records/nygard.md", "# {{titel}}\n", "No field is called titel; it shows nothing", 3, "write title"),
        (
            "records/x.md", "a\u{20}{{#hasLink}}{{/hasLink}}\n", "No field is called hasLink; it shows nothing", 3,
            "write hasLinks"
        ),
        ("site/index.html", "{{site.titel}}", "No field is called titel; it shows nothing", 1, "write title"),
        ("records/x.md", "{{uppercased(Title_)}}", "No field is called Title_; it shows nothing", 1, "write title"),
        ("records/x.md", "{{qqqqqq}}", "No field is called qqqqqq; it shows nothing", 1, nil),
    ])
    func warnsAboutNamesThatShowNothing(name: String, source: String, message: String, column: Int, fix: String?) throws
    {
        let found = check([name: source])
        let diagnostic = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnostic.message == message)
        #expect(diagnostic.fix == fix)
        #expect(diagnostic.rule == "template-field" && diagnostic.severity == .warning)
        #expect(diagnostic.path == "own/" + name)
        #expect(diagnostic.position == SourcePosition(line: 1, column: column))
        #expect(throws: Never.self) { try engine([name: source]).render(name, [:]) }
    }

    @Test func knowsEveryFieldOfARecord() {
        let source =
            TemplateFields.record.sorted().map { "{{\($0)}}" }.joined() + "{{#list}}{{^last()}}, {{/last()}}{{/list}}"
        #expect(check(["records/x.md": source]).map(\.message) == ["No field is called list; it shows nothing"])
    }

    @Test(arguments: [
        ("nygard.md", "did you mean records/nygard.md?"),
        ("records/partials/dat.md", "did you mean records/partials/date.md?"),
        ("site/recrod.html", "did you mean site/record.html?"),
        (
            "other/thing.txt",
            "use a name that `adrgen templates list` shows, or records/NAME.md for a record template"
        ),
    ])
    func warnsAboutFilesThatNothingUses(name: String, fix: String) throws {
        let found = check([name: "x"])
        #expect(found.map(\.message) == ["No built-in template is called \(name)"])
        #expect(found.first?.rule == "unused-template" && found.first?.severity == .warning)
        #expect(found.first?.fix == fix)
    }

    @Test func takesRecordTemplatesAndIncludedFilesAsUsed() {
        #expect(check(["records/rfc.md": "{{> shared/head.md}}", "shared/head.md": "x", "template.md": "x"]) == [])
    }

    @Test func reportsAFaultInAPartialOnce() {
        let found = check([
            "records/a.md": "{{> records/c.md}}", "records/b.md": "{{> records/c.md}}", "records/c.md": "{{#links}}",
        ])
        #expect(found.map(\.path) == ["own/records/c.md"])
    }

    @Test func goesOnAfterAWrongEnd() {
        let source = "{{#links}}{{#tags}}{{/links}}{{/tags}}\n{{/title}}\n{{#number}}"
        #expect(
            check(["records/a.md": source]).map(\.message) == [
                "Expected {{/tags}}, found {{/links}}", "{{/title}} closes no section", "Section number is not closed",
            ])
    }

    @Test func proposesTheNearestPartial() {
        let found = check(["records/a.md": "{{> records/partials/stauts.md}}"])
        #expect(found.first?.rule == "unknown-template")
        #expect(found.first?.fix == "write records/partials/status.md")
    }

    @Test func checksOnlyWhatIsNamed() {
        let sources = ["records/a.md": "{{a}}", "records/b.md": "{{#links}}"]
        #expect(check(sources, ["records/a.md"]).map(\.rule) == ["template-field"])
        #expect(check(sources, ["site/index.html"]) == [])
    }

    @Test func listsWhoseFileIsUsed() throws {
        let entries = engine(["records/nygard.md": "x", "records/rfc.md": "y"]).entries
        let own = entries.filter { $0.origin != .builtIn }
        #expect(own.map(\.name) == ["records/nygard.md", "records/rfc.md"])
        #expect(own.map(\.origin) == [.overridden, .own])
        #expect(own.map(\.path) == ["own/records/nygard.md", "own/records/rfc.md"])
        #expect(entries.map(\.name) == entries.map(\.name).sorted())
        #expect(entries.first { $0.name == "site/adrgen.css" }?.language == .some(nil))
        #expect(!entries.contains { $0.name.hasPrefix("schemas/") })
        #expect(entries.first { $0.name == "records/madr4.md" }?.summary != nil)
    }

    @Test func findsTemplatesByShortName() throws {
        let engine = engine(["records/rfc.md": "y"])
        #expect(try engine.name(of: "madr4") == "records/madr4.md")
        #expect(try engine.name(of: "rfc") == "records/rfc.md")
        #expect(try engine.name(of: "site/index.html") == "site/index.html")
        let failure = try #require(throws: Failure.self) { try engine.name(of: "madr4-minmal") }
        #expect(failure.diagnostics.first?.fix == "write records/madr4-minimal.md")
    }
}
