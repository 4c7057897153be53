import TestSupport
import Mustache
import Testing

@testable import TemplateEngine

/// Rendering against an independent implementation of the language, on templates and views made up by a seeded generator.
/// Inline sections end within a line: the other implementation keeps the line of an end that stands alone where its start does not.
@Suite struct MustacheOracleTests {
    @Test(arguments: 0..<400) func agreesWithAnotherImplementation(seed: UInt64) throws {
        var made = MadeTemplate(seed: seed)
        let source = made.template(depth: 3)
        let partial = made.template(depth: 1)
        let view = made.view(depth: 3)
        let files = ["x.txt": source, "p.txt": partial].mapValues { TemplateFile(path: "t", bytes: Array($0.utf8)) }
        let ours = String(decoding: try TemplateEngine(overrides: files).render("x.txt", view), as: UTF8.self)
        var library = MustacheLibrary()
        MustacheContentTypes.register(Unescaped(), named: "UNESCAPED")
        try library.register("{{%CONTENT_TYPE:UNESCAPED}}\n" + source, named: "x.txt")
        try library.register("{{%CONTENT_TYPE:UNESCAPED}}\n" + partial, named: "p.txt")
        let theirs = library.render(Self.plain(view), withTemplate: "x.txt")
        #expect(ours == theirs, "\(source)\n----\n\(partial)\n----\n\(view)")
    }

    private struct Unescaped: MustacheContentType {
        func escapeText(_ text: String) -> String { text }
    }

    /// Lists and dictionaries that show nothing of themselves; what the other implementation shows is Swift's own notation.
    private struct Entries: MustacheSequence, MustacheCustomRenderable {
        var entries: [Any]
        var renderText: String { "" }
        var isNull: Bool { false }

        func makeIterator() -> IndexingIterator<[Any]> { entries.makeIterator() }
    }

    private struct Members: MustacheParent, MustacheCustomRenderable {
        var members: [String: Any]
        var renderText: String { "" }
        var isNull: Bool { false }

        func child(named name: String) -> Any? { members[name] }
    }

    private static func plain(_ value: TemplateValue) -> Any {
        switch value {
        case .string(let text): text
        case .bool(let isTrue): isTrue
        case .int(let number): number
        case .list(let entries): Entries(entries: entries.map(plain))
        case .dict(let members): Members(members: members.mapValues(plain))
        case .raw(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }
}

/// Templates and views that fit together often enough.
private struct MadeTemplate {
    private var random: SeededGenerator
    private let names = ["a", "b", "c", "a.b", "."]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func template(depth: Int) -> String {
        (0..<Int.random(in: 1...5, using: &random)).map { _ in piece(depth: depth) }.joined()
    }

    private mutating func piece(depth: Int) -> String {
        let name = names.randomElement(using: &random) ?? "a"
        let section = name == "." ? "a" : name
        switch Int.random(in: 0..<(depth > 0 ? 10 : 4), using: &random) {
        case 0: return "x"
        case 1: return "\n"
        case 2: return "{{\(name)}}"
        case 3: return "  t {{! note }}."
        case 4: return "{{#\(section)}}\(template(depth: depth - 1)){{^last()}}, {{/last()}}.{{/\(section)}}"
        case 5: return "{{^\(section)}}\(template(depth: depth - 1)).{{/\(section)}}"
        case 6: return "\n{{#\(section)}}\n\(template(depth: depth - 1))\n{{/\(section)}}\n"
        case 7: return depth > 1 ? "[{{> p.txt}}]" : "-"
        case 8: return "\n{{! alone }}\n"
        default: return "{{=<% %>=}}<%\(name)%><%={{ }}=%>"
        }
    }

    mutating func view(depth: Int) -> TemplateValue {
        var members: [String: TemplateValue] = [:]
        for name in ["a", "b", "c"] where Bool.random(using: &random) { members[name] = value(depth: depth) }
        return .dict(members)
    }

    private mutating func value(depth: Int) -> TemplateValue {
        switch Int.random(in: 0..<(depth > 0 ? 5 : 3), using: &random) {
        case 0: return .string(["s", "two words", "<&>"].randomElement(using: &random) ?? "s")
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .int(Int.random(in: 0...9, using: &random))
        case 3:
            return .list((0..<Int.random(in: 1...3, using: &random)).map { _ in value(depth: depth - 1) })
        default: return view(depth: depth - 1)
        }
    }
}
