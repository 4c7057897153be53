import Decisions
import Diagnostics
import Foundation
import Testing

/// Records written and edited by hand, read as decisions.
struct DecisionDecoderTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/records")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { $0.hasSuffix(".md") }.sorted()

    @Test(arguments: names)
    func readsAsInput(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
        let (located, diagnostics) = DecisionDecoder().decode(bytes, path: "0012-" + name)
        var text = DecisionYAML.text(located.decision)
        if !diagnostics.isEmpty { text += "---\n" }
        for diagnostic in diagnostics {
            let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-"
            text += "\(place) \(diagnostic.severity.rawValue) \(diagnostic.rule): \(diagnostic.message)\n"
        }
        let golden = Self.folder.appending(path: name + ".golden")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil { try Data(text.utf8).write(to: golden) }
        #expect(text == (try? String(contentsOf: golden, encoding: .utf8)))
    }

    @Test func hasFixtures() {
        #expect(Self.names.count >= 6)
    }

    /// Line ends don't matter, and what is read is written again the same.
    @Test(arguments: names)
    func readsTheSameWithOtherLineEnds(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
        let crlf = bytes.flatMap { $0 == UInt8(ascii: "\n") ? Array("\r\n".utf8) : [$0] }
        let decision = DecisionDecoder().decode(bytes, path: "0012-" + name).0.decision
        #expect(DecisionDecoder().decode(crlf, path: "0012-" + name).0.decision == decision)
    }

    @Test func keepsPlacesOfCells() throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "edited-tables.md")))
        let located = DecisionDecoder().decode(bytes, path: "0012-x.md").0
        func source(_ part: DecisionPart) -> String? {
            located.places[part].map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(source(.title) == "12. Use PostgreSQL for order storage")
        #expect(source(.score(option: "postgresql", criterion: "monthly-cost")) == "1,200")
        #expect(source(.weight("consistency")) == "5")
        #expect(source(.choice) == "PostgreSQL")
        #expect(source(.measurement("Order write latency", 1)) == "16&nbsp;ms")
        #expect(source(.target("Order write latency")) == "p95 < 20 ms over 7d")
        #expect(source(.risk(0)) == "Disk fills up")
    }
}
