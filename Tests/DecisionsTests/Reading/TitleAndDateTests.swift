import Decisions
import Diagnostics
import Testing

/// Titles, numbers and dates in unusual places.
@Suite struct TitleAndDateTests {
    static let cases: [ReadingCase] = [
        ReadingCase(
            name: "sections of the first rank, title in front matter",
            text: "---\ntitle: Use X\nstatus: accepted\n---\n\n# Background\n\nb\n\n## Decision\n\nd\n",
            status: "accepted",
            meaning: .accepted),
        ReadingCase(
            name: "no title but a heading in the text",
            path: "0001-use-x.md", text: "## Context\n\nc\n\n### Load in peak hours\n\nl\n\n## Decision\n\nd\n",
            title: "Use x", status: nil),
        ReadingCase(
            name: "title in bold", text: "**ADR 1: Use X**\n\nStatus: accepted\n\n## Context\n\nc\n",
            status: "accepted",
            meaning: .accepted),
        ReadingCase(
            name: "a heading one number behind, without a mark", path: "030-use-x.md",
            text: "# 29 Use X\n\n- Status: accepted\n- Tanggal: 2024-03-01\n\n## Konteks\n\nc\n", number: 30,
            status: "accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "dates of the steps",
            text:
                "# 1. Use X\n\n**Status:** Accepted\n**Proposed:** 2024-02-01\n**Accepted:** 2024-03-01\n\n## Context\n\nc\n",
            status: "Accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "number in the heading, date in the name", path: "2024-03-01-use-x.md",
            text: "# 22. Use X\n\n## Status\n\nAccepted\n\n## Context\n\nc\n", number: 22, status: "Accepted",
            meaning: .accepted,
            date: "2024-03-01"),
        ReadingCase(
            name: "identifier with a date", path: "DEC-2024-03-01-use-x.md",
            text: "# DEC-2024-03-01: Use X\n\n- **Status**: accepted\n\n## Decision\n\nd\n", number: nil,
            status: "accepted",
            meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "date alone under the heading",
            text: "# 1. Use X\n\n1 March 2024\n\n## Status\n\nAccepted\n\n## Context\n\nc\n",
            status: "Accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "year and no day", path: "2019-XX-XX-use-x.md",
            text: "# Use X\n\n## Status\n\nAccepted\n\n## Context\n\nc\n",
            number: nil, status: "Accepted", meaning: .accepted),
        ReadingCase(
            name: "day of acceptance in front matter",
            text:
                "---\nstatus: accepted\nproposed_at: 2024-02-01\naccepted_at: 2024-03-01\n---\n# Use X\n\n## Context\n\nc\n",
            status: "accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "record in a folder named by its id", path: "D12/README.md",
            text: "# Use X\n\n- Status: accepted\n\n## Problem\n\np\n\n## Resolution\n\nr\n", number: 12,
            status: "accepted",
            meaning: .accepted),
    ]

    @Test(arguments: cases) func reads(_ sample: ReadingCase) { sample.check() }

    @Test func keepsADotWithinTheChosenName() {
        let text =
            "# Use X\n\n## Considered Options\n\n* A\n* B\n\n## Decision Outcome\n\nChosen option: Node.js with Deno 2.0. It is fast.\n"
        let record = RecordReader().read(Array(text.utf8), path: "0001-x.md")
        #expect(record.chosen == "Node.js with Deno 2.0")
    }

    /// A log of files with these dates, in order.
    private static func log(_ dates: [String]) -> DecisionLog {
        let files = dates.enumerated().map { place, date in
            RecordReader().read(
                Array("# \(place). T\n\nDate: \(date)\n\n## Status\n\nAccepted\n".utf8), path: "000\(place)-t.md")
        }
        var log = DecisionLog(folder: "adr", files: files)
        log.settleDates()
        return log
    }

    @Test func settlesDatesByTheOthersOfTheLog() {
        let log = Self.log(["03/04/2018", "26/03/2018", "2018-05-06"])
        #expect(log.files.map(\.date?.iso) == ["2018-04-03", "2018-03-26", "2018-05-06"])
        #expect(log.files.allSatisfy { $0.diagnostics.isEmpty })
    }

    @Test(arguments: [["03/04/2018", "04/05/2018"], ["03/04/2018", "26/03/2018", "03/26/2018"]])
    func leavesDatesThatNothingSettles(dates: [String]) {
        let log = Self.log(dates)
        #expect(log.files[0].date?.iso == nil)
        #expect(log.files[0].diagnostics.map(\.rule) == ["date-unclear"])
    }
}
