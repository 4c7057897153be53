import DecisionViews
import Decisions
import Diagnostics
import Foundation
import TemplateEngine
import Testing
import Yams

/// The JSON Schema says what the reader takes.
struct DecisionSchemaTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let patterns = root.appending(path: "templates/patterns")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: patterns.path())) ?? []).filter { $0.hasSuffix(".yml") }
        .sorted()

    private func schema() throws -> SchemaCheck {
        let file = try #require(BuiltInTemplates.file(named: "schemas/decision.json"))
        return try SchemaCheck(String(decoding: file.bytes, as: UTF8.self))
    }

    private func faults(_ text: String) throws -> [String] {
        try schema().faults(in: try #require(try Yams.compose(yaml: text)))
    }

    /// The built-in starters fit the schema, read without a fault, and come back from their records.
    @Test(arguments: names)
    func fitsThePatterns(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.patterns.appending(path: name)))
        #expect(try faults(String(decoding: bytes, as: UTF8.self)) == [])
        let (read, diagnostics) = DecisionInput().read(bytes, path: name)
        #expect(diagnostics.map(\.message) == [])
        let decision = try #require(read?.decision)
        let record = try RecordTemplates().render("adrgen", RecordView(decision))
        #expect(DecisionDecoder().decode(record, path: "0001-x.md").0.decision == decision)
    }

    @Test func hasPatterns() {
        #expect(Self.names.count >= 10)
    }

    @Test(arguments: 0..<40)
    func fitsWhatTheReaderTakes(seed: Int) throws {
        var generator = DecisionGenerator(seed: UInt64(seed + 9000), hasGoodTargets: true)
        #expect(try faults(DecisionYAML.text(generator.make())) == [])
    }

    @Test(arguments: [
        ("titel: X", 2), ("title: [X]", 1), ("title: X\noptions: [{nam: A}]", 2), ("title: X\ndate: soon", 1),
        ("title: X\ncriteria: [{name: A, weight: -1}]", 1), ("title: X\ncriteria: [{name: A, better: more}]", 1),
        ("title: X\ncriteria: [{name: A, scale: [1, 5]}]", 1), ("title: X\nrisks: [{risk: r, impact: huge}]", 1),
        ("title: X\nmetrics: [{name: A}]", 1), ("title: X\njudgements: {a: 3}", 1), ("title: X\ndrivers: one", 1),
        ("title: X\nscreening: {ratings: {a: {b: '*'}}}", 2), ("title: X\ndecision: {because: y}", 1),
    ])
    func rejectsWhatTheReaderRejects(text: String, count: Int) throws {
        #expect(try faults(text).count == count)
        #expect(DecisionInput().read(Array(text.utf8), path: "d.yml").1.contains { $0.severity == .error })
    }
}
