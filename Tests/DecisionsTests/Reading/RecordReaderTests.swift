import Decisions
import Testing

@Suite struct RecordReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var path: String
        var title: String
        var number: Int?
        var status: String?
        var meaning: Status?
        var date: String?
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "adr-tools", text: "# 12. Use X\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nc\n",
            path: "0012-use-x.md", title: "Use X", number: 12, status: "Accepted", meaning: .accepted,
            date: "2020-01-02"),
        Case(
            name: "misspelt supersession",
            text: "# 3. Old\n\nDate: 2020-01-02\n\n## Status\n\nSuperceded by [4. New](0004-new.md)\n\n## Context\n",
            path: "0003-old.md", title: "Old", number: 3, status: "Superceded", meaning: .superseded, date: "2020-01-02"
        ),
        Case(
            name: "MADR 4",
            text:
                "---\n# comment\nstatus: \"proposed\"\ndate: 2024-05-06\ndecision-makers: [A, B]\n---\n\n# Use X\n\n## Decision Outcome\n\nx\n",
            path: "0001-use-x.md", title: "Use X", number: 1, status: "proposed", meaning: .proposed, date: "2024-05-06"
        ),
        Case(
            name: "MADR 2", text: "# Use X\n\n* Status: rejected\n* Date: 2019-03-04\n\n## Decision Outcome\n\nx\n",
            path: "0009-use-x.md", title: "Use X", number: 9, status: "rejected", meaning: .rejected, date: "2019-03-04"
        ),
        Case(
            name: "date in the file name", text: "# Use X\n\n- Status: draft\n\n## Context\n\nc\n",
            path: "20201016-use-x.md", title: "Use X", number: nil, status: "draft", meaning: .draft, date: "2020-10-16"
        ),
        Case(
            name: "own word", text: "# ADR-7: Use X\n\n## Status\n\nOn probation\n\n## Decision\n\nd\n",
            path: "adr-007-x.md",
            title: "Use X", number: 7, status: "On probation", meaning: nil, date: nil),
        Case(
            name: "emoji and slashed date",
            text: "# 23 Logging\n\nDate: 21/11/2024\n\n## Status\n\n✅ Accepted\n\n## Context\n\nc\n",
            path: "023-Logging.md", title: "Logging", number: 23, status: "Accepted", meaning: .accepted,
            date: "2024-11-21"),
        Case(
            name: "ambiguous date", text: "# Use X\n\nDate: 03/04/2018\n\n## Status\n\nAccepted\n\n## Context\n\nc\n",
            path: "0001-x.md", title: "Use X", number: 1, status: "Accepted", meaning: .accepted, date: nil),
        Case(
            name: "badge", text: "# 5. Use X\n\n## Status\n\n![Deprecated](https://x/b.svg)\n\n## Context\n\nc\n",
            path: "0005-x.md",
            title: "Use X", number: 5, status: "Deprecated", meaning: .deprecated, date: nil),
        Case(
            name: "status in the heading", text: "# Use X\n\n### Status: **Approved**\n\n## Decision\n\nd\n",
            path: "0002_x.md",
            title: "Use X", number: 2, status: "Approved", meaning: .accepted, date: nil),
        Case(
            name: "heading within code",
            text: "# Use X\n\n```\n## Status\nRejected\n```\n\n## Status\n\nAccepted\n\n## Decision\n\nd\n",
            path: "0002-x.md", title: "Use X", number: 2, status: "Accepted", meaning: .accepted, date: nil),
        Case(
            name: "French", text: "# 1. Titre\n\n## Statut\n\n2020-03-25 accepté\n\n## Contexte\n\nc\n",
            path: "ccc-jb-001-titre.md",
            title: "Titre", number: 1, status: "accepté", meaning: .accepted, date: "2020-03-25"),
        Case(
            name: "Chinese", text: "# 1. 标题\n\n日期: 2017-10-11\n\n## 状态\n\n已接受\n\n## 背景\n\nc\n", path: "001-标题.md",
            title: "标题",
            number: 1, status: "已接受", meaning: .accepted, date: "2017-10-11"),
        Case(
            name: "table",
            text: "# Use X\n\n| Status | Date |\n|---|---|\n| Accepted | 2021-02-03 |\n\n## Context\n\nc\n",
            path: "0004-x.md", title: "Use X", number: 4, status: "Accepted", meaning: .accepted, date: "2021-02-03"),
        Case(
            name: "unfilled front matter status",
            text: "---\nstatus: {proposed | accepted\n---\n# Use X\n\n## Decision Outcome\n\nx\n",
            path: "0004-x.md", title: "Use X", number: 4, status: nil, meaning: nil, date: nil),
        Case(
            name: "reStructuredText",
            text: "2. Use X\n========\n\nStatus\n------\n\n**Accepted** *2023-06-09*\n\nContext\n-------\n\nc\n",
            path: "0002-use-x.rst", title: "Use X", number: 2, status: "Accepted", meaning: .accepted,
            date: "2023-06-09"),
        Case(
            name: "CRLF and BOM", text: "\u{FEFF}# 12. Use X\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n",
            path: "0012-x.md",
            title: "Use X", number: 12, status: "Accepted", meaning: .accepted, date: nil),
    ]

    @Test(arguments: cases) func readsTitleNumberStatusAndDate(_ sample: Case) {
        let record = RecordReader().read(Array(sample.text.utf8), path: sample.path)
        #expect(record.kind == .record)
        #expect(record.title == sample.title)
        #expect(record.number == sample.number)
        #expect(record.status?.word == sample.status)
        #expect(record.status?.normalized == sample.meaning)
        #expect(record.date?.iso == sample.date)
    }

    @Test(arguments: [
        ("template.md", "# x\n\n## Status\n\nAccepted\n", Record.Kind.template),
        ("README.md", "# Log\n\n* [1](0001-x.md)\n", .index),
        ("0000-template.md", "# {short title}\n\n## Context\n\nx\n", .template),
        ("0003-notes.md", "This is not a record.\n", .other),
        ("2022-02-03-tests/README.md", "# Tests\n\n## Decision\n\nd\n", .record),
        ("glossary.md", "# Words\n\nText.\n", .other),
        ("0012-template-engine.md", "# Template engine\n\n## Decision\n\nd\n", .record),
    ]) func tellsRecordsFromOtherFiles(path: String, text: String, kind: Record.Kind) {
        let record = RecordReader().read(Array(text.utf8), path: path)
        #expect(record.kind == kind)
        #expect((record.reason == nil) == (kind == .record))
    }

    @Test func readsPeopleTagsOptionsAndRelations() {
        let text = """
            ---
            status: accepted
            decision-makers: [Order team, Platform team]
            consulted: Security guild
            tags: [data, orders]
            elements: [shop.orders]
            ---
            # Use X

            ## Considered Options

            * X
            * Y

            ## Decision Outcome

            Chosen option: "X", because.

            ## More Information

            * Supersedes [ADR-0003](0003-old.md)
            * Amends [ADR-0005](./0005-b.md)
            """
        let record = RecordReader().read(Array(text.utf8), path: "0007-use-x.md")
        #expect(record.people.deciders == ["Order team", "Platform team"])
        #expect(record.people.consulted == ["Security guild"])
        #expect(record.tags == ["data", "orders"])
        #expect(record.elements == ["shop.orders"])
        #expect(record.options == ["X", "Y"])
        #expect(record.chosen == "X")
        #expect(record.relations.map(\.kind) == [.supersedes, .amends])
        #expect(record.relations.map(\.target) == ["0003-old.md", "./0005-b.md"])
    }
}
