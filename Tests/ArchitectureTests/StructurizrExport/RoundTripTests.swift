import Architecture
import Diagnostics
import Foundation
import Testing

@Suite struct RoundTripTests {
    private func check(_ model: ArchitectureModel, _ name: String) throws {
        let written = StructurizrExport.dsl(model)
        let (again, diagnostics) = read(written.text)
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(
            errors.isEmpty,
            "\(name): \(errors.first?.position?.line ?? 0) \(errors.first?.message ?? "")\n\(written.text)")
        guard written.losses.isEmpty else { return }
        #expect(model.meaning.difference(from: again.meaning) == nil, "\(name)")
        // Writing what was read changes nothing more.
        #expect(StructurizrExport.dsl(again).text == written.text, "\(name)")
    }

    @Test func theExampleReadsBack() throws {
        let model = try #require(try Fixtures.shop().model)
        #expect(StructurizrExport.dsl(model).losses == [])
        try check(model, "shop.dsl")
    }

    @Test(arguments: 0..<150 as Range<UInt64>) func modelsWithHostileTextsReadBack(_ seed: UInt64) throws {
        let model = RandomModel.make(seed: seed)
        #expect(StructurizrExport.dsl(model).losses == [])
        try check(model, "seed \(seed)")
    }

    /// A backslash at the end of a quoted text would take its quote away.
    @Test func whatCannotBeWrittenIsSaid() {
        var model = ArchitectureModel()
        var person = Element(id: "p", kind: .person, name: "Ends in \\")
        person.decisions = ["7"]
        model.add(person)
        model.add(Element(id: "s", kind: .softwareSystem, name: "S"))
        model.add(Relationship("p", "s", description: "two\nlines", technology: "HTTP"))
        #expect(
            StructurizrExport.dsl(model).losses == ["`p`: name, decisions", "`p->s`: description"])
    }

    @Test(.enabled(if: Corpus.shared != nil)) func theCorpusReadsBack() throws {
        let corpus = try #require(Corpus.shared)
        var checked = 0
        for row in corpus.rows where row.hasCounts {
            guard let model = StructurizrReader(files: corpus.files).read(row.path).model else { continue }
            #expect(StructurizrExport.dsl(model).losses == [], "\(row.path)")
            try check(model, row.path)
            checked += 1
        }
        #expect(checked >= 85)
    }
}
