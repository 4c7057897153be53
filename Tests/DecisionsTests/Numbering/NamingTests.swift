import Decisions
import Testing

@Suite struct NamingTests {
    @Test(arguments: [
        ("Use Node.JS", "use-node-js"), ("Ünïcödé títle — ok", "unicode-title-ok"), ("日本語 title", "日本語-title"),
        ("Straße", "strasse"),
        ("-- \"-Bar-\"", "bar"), ("!!!", ""),
    ]) func slugsKeepLetters(title: String, slug: String) {
        #expect(Slug.make(title) == slug)
    }

    @Test(
        arguments: [
            ("0012-use-x.md", 12, nil), ("adr-007-x.md", 7, nil), ("20201016-use-x.md", nil, "2020-10-16"),
            ("2021-06-05_001-x.md", 1, "2021-06-05"),
            ("0002_2025-11-04_x.md", 2, "2025-11-04"), ("ccc-jb-001-x.md", 1, nil),
            ("2022-02-03-tests/README.md", nil, "2022-02-03"),
            ("ADR0001V01R01-slug.md", 1, nil), ("notes.md", nil, nil),
        ] as [(String, Int?, String?)]) func readsNumberAndDateOfAName(path: String, number: Int?, date: String?)
    {
        let name = FileName(path: path)
        #expect(name.number == number)
        #expect(name.date == date)
    }

    @Test(
        arguments: [
            ("March 12, 2020", "2020-03-12"), ("12. März 2020", "2020-03-12"), ("25/12/2019", "2019-12-25"),
            ("03/04/2018", nil), ("2020-02-30", nil),
            ("2020年3月1日", "2020-03-01"), ("2020-Nov-09", "2020-11-09"), ("14.11.2022", "2022-11-14"),
        ] as [(String, String?)]) func readsADateOnlyWhereItIsOneDay(text: String, iso: String?)
    {
        #expect(DateReader.read(text)?.iso == iso)
    }

    @Test func renumbersEveryMention() {
        let files = [
            ("0012-use-x.md", "# 12. Use X\n\n## Status\n\nAccepted\n\n## Decision\n\nd\n"),
            ("0003-a.md", "# 3. A\n\n## Decision\n\nd\n"),
        ]
        let log = DecisionLog(
            folder: "docs/adr", files: files.map { RecordReader().read(Array($0.1.utf8), path: $0.0) })
        let renumbering = Renumbering(
            [(log.files[0], 15)], log: log, folder: "docs/adr", scope: "", otherPaths: ["docs/adr/0012-use-x.md"])
        #expect(renumbering.moves.map(\.newPath) == ["docs/adr/0015-use-x.md"])
        let text =
            "See [12. Use X](docs/adr/0012-use-x.md), ADR-0012, ADR 12 and docs/adr/0012-use-x.md; not ADR-123 or 12 others.\n"
        let result = renumbering.rewrite(Array(text.utf8), path: "README.md")
        #expect(
            String(decoding: result.bytes, as: UTF8.self)
                == "See [15. Use X](docs/adr/0015-use-x.md), ADR-0015, ADR 15 and docs/adr/0015-use-x.md; not ADR-123 or 12 others.\n"
        )
        let own = renumbering.rewrite(Array(files[0].1.utf8), path: "docs/adr/0012-use-x.md")
        #expect(String(decoding: own.bytes, as: UTF8.self).hasPrefix("# 15. Use X\n"))
    }
}
