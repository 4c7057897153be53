import Decisions
import Diagrams
import Methodology
import Site
import Testing

@Suite struct TradeOffChartsTests {
    private func decision(_ scores: [[String: Double]]) -> Decision {
        var decision = Decision(title: "Choose")
        decision.criteria = [
            .init(id: "speed", name: "Speed", weight: 3, scale: .init(low: 0, high: 10), better: .higher),
            .init(id: "cost", name: "Cost", weight: 1, scale: .init(low: 0, high: 10), better: .lower),
        ]
        decision.options = zip(["a", "b", "c"], scores).map { .init(id: $0, name: $0.uppercased(), scores: $1) }
        return decision
    }

    @Test func drawsTheBestOptionFirst() throws {
        let report = try #require(
            TradeOffReport(decision([["speed": 2, "cost": 0], ["speed": 8, "cost": 10], ["speed": 5]])))
        let chart = try #require(TradeOffCharts.contributions(report))
        #expect(chart.rows.map(\.name) == ["B", "A", "C"])
        #expect(chart.rows.map(\.note) == ["1. 0.60", "2. 0.40", "not ranked"])
        #expect(chart.rows.map(\.values.count) == [2, 2, 0])
        #expect(chart.parts.map(\.note) == ["share 0.75", "share 0.25"])
        #expect(
            chart.description
                == "1. B: 0.60, of which Speed 0.60, Cost 0.00. 2. A: 0.40, of which Speed 0.15, Cost 0.25. C: not ranked."
        )
    }

    @Test func marksWhereTheWinnerChanges() throws {
        let report = try #require(TradeOffReport(decision([["speed": 2, "cost": 0], ["speed": 8, "cost": 10]])))
        let chart = try #require(TradeOffCharts.sensitivity(report))
        #expect(chart.axis == "Share of Speed")
        #expect(chart.marks.map(\.text) == ["now 0.75", "0.63: A draws level"])
        #expect(chart.lines.map(\.atOne) == [0.2, 0.8])
        #expect(try #require(TradeOffCharts.sensitivity(report, criterion: "cost")).axis == "Share of Cost")
    }

    @Test func drawsNothingThatIsUnknown() throws {
        let report = try #require(TradeOffReport(decision([["speed": 2], ["cost": 10]])))
        #expect(TradeOffCharts.contributions(report) == nil)
        #expect(TradeOffCharts.sensitivity(report) == nil)
    }
}
