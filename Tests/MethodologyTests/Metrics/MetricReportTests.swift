import Decisions
import Diagnostics
import Methodology
import Testing

@Suite struct MetricReportTests {
    /// Target, measurements as `date value`, outcome.
    @Test(
        arguments: [
            ("p95 < 20 ms over 7d", ["2026-12-01 14 ms"], .met),
            ("p95 < 20 ms over 7d", ["2026-12-01 20 ms"], .missed),
            ("p95 <= 20 ms over 7d", ["2026-12-01 0.02 s"], .met),
            ("share = 0.3 %", ["2026-12-01 0.3 %"], .met),
            ("zero critical vulnerabilities", ["2026-12-01 0"], .met),
            // By date, whatever the order of the rows.
            ("p95 < 20 ms", ["2026-12-08 25 ms", "2026-12-01 14 ms"], .missed),
            // The later row of a day corrects the earlier one.
            ("p95 < 20 ms", ["2026-12-08 25 ms", "2026-12-08 14 ms"], .met),
            ("p95 < 20 ms", [], .unknown(.measurement)),
            ("fast", ["2026-12-01 14 ms"], .unknown(.target)),
            ("p95 < 20 ms", ["2026-12-01 14 ms", "2026-12-08 fine"], .unknown(.value(Day(ordinal: 20_795), "fine"))),
            ("p95 < 20 ms", ["2026-12-01 14"], .unknown(.value(Day(ordinal: 20_788), "14"))),
            ("p95 < 20 ms", ["2026-12-01 14 %"], .unknown(.value(Day(ordinal: 20_788), "14 %"))),
            ("p95 < 20 ms", ["2026-12-01 14 ms", "2026-02-30 9 ms"], .unknown(.date("2026-02-30"))),
        ] as [(String, [String], MetricReport.Outcome)])
    func comparesTheLatestValue(_ target: String, _ rows: [String], _ outcome: MetricReport.Outcome) {
        #expect(MetricReport(.make(target, rows)).outcome == outcome)
    }

    @Test func namesTheCellThatIsWrong() {
        let report = MetricReport(.make("p95 < 20 ms", ["2026-12-01 14 ms", "soon fast"]))
        #expect(report.problems.map(\.part) == [.measurement("Latency", 1), .measurement("Latency", 1)])
        #expect(report.problems.map(\.diagnostic.rule) == ["MET-07", "MET-07"])
    }

    @Test(
        arguments: [
            ("p95 < 20 ms", "14 ms", 6, 30, "ms"), ("p95 < 20 ms", "25 ms", -5, -25, "ms"),
            ("p95 < 20 ms", "0.015 s", 5, 25, "ms"),
            ("throughput >= 500 rps", "600 rps", 100, 20, "rps"),
            ("availability > 99.9 % over 30d", "99.95 %", 0.05, 0.05 / 0.999, "pp"),
            ("downtime = 0 s for deploy", "3 s", -3, nil, "s"), ("sum = 10 EUR", "8 EUR", -2, -20, "EUR"),
            ("10x traffic", "12x", 2, 20, "x"),
        ] as [(String, String, Double, Double?, String)])
    func statesTheMargin(_ target: String, _ value: String, _ amount: Double, _ share: Double?, _ unit: String) throws {
        let margin = try #require(MetricReport(.make(target, ["2026-12-01 \(value)"])).margin)
        #expect(Tolerance.equal(margin.amount.value, amount))
        #expect(margin.amount.unit == unit)
        #expect(margin.share.map { Tolerance.equal($0.value, share ?? .nan) } == share.map { _ in true })
        #expect(margin.amount.inputs.map(\.name) == ["target", "value"])
        #expect(!margin.amount.formula.isEmpty)
    }
}

extension Decision.Metric {
    /// A metric with rows of `date value`.
    static func make(_ target: String, _ rows: [String], name: String = "Latency", review: String? = nil) -> Self {
        let measurements = rows.map { row in
            let parts = row.split(separator: " ", maxSplits: 1)
            return Decision.Measurement(date: String(parts[0]), value: String(parts.dropFirst().first ?? ""))
        }
        return Decision.Metric(name: name, target: target, review: review, measurements: measurements)
    }
}
