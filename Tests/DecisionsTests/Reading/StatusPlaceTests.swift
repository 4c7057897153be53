import Decisions
import Testing

/// Places and manners a status is stated in.
@Suite struct StatusPlaceTests {
    static let cases: [ReadingCase] = [
        ReadingCase(
            name: "emoji and number before headings",
            text: "# 🏛️ ADR-001: Use X\n\n## 📌 1. Status\n\n✅ Accepted\n\n## :memo: 2. Context\n\nc\n",
            status: "Accepted",
            meaning: .accepted),
        ReadingCase(
            name: "several labels in a line",
            text:
                "# ADR-0001 · Use X\n\n**Status:** accepted · **Date:** 2024-03-01 · **Owner:** Orders\n\n## Context\n\nc\n",
            status: "accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "labels with spaces between",
            text: "# ADR 1: Use X\n\nDate: 2024-03-01   Status: accepted (see ADR-0002)\n\n## Context\n\nc\n",
            status: "accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "badge with a generic text",
            text:
                "# 1. Use X\n\n## Status\n\n![badge](https://badges.example/badge/Status-Deprecated-red)\n\n## Context\n\nc\n",
            status: "Deprecated", meaning: .deprecated),
        ReadingCase(
            name: "badges under the title",
            text:
                "# Use X\n\n![status](https://badges.example/badge/status-in--review-blue) ![Date](https://badges.example/badge/Date-1_Mar_2024-blue)\n\n## Context\n\nc\n",
            status: "in-review", meaning: .proposed, date: "2024-03-01"),
        ReadingCase(
            name: "badge that is a link",
            text:
                "# Use X\n\n[![Generic badge](https://badges.example/badge/Status-Accepted-Green.svg)](https://badges.example/)\n\n## Context\n\nc\n",
            status: "Accepted", meaning: .accepted),
        ReadingCase(
            name: "picture named by the status",
            text: "# Use X\n\n## Status\n\n![status](img/rejected.svg)\n\n## Context\n\nc\n",
            status: "rejected", meaning: .rejected),
        ReadingCase(
            name: "list of statuses before the history",
            text:
                "# 1. Use X\n\n## 状态\n\n列表: 提议, 通过, 弃用, 取代\n\n- 2024-02-01 提议\n- 2024-03-01 通过\n\n## 背景\n\nc\n",
            status: "通过", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "statuses one to a line before the one that holds",
            text:
                "# 1. Use X\n\n## Status\n\n- Proposed\n- Accepted\n- Rejected\n\nThis is accepted since March.\n\n## Context\n\nc\n",
            status: "accepted", meaning: .accepted),
        ReadingCase(
            name: "unfilled alternatives",
            text: "# 1. Use X\n\n## Status\n\nProposed / Accepted / Superseded by ADR-XXX\n\n## Context\n\nc\n",
            status: nil, meaning: nil),
        ReadingCase(
            name: "alternatives left behind the word",
            text:
                "# Use X\n\n- Status: draft [ accepted | deprecated | superseded by [x](y.md)]\n- Date: [2024-03-01]\n\n## Decision\n\nd\n",
            status: "draft", meaning: .draft, date: "2024-03-01"),
        ReadingCase(
            name: "struck out", text: "# 1. Use X\n\n## Status\n\n~~Proposed~~ Accepted\n\n## Context\n\nc\n",
            status: "Accepted",
            meaning: .accepted),
        ReadingCase(
            name: "last words of the file",
            text: "# 1. Use X\n\n## Context\n\nc\n\n## Decision\n\nd\n\n---\n\nStatus: accepted\nDate: 2024-03-01\n",
            status: "accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "date label within the status section",
            text: "# 1. Use X\n\n## Status\n\nAccepted\n\n**Date:** 2024-03-01\n\n## Context\n\nc\n",
            status: "Accepted",
            meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "bold label in the text",
            text: "# 1. Use X\n\n## Context\n\nc\n\n**Status**: accepted\n\n## Decision\n\nd\n\n## Consequences\n\ne\n",
            status: "accepted", meaning: .accepted),
    ]

