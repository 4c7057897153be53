import Decisions
import Testing

/// A new record looks like those of its log.
@Suite struct LogStyleTests {
    private let record = NewRecord(title: "Use Z", number: 13, date: "2026-01-02", status: "proposed")

    private func style(_ files: [(String, String)]) -> LogStyle {
        LogStyle(of: files.map { RecordFile(Array($0.1.utf8), path: $0.0, shownPath: $0.0) })
    }

    @Test(arguments: [
        ("0012_2026-07-22_use-x.md", "0013_2026-01-02_use-z.md"),
        ("2026-07-22_012-use-x.md", "2026-01-02_013-use-z.md"),
        ("adr-012-use-x.md", "adr-013-use-z.md"), ("20260722-use-x.md", "20260102-use-z.md"),
        ("0012_use_x.md", "0013_use_z.md"), ("2026-07-22-use-x/README.md", "2026-01-02-use-z/README.md"),
    ]) func namesFollowTheLog(old: String, new: String) throws {
        let names = try #require(style([(old, "# Use X\n\n## Status\n\nAccepted\n\n## Decision\n\nd\n")]).names)
        #expect(names.path(number: 13, date: "2026-01-02", title: "Use Z") == new)
    }

    @Test func numbersGoOnBesideDatesAndNotWithPictures() {
        let names = ["0012_2026-07-22_use-x.md", "images/100-queue.png", "20260722-step-3.md"]
        #expect(NextNumber.after(names, records: []) == 13)
    }

    @Test func writesTheLogsOwnHeadingsAndHistory() throws {
        let text =
            "# 12. Use X\n\n## Status\n\n- 2024-05-06: Drafted\n- 2024-05-07: Accepted\n\n## Context\n\nc\n\n## Decision\n\nd\n"
        let style = style([("0012-use-x.md", text)])
        #expect(style.hasOwnForm)
        #expect(
            String(decoding: try #require(style.skeletonTemplate(for: record)), as: UTF8.self)
                == "# 13. Use Z\n\n## Status\n\n- 2026-01-02: Proposed\n\n## Context\n\n## Decision\n")
    }

    @Test func writesReStructuredTextWhereTheLogDoes() throws {
        let text = "12. Use X\n=========\n\nStatus\n------\n\n**Accepted**\n\nContext\n-------\n\nc\n"
        #expect(
            String(decoding: try #require(style([("0012-use-x.rst", text)]).rstTemplate(for: record)), as: UTF8.self)
                == """
                13. Use Z
                =========

                Status
                ------

                **Proposed**

                Context
                -------

                Decision
                --------

                Consequences
                ------------

                """)
    }

    @Test func fillsInAProjectsTemplate() {
        var record = record
        record.tags = ["a", "b"]
        record.deciders = ["Team A"]
        let template = """
            ---
            title: Template
            nav_order: 100
            ---
            # {{ SHORT TITLE }} <!-- what is solved -->

            - Status: {{ STATUS }} <!-- optional -->
            - Deciders: {{ DECIDERS }}
            - Date: {{ YYYY-MM-DD }}
            - Tags: {{ TAGS }}

            ## Context

            """
        #expect(
            String(decoding: record.filling(Array(template.utf8), headings: nil), as: UTF8.self) == """
                ---
                title: "Use Z"
                nav_order: 13
                ---
                # Use Z

                - Status: proposed <!-- optional -->
                - Deciders: Team A
                - Date: 2026-01-02
                - Tags: a, b

                ## Context

                """)
    }

    @Test(arguments: [
        (
            "# 1. T\n\n## Context\n\nWhat is it?\n\n## Decision\n\n## Consequences\n\nAnd?\n",
            "# 1. T\n\n## Context\n\nA\n\n## Decision\n\nB\nC\n\n## Consequences\n\nD\n"
        ),
        (
            "# 1. T\r\n\r\n## Kontext\r\n",
            "# 1. T\r\n\r\n## Kontext\r\n\r\nA\r\n\r\n## Decision\r\n\r\nB\r\nC\r\n\r\n## Consequences\r\n\r\nD\r\n"
        ),
    ])
    func putsAnswersIntoTheirSections(template: String, filled: String) {
        let record = NewRecord(title: "T", number: 1, date: "2026-01-02", status: "accepted")
        let bytes = record.answering(
            [.context: "A", .decision: "B\nC", .consequences: "D"], in: Array(template.utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == filled)
    }
}
