import Decisions
import Diagnostics
import Testing

@Suite struct RegionUpdateTests {
    private func file(_ text: String) -> RecordFile {
        RecordFile(Array(text.utf8), path: "0001-a.md", shownPath: "0001-a.md")
    }

    private func text(_ file: RecordFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    private static let record = """
        # A

        ## Trade-offs

        | x | y |
        | - | - |
        | 1 | 2 |

        <!-- adrgen:computed trade-offs -->
        <!-- adrgen:end -->

        ## More

        Text.
        """

    @Test(arguments: ["\n", "\r\n"])
    func fillsAnEmptyRegionAndNothingElse(_ newline: String) {
        let source = Self.record.replacing("\n", with: newline)
        let update = RegionUpdate(texts: ["trade-offs": "**A** wins.\n\n| a |\n| - |\n| 1 |"])
        let filled = update.apply(to: file(source))
        let start = source.firstRange(of: "<!-- adrgen:computed")?.lowerBound ?? source.startIndex
        let end = source.firstRange(of: "<!-- adrgen:end")?.lowerBound ?? source.endIndex
        #expect(text(filled).hasPrefix(source[..<start]))
        #expect(text(filled).hasSuffix(source[end...]))
        let middle = ["", "", "**A** wins.", "", "| a |", "| - |", "| 1 |", "", ""].joined(separator: newline)
        #expect(text(filled).contains(" -->" + middle + "<!-- adrgen:end"))
        #expect(update.states(of: filled).0.map(\.state) == [.current])
        #expect(update.apply(to: filled).bytes == filled.bytes)
    }

    @Test func tellsAStaleRegionFromAnEditedOne() {
        let old = RegionUpdate(texts: ["trade-offs": "Old."]).apply(to: file(Self.record))
        let update = RegionUpdate(texts: ["trade-offs": "New."])
        #expect(update.states(of: old).0.map(\.state) == [.stale])
        #expect(text(update.apply(to: old)).contains("New."))

        let byHand = file(text(old).replacing("Old.", with: "Mine."))
        #expect(update.states(of: byHand).0.map(\.state) == [.edited])
        #expect(update.apply(to: byHand).bytes == byHand.bytes)
        let forced = RegionUpdate(texts: ["trade-offs": "New."], overwritesEdits: true).apply(to: byHand)
        #expect(forced.bytes == update.apply(to: old).bytes)
    }

    @Test func leavesRegionsOfOtherNamesAlone() {
        let update = RegionUpdate(texts: ["success-metrics": "New."])
        #expect(update.states(of: file(Self.record)).0.map(\.state) == [.unknown])
        #expect(update.apply(to: file(Self.record)).bytes == file(Self.record).bytes)
    }

    @Test func doesNotLookIntoFencesAndLists() {
        let source = "# A\n\n```md\n<!-- adrgen:computed trade-offs -->\n<!-- adrgen:end -->\n```\n"
        let (regions, diagnostics) = ComputedRegion.find(in: file(source).document, path: "a.md")
        #expect(regions.isEmpty)
        #expect(diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("<!-- adrgen:computed a -->\n\nx\n", "region-not-closed", 1),
        ("x\n\n<!-- adrgen:end -->\n", "region-not-opened", 3),
        ("<!-- adrgen:computed -->\n<!-- adrgen:end -->\n", "region-unnamed", 1),
        ("<!-- adrgen:computed a -->\n\n<!-- adrgen:computed b -->\n<!-- adrgen:end -->\n", "region-not-closed", 1),
    ])
    func reportsBrokenComments(_ source: String, _ rule: String, _ line: Int) {
        let (_, diagnostics) = ComputedRegion.find(in: file(source).document, path: "a.md")
        #expect(diagnostics.first?.rule == rule)
        #expect(diagnostics.first?.position?.line == line)
    }
}