    static let laterCases: [ReadingCase] = [
        ReadingCase(
            name: "labels as sentences",
            text: "# ADR 0001 — Use X\n\nDate: 2024-03-01. Status: accepted by all.\n\n## Decision\n\nd\n",
            status: "accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "table of stages, none reached",
            text:
                "# Use X\n\n## Status\n\n| Stage | Status |\n|---|---|\n| Approved | 🚧 |\n| Adopted | 🚧 |\n\n## Context\n\nc\n",
            status: nil),
        ReadingCase(
            name: "table of stages, the first reached",
            text:
                "# Use X\n\n## Status\n\n| Stage | Status |\n|---|---|\n| Approved | ✅ |\n| Deprecated | 🚧 |\n\n## Context\n\nc\n",
            status: "Approved", meaning: .accepted),
        ReadingCase(
            name: "adrpy-ai's header", path: "ADR0001V01R01-x.md",
            text:
                "<!-- header -->\n| ADR | 0001 |\n|---|---|\n|Created|2024-02-01|\n|Changed|Accepted (2024-03-01)|\n|Superseded||\n---\n# Use X\n\n## Decision\n\nd\n",
            status: "Accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "date without a colon",
            text: "# Use X\n\nDate 21/03/2024\n\n## Status\n\nAccepted\n\n## Context\n\nc\n",
            status: "Accepted", meaning: .accepted, date: "2024-03-21"),
        ReadingCase(
            name: "identifier behind words", path: "ADD-0001-x.md",
            text: "# Design decision ADD-0001: Use X\n\n* Status: proposed\n\n## Context\n\nc\n", status: "proposed",
            meaning: .proposed),
        ReadingCase(
            name: "identifier of one letter", path: "D1-x.md",
            text: "# D1 — Use X\n\n* Status: proposed\n\n## Context\n\nc\n",
            status: "proposed", meaning: .proposed),
    ]

    @Test(arguments: laterCases) func readsToo(_ sample: ReadingCase) { sample.check() }

    @Test(arguments: [
        (
            "Accepted — **identity portions superseded by [ADR-002](0002-y.md)**", Status.accepted,
            Relation.Kind.amendedBy
        ),
        ("Accepted. Ruling out skins is superseded by [ADR-002](0002-y.md).", .accepted, .amendedBy),
        ("Accepted, superseded by [ADR-002](0002-y.md)", .superseded, .supersededBy),
        ("Accepted (2024-03-01), then superseded by [ADR-002](0002-y.md)", .superseded, .supersededBy),
        ("This decision has been superseded by [ADR-002](0002-y.md).", .superseded, .supersededBy),
        ("已采纳（Partially supersedes [ADR-002](0002-y.md)；其余不变）", .accepted, .amends),
    ])
    func tellsTheRecordFromAPart(statement: String, meaning: Status, kind: Relation.Kind) {
        for text in [
            "# 1. Use X\n\n## Status\n\n\(statement)\n\n## Context\n\nc\n",
            "# 1. Use X\n\n* **Status:** \(statement)\n",
        ] {
            let record = RecordReader().read(Array(text.utf8), path: "0001-x.md")
            #expect(record.status?.normalized == meaning)
            #expect(record.relations.map(\.kind) == [kind])
        }
    }

    @Test func readsAReferenceBehindAFrenchArticle() {
        let text = "# 1. Use X\n\n## Statut\n\nAccepté\n\nAmendé par l'ADR 002\n\n## Contexte\n\nc\n"
        let record = RecordReader().read(Array(text.utf8), path: "0001-x.md")
        #expect(record.relations.map(\.kind) == [.amendedBy])
        #expect(record.relations.map(\.target) == ["002"])
    }

    @Test func readsASuccessorInBoldOnALabelledLine() {
        let text =
            "# 1. Use X\n\n* **Status:** **superseded by [ADR 2](0002-y.md) on 2024-03-01** — see [`P`](../P.md)\n"
        let record = RecordReader().read(Array(text.utf8), path: "0001-x.md")
        #expect(record.relations.first?.kind == .supersededBy)
        #expect(record.relations.first?.target == "0002-y.md")
    }

    @Test(arguments: [
        "## Status\n\nSuperseded (as never built) by [ADR 2](0002-y.md)\n",
        "## Context\n\n**Note: This has been superseded by [ADR-002](0002-y.md).**\n",
        "- Status: Superseded by ADR-0002\n\n## Context\n\nc\n",
    ])
    func readsWhatSupersedes(body: String) {
        let record = RecordReader().read(Array(("# 1. Use X\n\n" + body).utf8), path: "0001-x.md")
        #expect(record.relations.map(\.kind) == [.supersededBy])
    }

    @Test(arguments: cases) func reads(_ sample: ReadingCase) { sample.check() }

    @Test func changesTheStatusInABadgesAddress() throws {
        let text =
            "# 1. Use X\n\n## Status\n\n![badge](https://badges.example/badge/Status-Accepted-green)\n\n## Context\n\nc\n"
        let file = RecordFile(Array(text.utf8), path: "0001-x.md", shownPath: "0001-x.md")
        let edited = try StatusEdit("deprecated").apply(to: file)
        #expect(edited.record.status?.normalized == .deprecated)
        #expect(try StatusEdit("accepted").apply(to: edited).bytes == file.bytes)
    }
}
