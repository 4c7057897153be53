import Decisions
import Methodology
import Testing

@Suite struct TrendTests {
    private func trend(_ target: String, _ values: [(Int, String)]) -> Trend? {
        let start = Day(ordinal: 20_000)
        return MetricReport(.make(target, values.map { "\(start.adding(days: $0).iso) \($1)" })).trend
    }

    @Test func needsThreeDays() {
        #expect(trend("p95 < 20 ms", [(0, "14 ms"), (1, "15 ms")]) == nil)
        #expect(trend("p95 < 20 ms", [(0, "14 ms"), (1, "15 ms"), (1, "16 ms")]) == nil)
        #expect(trend("p95 < 20 ms", [(0, "14 ms"), (1, "15 ms"), (2, "16 ms")]) != nil)
    }

    /// By hand: x = 0, 1, 2, 3 and y = 1, 3, 2, 5 have means 1.5 and 2.75, Sxy = 5.5, Sxx = 5, so a slope of 1.1.
    @Test func fitsALineByLeastSquares() throws {
        let found = try #require(trend("p95 < 20 ms", [(0, "1 ms"), (1, "3 ms"), (2, "2 ms"), (3, "5 ms")]))
        #expect(Tolerance.equal(found.slope.value, 1.1))
        #expect(found.slope.unit == "ms per day")
        #expect(found.direction == .worse)
        // 2.75 + 1.1 (x - 1.5) = 20 at x = 17.18, so the 18th day after the first.
        #expect(found.projectedBreach == Day(ordinal: 20_018))
    }

    @Test(arguments: [
        ("p95 < 20 ms", ["14 ms", "15 ms", "16 ms"], Trend.Direction.worse),
        ("p95 < 20 ms", ["16 ms", "15 ms", "0.014 s"], .better),
        ("throughput > 500 rps", ["600 rps", "590 rps", "580 rps"], .worse),
        ("throughput > 500 rps", ["600 rps", "610 rps", "620 rps"], .better),
        ("p95 < 20 ms", ["14 ms", "14 ms", "14 ms"], .flat), ("p95 < 20 ms", ["14 ms", "16 ms", "14 ms"], .flat),
        // 0.5 a day within a scatter of 1.2.
        ("p95 < 20 ms", ["14 ms", "16 ms", "15 ms"], .flat),
        ("temperature = 20 °C", ["23 °C", "22 °C", "21 °C"], .better),
        ("temperature = 20 °C", ["19 °C", "18 °C", "17 °C"], .worse),
    ]) func tellsTheGoodDirection(_ target: String, _ values: [String], _ direction: Trend.Direction) throws {
        let found = try #require(trend(target, Array(zip([0, 7, 14], values))))
        #expect(found.direction == direction)
        // Three values are too few for more.
        #expect(found.projectedBreach == nil)
    }

    @Test(arguments: [
        // On the limit a strict target is missed that day, the other one the day after.
        ("p95 < 20 ms", ["10 ms", "11 ms", "12 ms", "13 ms"], 10 as Int?),
        ("p95 <= 20 ms", ["10 ms", "11 ms", "12 ms", "13 ms"], 11),
        ("throughput > 500 rps", ["530 rps", "525 rps", "520 rps", "515 rps"], 6),
        ("p95 < 20 ms", ["13 ms", "12 ms", "11 ms", "10 ms"], nil),
        ("p95 < 12 ms", ["10 ms", "11 ms", "12 ms", "13 ms"], nil),
        ("p95 < 20000 ms", ["10 ms", "11 ms", "12 ms", "13 ms"], nil),
    ]) func projectsTheDayOfTheBreach(_ target: String, _ values: [String], _ days: Int?) throws {
        let found = try #require(trend(target, Array(zip(0..., values))))
        #expect(found.projectedBreach == days.map { Day(ordinal: 20_000 + $0) })
    }

    @Test func looksAtTheLastTenDays() throws {
        let values = (0..<30).map { ($0, $0 < 20 ? "1 ms" : "\($0 - 15) ms") }
        let found = try #require(trend("p95 < 20 ms", values))
        #expect(found.points.count == 10)
        #expect(Tolerance.equal(found.slope.value, 1))
    }
}
