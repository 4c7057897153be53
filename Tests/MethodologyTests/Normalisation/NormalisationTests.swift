import DataModel
import Methodology
import Testing

/// Published cases. Letters are attributes: `AB>C D>E`.
struct NormalisationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var source: String
        var attributes: String
        var dependencies: String
        var keys: String
        var form: NormalForm
        /// Sorted relations of the BCNF decomposition; nil when in BCNF or not published.
        var relations: String?
        var lost = ""

        var testDescription: String { source }
    }

    static let cases = [
        Case(
            source: "Silberschatz, Korth, Sudarshan, exercise 7.6", attributes: "ABCDE",
            dependencies: "A>BC CD>E B>D E>A",
            keys: "A E BC CD", form: .third, relations: "ABCE BD", lost: "CD>E"),
        Case(
            source: "Silberschatz, Korth, Sudarshan, closure of AG", attributes: "ABCGHI",
            dependencies: "A>B A>C CG>H CG>I B>H",
            keys: "AG", form: .first),
        Case(
            source: "Silberschatz, Korth, Sudarshan, JKL", attributes: "JKL", dependencies: "JK>L L>K", keys: "JK JL",
            form: .third,
            relations: "JL KL", lost: "JK>L"),
        Case(
            source: "dba.stackexchange 98742", attributes: "ABCDEF", dependencies: "AB>CDEF C>D E>F", keys: "AB",
            form: .second,
            relations: "ABCE CD EF"),
        Case(
            source: "keys ABC and BCE", attributes: "ABCDE", dependencies: "AC>E B>D E>A", keys: "ABC BCE", form: .first
        ),
        Case(
            source: "keys AB, BC and BD", attributes: "ABCD", dependencies: "AB>C C>D D>A", keys: "AB BC BD",
            form: .third),
        Case(source: "one key", attributes: "ABC", dependencies: "A>BC", keys: "A", form: .boyceCodd),
        Case(source: "all is key", attributes: "AB", dependencies: "AB>A", keys: "AB", form: .boyceCodd),
    ]

    @Test(arguments: cases) func agreesWithPublishedCases(_ item: Case) throws {
        let report = try NormalisationReport(design(item.attributes, item.dependencies))
        #expect(report.keys.map { $0.joined() } == item.keys.split(separator: " ").map(String.init))
        #expect(report.form == item.form)
        guard let relations = item.relations else { return }
        #expect(report.boyceCodd?.relations.map { $0.joined() }.sorted().joined(separator: " ") == relations)
        #expect(
            report.boyceCodd?.lost.map { $0.from.joined() + ">" + $0.to.joined() }.joined(separator: " ") == item.lost)
    }

    @Test func namesTheViolatingDependency() throws {
        let report = try NormalisationReport(design("ABCDE", "A>BC CD>E B>D E>A"))
        #expect(report.violations.map(\.dependency.description) == ["B → D"])
        #expect(report.violations.map(\.reason) == ["D depends on B, which is no key"])
    }

    @Test func seesPartialDependenciesThatOnlyFollow() throws {
        // A → B and B → C give A → C, where AD is the key and C is in none.
        let report = try NormalisationReport(design("ABCD", "A>B B>C"))
        #expect(report.form == .first)
    }

    @Test func saysWhenItWasNotEvaluated() {
        let names = (0..<21).map { "a\($0)" }
        #expect(throws: NormalisationReport.Obstacle.tooManyAttributes(count: 21, limit: 20)) {
            try NormalisationReport(
                RelationDesign(
                    name: "r", attributes: names, dependencies: [FunctionalDependency(from: ["a0"], to: ["a1"])]))
        }
        #expect(throws: NormalisationReport.Obstacle.unknownAttributes(["x"])) {
            try NormalisationReport(design("AB", "A>x"))
        }
        #expect(throws: NormalisationReport.Obstacle.noDependencies) { try NormalisationReport(design("AB", "")) }
    }

    @Test func answersForTwentyAttributes() throws {
        let names = (0..<20).map { "a\($0)" }
        // A ring of pairs: every attribute is in some key.
        let ring = (0..<20).map { FunctionalDependency(from: ["a\($0)"], to: ["a\(($0 + 2) % 20)"]) }
        let report = try NormalisationReport(RelationDesign(name: "r", attributes: names, dependencies: ring))
        #expect(report.keys.count == 100)
    }
}

/// A relation of one-letter attributes.
func design(_ attributes: String, _ dependencies: String) -> RelationDesign {
    RelationDesign(
        name: "r", attributes: attributes.map(String.init),
        dependencies: dependencies.split(separator: " ").map { text in
            let sides = text.split(separator: ">").map { $0.map(String.init) }
            return FunctionalDependency(from: sides[0], to: sides[1])
        })
}
