import Decisions
import Diagnostics
import Testing

@Suite struct LosslessEditTests {
    static let files: [(String, String)] = [
        ("0001-a.md", "# 1. A\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nc\n"),
        ("0001-crlf.md", "# 1. A\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nc"),
        ("0001-bom.md", "\u{FEFF}# 1. A\n\n## Status\n\nProposed\n\n## Context\n\n```\n## Status\n```"),
        ("0001-tight.md", "# 1. A\n## Status\nAccepted\n## Context\nc\n"),
        ("0001-end.md", "# 1. A\n\n## Context\n\nc\n\n## Status\n\nAccepted"),
        (
            "0001-madr.md",
            "---\nstatus: \"accepted\" # comment\ndate: 2020-01-01\n---\n# A\n\n## Decision Outcome\n\nx\n"
        ),
        (
            "0001-madr2.md",
            "# A\n\n* Status: accepted\n* Date: 2020-01-01\n\n## Decision Outcome\n\nx\n\n## Links\n\n* [B](b.md)\n"
        ),
        ("20200101-l4b.md", "# A\n\n- Status: accepted\n- Date: 2020-01-01\n\n## Context and Problem Statement\n\nx"),
        (
            "0001-bold.md",
            "# A\n\n**Status:** Accepted  \n**Date:** 2020-01-01\n\n## Context\n\nc\n\n## Decision\n\nd\n\n"
        ),
    ]

    @Test(arguments: files) func editAndInverseLeaveTheSameBytes(path: String, text: String) throws {
        let file = RecordFile(Array(text.utf8), path: path, shownPath: path)
        for edit in RoundTrip.allCases where edit.applies(to: file) {
            #expect(try edit.run(file).restored == file.bytes, "\(edit)")
        }
    }

    @Test(arguments: files) func anEditChangesWhatItIsAbout(path: String, text: String) throws {
        let file = RecordFile(Array(text.utf8), path: path, shownPath: path)
        #expect(try StatusEdit("deprecated").apply(to: file).record.status?.normalized == .deprecated)
        let superseded = try StatusEdit("superseded", by: RoundTrip.other).apply(to: file)
        #expect(superseded.record.status?.normalized == .superseded)
        #expect(superseded.record.relations.contains { $0.kind == .supersededBy })
    }

    @Test func replacesAcceptedAsAdrToolsDoes() throws {
        let text = "# 2. B\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nc\n"
        let file = RecordFile(Array(text.utf8), path: "0002-b.md", shownPath: "0002-b.md")
        let edited = try StatusEdit("superseded", by: RoundTrip.other).apply(to: file)
        #expect(
            String(decoding: edited.bytes, as: UTF8.self)
                == "# 2. B\n\nDate: 2020-01-01\n\n## Status\n\nSuperseded by [9876. Use other](9876-use-other.md)\n\n## Context\n\nc\n"
        )
    }
}
