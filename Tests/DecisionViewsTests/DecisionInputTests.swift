import Decisions
import Diagnostics
import Foundation
import Testing

/// What is wrong with structured input, and where.
struct DecisionInputTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/input")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { !$0.hasSuffix(".expected") }.sorted()

    /// Each line of `NAME.expected` is `line:column rule`, and what to do where that is a name.
    @Test(arguments: names)
    func reportsEverything(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
        let diagnostics = DecisionInput().read(bytes, path: name).1
        let found = diagnostics.map { diagnostic in
            let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-"
            let fix = diagnostic.fix.map { $0.hasPrefix("write `") ? " → " + $0.dropFirst(6) : "" } ?? ""
            return "\(place) \(diagnostic.rule)\(fix)"
        }
        let golden = Self.folder.appending(path: name + ".expected")
        let expected = try? String(contentsOf: golden, encoding: .utf8)
        let text = found.map { $0 + "\n" }.joined()
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil { try Data(text.utf8).write(to: golden) }
        #expect(text == expected)
        #expect(!diagnostics.isEmpty)
    }

    @Test func hasFixtures() {
        #expect(Self.names.count >= 15)
    }

    @Test func saysHowToWriteWhatIsMeant() {
        let text = "title: Use X\noptions:\n  - {name: PostgreSQL}\ndecision: {option: PostgreSQ}\n"
        let diagnostics = DecisionInput().read(Array(text.utf8), path: "d.yml").1
        #expect(diagnostics.map(\.message) == ["`PostgreSQ` is no option of this decision"])
        #expect(diagnostics.first?.fix == "write `postgresql`")
        #expect(diagnostics.first?.excerpt?.after == "PostgreSQ}")
    }

    @Test func boundsWhatItReads() {
        let large = Array("title: ".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: DecisionInput.sizeLimit)
        #expect(DecisionInput().read(large, path: "d.yml").1.map(\.rule) == ["input-too-large"])
        let many = "title: x\ntags: [" + String(repeating: "a, ", count: 60_000) + "a]\n"
        #expect(DecisionInput().read(Array(many.utf8), path: "d.yml").1.map(\.rule) == ["input-too-large"])
        let nested = "a: " + String(repeating: "[", count: 50_000)
        #expect(DecisionInput().read(Array(nested.utf8), path: "d.yml").1.map(\.rule) == ["yaml-syntax"])
        #expect(DecisionInput().read([0xFF, 0xFE], path: "d.yml").1.map(\.rule) == ["not-utf8"])
    }

    @Test func takesScalarsAsTheTextTheyAre() throws {
        let text = "title: yes\ndate: 2026-01-01\ntags: [null-op, 2026-01-01, 0x1F, ~x, on]\ndrivers: ['null', \"~\"]\n"
        let (read, diagnostics) = DecisionInput().read(Array(text.utf8), path: "d.yml")
        #expect(diagnostics.isEmpty)
        #expect(read?.decision.title == "yes")
        #expect(read?.decision.tags == ["null-op", "2026-01-01", "0x1F", "~x", "on"])
        #expect(read?.decision.drivers == ["null", "~"])
    }

    @Test func keepsPlaces() throws {
        let text = "title: Use X\ncriteria:\n  - {name: Cost, weight: 2}\noptions:\n  - {name: A, scores: {Cost: 12}}\n"
        let bytes = Array(text.utf8)
        let read = try #require(DecisionInput().read(bytes, path: "d.yml").0)
        func source(_ part: DecisionPart) -> String? {
            read.places[part].map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(source(.title) == "Use X")
        #expect(source(.weight("cost")) == "2")
        #expect(source(.score(option: "a", criterion: "cost")) == "12")
    }
}
