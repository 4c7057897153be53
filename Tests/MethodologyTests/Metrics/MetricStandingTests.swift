import Decisions
import Methodology
import Testing

@Suite struct MetricStandingTests {
    /// Target, measurement, day, state.
    @Test(
        arguments: [
            ("p95 < 20 ms over 7d", "2026-12-01 14 ms", "2026-12-08", .met),
            ("p95 < 20 ms over 7d", "2026-12-01 14 ms", "2026-12-09", .stale),
            ("p95 < 20 ms over 7d", "2026-12-01 25 ms", "2026-12-09", .stale),
            ("p95 < 20 ms over 36h", "2026-12-01 25 ms", "2026-12-03", .missed),
            ("p95 < 20 ms over 36h", "2026-12-01 25 ms", "2026-12-04", .stale),
            ("p95 < 20 ms", "2026-12-01 14 ms", "2027-03-01", .met),
            ("p95 < 20 ms", "2026-12-01 14 ms", "2027-03-02", .stale),
            ("p95 < 20 ms", "2026-12-01 14 s", "2026-12-01", .missed),
            // Not known yet on that day.
            ("p95 < 20 ms", "2026-12-02 14 ms", "2026-12-01", .unknown),
            ("p95 < 20 ms", "2026-12-01 fine", "2026-12-01", .unknown),
            ("fast", "2026-12-01 14 ms", "2026-12-01", .unknown),
        ] as [(String, String, String, MetricStanding.State)])
    func standsOnADay(_ target: String, _ row: String, _ day: String, _ state: MetricStanding.State) throws {
        #expect(MetricStanding(.make(target, [row]), on: try #require(Day(day))).state == state)
    }

    @Test func takesTheAgeItIsGiven() throws {
        let day = try #require(Day("2026-12-20"))
        let metric = Decision.Metric.make("p95 < 20 ms over 7d", ["2026-12-01 14 ms"])
        #expect(MetricStanding(metric, on: day, freshness: 19).state == .met)
        #expect(MetricStanding(metric, on: day, freshness: 18).state == .stale)
    }

    @Test func countsTheDaysToTheReview() throws {
        let day = try #require(Day("2027-02-28"))
        let review = { (text: String?) in MetricStanding(.make("p95 < 20 ms", [], review: text), on: day).review }
        #expect(review(nil) == .none)
        #expect(review("2027-03-01") == .upcoming(Day(ordinal: day.ordinal + 1), days: 1))
        #expect(review("2027-02-28") == .due(day))
        #expect(review("2027-01-31") == .overdue(Day(ordinal: day.ordinal - 28), days: 28))
        #expect(review("2027-02-29") == .unreadable("2027-02-29"))
    }
}
