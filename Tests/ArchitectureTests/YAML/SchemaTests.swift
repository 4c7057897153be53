import Architecture
import Foundation
import Testing

/// The schema and the reader know the same words.
@Suite struct SchemaTests {
    private func schema() throws -> [String: Any] {
        let path = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("templates/schemas/architecture.json")
        let data = try Data(contentsOf: path)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func keys(_ definition: Any?) -> [String] {
        let properties = (definition as? [String: Any])?["properties"] as? [String: Any]
        return (properties ?? [:]).keys.sorted()
    }

    @Test func definesTheKeysTheReaderKnows() throws {
        let schema = try schema()
        let definitions = try #require(schema["$defs"] as? [String: Any])
        for (name, known) in ArchitectureYAML.vocabulary {
            let definition = name == "model" ? schema : definitions[name]
            #expect(keys(definition) == known.sorted(), "\(name)")
        }
    }

    @Test func namesEveryShape() throws {
        let definitions = try #require(try schema()["$defs"] as? [String: Any])
        let style = (definitions["elementStyle"] as? [String: Any])?["properties"] as? [String: Any]
        let shapes = (style?["shape"] as? [String: Any])?["enum"] as? [Any]
        #expect(
            ElementStyle.Shape.allCases.allSatisfy { shape in
                shapes?.contains { $0 as? String == shape.rawValue } == true
            })
    }

    /// What the schema says about facts is what the reader takes: its own examples.
    @Test(arguments: FactKey.allCases) func readsTheExamplesOfEachFact(_ key: FactKey) throws {
        let example: String =
            switch key.form {
            case .duration, .durationOrNone: "200 ms"
            case .share: "99.9 %"
            case .rate: "500 rps"
            case .count: "2..6"
            case .number: "0.2"
            case .text, .texts: "one"
            case .flag, .flagOrText: "true"
            case .word(let words): words[0]
            }
        let value = try FactValue.read(example, as: key).get()
        #expect(value.description == example)
        #expect(try FactValue.read(value.description, as: key).get() == value)
    }
}
