import CommonMark
import Decisions
import Diagnostics
import Methodology
import TemplateEngine
import Testing

/// What a record's computed region says.
@Suite struct MetricsRegionTests {
    private func text(_ metrics: [Decision.Metric]) throws -> String {
        var decision = Decision(title: "Use PostgreSQL")
        decision.metrics = metrics
        let view = TemplateValue(try #require(MetricsView(decision)).value)
        let bytes = try TemplateEngine().render("records/computed/success-metrics.md", view)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func statesWhatTheLatestMeasurementsSay() throws {
        let metrics: [Decision.Metric] = [
            .make(
                "p95 < 20 ms over 7d", (1...4).map { "2026-12-0\($0) 1\($0) ms" }, name: "Write latency",
                review: "2027-03-01"),
            .make("availability > 99.9 % over 30d", ["2026-11-30 99.8 %"], name: "Availability"),
            .make("fast", [], name: "Speed"),
        ]
        #expect(
            try text(metrics) == """
                As of 2026-12-04, the day of the latest measurement:

                | Metric | State | Latest | Margin | Error budget | Trend | Next review |
                | :--- | :--- | ---: | ---: | :--- | :--- | :--- |
                | Write latency | met | 14 ms (2026-12-04) | +6 ms (+30 %) |  | worse by 1 ms a day | 2027-03-01 |
                | Availability | **missed** | 99.8 % (2026-11-30) | -0.1 pp (-0.1 %) | 43.2 min, overspent by 100 % |  |  |
                | Speed | unknown | no target that can be checked |  |  |  |  |

                - Write latency misses its target on 2026-12-10 if it goes on like its last 4 values (an extrapolation).

                """)
    }

    @Test func leavesOutColumnsWithNothingInThem() throws {
        #expect(
            try text([.make("p95 < 20 ms", [])]) == """
                | Metric | State | Latest | Margin |
                | :--- | :--- | ---: | ---: |
                | Latency | unknown | no measurement |  |


                """)
    }

    /// Whatever a metric is called, the table stays a table with one row for it.
    @Test(arguments: [
        "A | B", "*x* <script>alert(1)</script>", "[a](javascript:b)", "<!-- adrgen:end -->", "`|` \\| \\", "a\nb",
    ])
    func escapesNames(name: String) throws {
        let text = try text([.make("p95 < 20 ms", ["2026-12-01 | fine"], name: name)])
        let document = MarkdownDocument(Array(text.utf8))
        let table = try #require(document.blocks.first { $0.kind == .table })
        let rows = document.rows(ofTable: table)
        #expect(rows.count == 2)
        #expect(rows[1].count == 4)
        #expect(!document.blocks.contains { $0.kind == .comment || $0.kind == .html })
    }
}
