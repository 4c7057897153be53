import Decisions
import Diagnostics
import Testing

@Suite struct MeasurementEditTests {
    private func file(_ text: String) -> RecordFile {
        RecordFile(Array(text.utf8), path: "0007-use-x.md", shownPath: "docs/adr/0007-use-x.md")
    }

    private func edit(_ metric: String, _ value: String, _ date: String = "2026-12-08", source: String = "")
        -> MeasurementEdit
    {
        MeasurementEdit(metric: metric, value: value, date: date, source: source) { text in
            String(text.flatMap { $0 == "|" ? ["\\", $0] : [$0] })
        }
    }

    /// A record with targets, and something behind them.
    private func record(_ measurements: String, after: String = "\n## Risks\n\nNone.\n") -> String {
        """
        # Use X

        ## Success Metrics

        | Metric | Target |
        | --- | --- |
        | Write latency | p95 < 20 ms over 7d |
        | Read latency | p95 < 10 ms |
        | Open incidents | zero incidents |
        | Cost | cheap |

        """ + measurements + after
    }

    /// Tables before, and the row that comes after their last one.
    @Test(arguments: [
        // Aligned, the value to the right.
        (
            """
            | Metric        | Date       | Value | Source    |
            | ------------- | ---------- | ----: | --------- |
            | Write latency | 2026-12-01 | 14 ms | load test |
            """, "| Write latency | 2026-12-08 |  9 ms | ci        |"
        ),
        // Not aligned.
        (
            "| Metric | Date | Value | Source |\n|---|---|---|---|\n| Write latency | 2026-12-01 | 14 ms | x |",
            "| Write latency | 2026-12-08 | 9 ms | ci |"
        ),
        // Without blanks, without pipes at the ends, with other columns in another order.
        (
            "|Metric|Date|Value|Source|\n|-|-|-|-|\n|Write latency|2026-12-01|14 ms|x|",
            "|Write latency|2026-12-08|9 ms|ci|"
        ),
        (
            "Metric | Date | Value | Source\n--- | --- | --- | ---\nWrite latency | 2026-12-01 | 14 ms | x",
            "Write latency | 2026-12-08 | 9 ms | ci"
        ),
        (
            "| Source | Note | Value | Measured on | Metric |\n|---|---|---|---|---|\n| x | y | 14 ms | 2026-12-01 | Write latency |",
            "| ci |  | 9 ms | 2026-12-08 | Write latency |"
        ),
        // A row that went over the edge does not end the columns.
        (
            "| Metric        | Date       | Value | Source |\n| ------------- | ---------- | ----: | ------ |\n| Write latency | 2026-12-01 | 0.014 s |      |",
            "| Write latency | 2026-12-08 |  9 ms | ci     |"
        ),
        // Only a header.
        (
            "| Metric | Date | Value | Source |\n| ------ | ---- | ----: | ------ |",
            "| Write latency | 2026-12-08 |  9 ms | ci     |"
        ),
        // Cells wider than their column, in bytes and in columns of a terminal.
        (
            "| Metric        | Date       | Value | Source |\n| ------------- | ---------- | ----: | ------ |\n| Write latency | 2026-12-01 | 14 µs | 負荷   |",
            "| Write latency | 2026-12-08 |  9 ms | ci     |"
        ),
    ]) func addsOneRow(_ table: String, _ row: String) throws {
        for (newline, ending) in [
            ("\n", "\n## Risks\n\nNone.\n"), ("\r\n", "\n## Risks\n\nNone.\n"), ("\n", "\n"), ("\n", ""),
        ] {
            let before = record("\n### Measurements\n\n" + table, after: ending == "" ? "" : "\n" + ending)
            let expected = record(
                "\n### Measurements\n\n" + table + "\n" + row, after: ending == "" ? "" : "\n" + ending)
            let lines = { (text: String) in
                text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: newline)
            }
            let edited = try edit("write", "9 ms", source: "ci").apply(to: file(lines(before)))
            #expect(String(decoding: edited.bytes, as: UTF8.self) == lines(expected))
        }
    }

    @Test(arguments: ["\n", "\r\n"]) func makesATableWhereThereIsNone(newline: String) throws {
        let table = """
            ### Measurements

            | Metric        | Date       | Value | Source |
            | ------------- | ---------- | ----: | ------ |
            | Write latency | 2026-12-08 |  9 ms |        |

            """
        let region = "\n<!-- adrgen:computed success-metrics -->\n<!-- adrgen:end -->\n"
        for (before, after) in [
            (record(""), record("\n" + table)), (record("", after: ""), record("\n" + table, after: "")),
            (record(region), record(region + "\n" + table)),
            (record("\n### Measurements\n"), record("\n" + table)),
            (record("\nWatch them.", after: ""), record("\nWatch them.\n\n" + table.dropLast(), after: "")),
        ] {
            let lines = { (text: String) in
                text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: newline)
            }
            let edited = try edit("Write latency", "9 ms").apply(to: file(lines(before)))
            #expect(String(decoding: edited.bytes, as: UTF8.self) == lines(after))
        }
    }

    @Test func addsTheSameMeasurementOnce() throws {
        let once = try edit("write", "9 ms", source: "ci | 12").apply(to: file(record("")))
        for same in [edit("Write latency", "9 ms", source: "ci | 12"), edit("write", "0.009 s", source: "ci | 12")] {
            #expect(try same.apply(to: once).bytes == once.bytes)
        }
        for other in [
            edit("write", "9 ms"), edit("write", "8 ms", source: "ci | 12"),
            edit("write", "9 ms", "2026-12-09", source: "ci | 12"),
        ] {
            #expect(try other.apply(to: once).bytes != once.bytes)
        }
    }

    @Test(arguments: [
        ("latency", "9 ms", "2026-12-08", "ambiguous-metric"), ("writ latency", "9 ms", "2026-12-08", "unknown-metric"),
        ("", "9 ms", "2026-12-08", "unknown-metric"), ("write", "9 %", "2026-12-08", "MET-05"),
        ("write", "9", "2026-12-08", "MET-05"),
        ("write", "fine", "2026-12-08", "MET-07"), ("write", "9 ms", "2026-02-30", "date-form"),
        ("write", "9 ms", "8.12.2026", "date-form"),
        ("cost", "9 EUR", "2026-12-08", "MET-01"), ("incidents", "1 incident", "2026-12-08", "MET-05"),
    ]) func refuses(_ metric: String, _ value: String, _ date: String, _ rule: String) {
        let failure = #expect(throws: Failure.self) { try edit(metric, value, date).apply(to: file(record(""))) }
        #expect(failure?.diagnostics.map(\.rule) == [rule])
        #expect(failure?.diagnostics.first?.fix?.isEmpty == false)
    }

    @Test(arguments: [("writ latency", "Write latency"), ("incidnts", "Open incidents")])
    func namesTheNearestMetric(_ metric: String, _ nearest: String) {
        let failure = #expect(throws: Failure.self) { try edit(metric, "9 ms").apply(to: file(record(""))) }
        #expect(failure?.diagnostics.first?.fix == "did you mean `\(nearest)`?")
    }

    @Test func refusesARecordOrATableWithoutAPlace() {
        let none = #expect(throws: Failure.self) { try edit("x", "9 ms").apply(to: file("# Use X\n")) }
        #expect(none?.diagnostics.map(\.rule) == ["no-metrics"])
        let table =
            "\n### Measurements\n\n| Metric | Date | Value |\n|---|---|---|\n| Write latency | 2026-12-01 | 14 ms |\n"
        let column = #expect(throws: Failure.self) {
            try edit("write", "9 ms", source: "ci").apply(to: file(record(table)))
        }
        #expect(column?.diagnostics.map(\.rule) == ["no-column"])
    }
}
