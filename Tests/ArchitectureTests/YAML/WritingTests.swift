import Architecture
import Diagnostics
import Testing

@Suite struct WritingTests {
    /// Properties of the model itself, of its views and users have no place in YAML.
    private static let expected = "The model: "

    @Test func theExampleReadsBack() throws {
        let model = try #require(try Fixtures.shop().model)
        let written = ArchitectureYAML.write(model)
        #expect(written.losses == ["The model: properties of the model"])
        let (again, diagnostics) = ArchitectureYAML().read([("m.yml", Array(written.text.utf8))])
        #expect(diagnostics == [])
        #expect(again.meaning.elements == model.meaning.elements)
        #expect(again.meaning.views == model.meaning.views)
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func modelsWithHostileTextsReadBack(_ seed: UInt64) throws {
        var model = RandomModel.make(seed: seed)
        model.modelProperties = []
        let written = ArchitectureYAML.write(model)
        #expect(written.losses == [])
        let (again, diagnostics) = ArchitectureYAML().read([("m.yml", Array(written.text.utf8))])
        #expect(diagnostics == [])
        #expect(again.meaning.difference(from: model.meaning) == nil)
        #expect(ArchitectureYAML.write(again).text == written.text)
    }

    /// Nearly all of the corpus can be converted; the rest says what it loses.
    @Test(.enabled(if: Corpus.shared != nil)) func theCorpusCanBeConverted() throws {
        let corpus = try #require(Corpus.shared)
        var whole = 0
        var all = 0
        for row in corpus.rows where row.hasCounts {
            guard let model = StructurizrReader(files: corpus.files).read(row.path).model else { continue }
            let written = ArchitectureYAML.write(model)
            let (_, diagnostics) = ArchitectureYAML().read([("m.yml", Array(written.text.utf8))])
            #expect(diagnostics.map(\.message) == [], "\(row.path)\n\(written.text)")
            let losses = written.losses.filter { !$0.hasPrefix(Self.expected) }
            all += 1
            if losses.isEmpty { whole += 1 }
        }
        #expect(whole * 100 >= all * 90)
    }
}
