import Decisions
import Testing

/// Records in reStructuredText.
@Suite struct ReStructuredTextTests {
    static let cases: [ReadingCase] = [
        ReadingCase(
            name: "field list under an overlined title", path: "ADR-001-x.rst",
            text:
                ".. _adr-1:\n\n==============\nADR-001: Use X\n==============\n\n:Status: Accepted\n:Date: 2024-03-01 (first), 2025-01-01 (again)\n\nContext\n=======\n\nc\n",
            status: "Accepted", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "fields of a directive", path: "0001-x.rst",
            text:
                "==========\n0001: Use X\n==========\n.. record::\n   :number: 1\n   :status: Accepted\n   :proposal_date: 2024-03-01\n\nSummary\n-------\nc\n",
            status: "Accepted", meaning: .accepted),
        ReadingCase(
            name: "list table", path: "0001-x.rst",
            text:
                "Use X\n#####\n\n.. list-table::\n\n   * - Status\n     - Provisional\n   * - Created\n     - 2024-03-01\n\nContext\n*******\n\nc\n",
            status: "Provisional", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "bullet", path: "0001-x.rst",
            text: "1. Use X\n========\n\n- Status: Proposed\n- Date: 1 March 2024\n\nContext\n-------\n\nc\n",
            status: "Proposed", meaning: .proposed, date: "2024-03-01"),
    ]

    @Test(arguments: cases) func reads(_ sample: ReadingCase) { sample.check() }

    @Test(arguments: [
        ("Status\n------\n\n**Superseded** by `2. New <0002-new.rst>`_\n", Relation.Kind.supersededBy, "0002-new.rst"),
        ("Status\n------\n\nSuperseded by :doc:`0002-new`.\n", .supersededBy, "0002-new"),
        (
            "Status\n------\n\nAccepted\n\nSupersedes `ADR 2`_.\n\n.. _ADR 2: ./0002-new.rst\n", .supersedes,
            "./0002-new.rst"
        ),
        (":Amends: :ref:`ADR-002 <adr-002>` (its limits)\n\nContext\n-------\n\nc\n", .amends, "adr-002"),
        (
            ".. note::\n   This record has been superseded by new_.\n\nContext\n-------\n\nc\n\n.. _new: 0002-new.rst\n",
            .supersededBy, "0002-new.rst"
        ),
        ("Supersedes\n----------\n\n* ADR-0002\n", .supersedes, "ADR-0002"),
    ])
    func readsRelations(body: String, kind: Relation.Kind, target: String) {
        let record = RecordReader().read(Array(("1. Use X\n========\n\n" + body).utf8), path: "0001-use-x.rst")
        #expect(record.relations.map(\.kind) == [kind])
        #expect(record.relations.map(\.target) == [target])
    }

    @Test(arguments: [
        ("Accepted\n\nAmends `2. New <0002-new.rst>`__\n", "Amends `2. New <0002-new.rst>`__"),
        ("Accepted\n\n- Amends\n  :doc:`0002-new` since March\n", "Amends\n  :doc:`0002-new`"),
        ("Accepted\n\nAmends new_, in parts\n\n.. _new: 0002-new.rst\n", "Amends new_"),
        ("Accepted\n\n* Amends ADR-0002\n", "Amends ADR-0002"),
    ])
    func aRelationKnowsItsBytes(body: String, range: String) throws {
        let bytes = Array("1. Use X\n========\n\nStatus\n------\n\n\(body)\nContext\n-------\n\nc\n".utf8)
        let relation = try #require(RecordReader().read(bytes, path: "0001-use-x.rst").relations.first)
        #expect(String(decoding: bytes[relation.range], as: UTF8.self) == range)
    }
}
