import Decisions
import Diagnostics
import Methodology
import Testing

@Suite struct MetricTextTests {
    private func report(_ target: String, _ rows: [String], name: String = "Latency") -> MetricReport {
        MetricReport(.make(target, rows, name: name))
    }

    @Test(arguments: [
        ("p95 < 20 ms", "14 ms", "+6 ms (+30 %)"), ("p95 < 20 ms", "25 ms", "-5 ms (-25 %)"),
        ("p95 < 20 ms", "20 ms", "0 ms (0 %)"),
        ("availability > 99.9 % over 30d", "99.95 %", "+0.05 pp (+0.0501 %)"), ("downtime = 0 s", "3 s", "-3 s"),
        ("10x traffic", "12x", "+2x (+20 %)"), ("incidents < 3", "1", "+2 (+66.7 %)"),
    ]) func saysTheMargin(_ target: String, _ value: String, _ text: String) throws {
        let margin = try #require(report(target, ["2026-12-01 \(value)"]).margin)
        #expect(MetricText.margin(margin) == text)
    }

    @Test(arguments: [
        ("99.9", "99.95 %", "43.2 min, 50 % left"), ("99.95", "99.9 %", "21.6 min, overspent by 100 %"),
        ("99.99", "100 %", "4.32 min, 100 % left"),
        ("99", "99.5 %", "7.2 h, 50 % left"), ("90", "100 %", "3 d, 100 % left"),
        ("99.999", "100 %", "25.9 s, 100 % left"),
    ]) func saysTheErrorBudget(_ slo: String, _ value: String, _ text: String) throws {
        let budget = try #require(
            report("availability >= \(slo) % over 30d", ["2026-12-01 \(value)"], name: "Service").budget)
        #expect(MetricText.budget(budget) == text)
    }

    @Test func drawsTheLatestValues() {
        let rows = ["2026-12-01 1 ms", "2026-12-02 8 ms", "2026-12-03 4 ms", "2026-12-04 oops"]
        #expect(MetricText.sparkline(report("p95 < 20 ms", rows)) == "▁█▄")
        #expect(MetricText.sparkline(report("p95 < 20 ms", ["2026-12-01 1 ms", "2026-12-02 1 ms"])) == "▄▄")
        #expect(MetricText.sparkline(report("p95 < 20 ms", ["2026-12-01 1 ms"])) == "")
    }

    /// The texts of a record's region are a function of the record alone: of its latest measurement's day, not of today.
    @Test func viewsMetricsAsOfTheLatestMeasurement() throws {
        var decision = Decision(title: "Use PostgreSQL")
        decision.metrics = [
            .make("p95 < 20 ms over 7d", (1...4).map { "2026-12-0\($0) 1\($0) ms" }, review: "2027-03-01"),
            .make("availability > 99.9 % over 30d", ["2026-11-30 99.8 %"], name: "Availability"),
            .make("fast", [], name: "Speed"),
        ]
        let view = try #require(MetricsView(decision))
        #expect(view.asOf == "2026-12-04")
        #expect(view.rows.map(\.state) == ["met", "missed", "unknown"])
        #expect(view.rows.map(\.latest) == ["14 ms", "99.8 %", ""])
        #expect(view.rows[0].trend == "worse by 1 ms a day")
        #expect(view.rows[0].review == "2027-03-01")
        #expect(view.rows[1].budget == "43.2 min, overspent by 100 %")
        #expect(view.rows[2].missing == "no target that can be checked")
        #expect(view.projections == [.init(metric: "Latency", date: "2026-12-10", points: 4)])
        #expect(MetricsView(Decision(title: "None")) == nil)
    }
}
