import Decisions
import Methodology
import Testing

@Suite struct ErrorBudgetTests {
    private func budget(_ target: String, _ value: String, name: String = "Service") -> ErrorBudget? {
        MetricReport(.make(target, ["2026-12-01 \(value)"], name: name)).budget
    }

    /// Published: downtime allowed in 30 days, in minutes.
    @Test(arguments: [("99.9", 43.2), ("99.95", 21.6), ("99.99", 4.32), ("99", 432.0)])
    func allowsTheDowntimeOfItsWindow(_ slo: String, _ minutes: Double) throws {
        let found = try #require(budget("availability > \(slo) % over 30d", "100 %"))
        #expect(found.time.value == minutes)
        #expect(found.time.unit == "min")
        #expect(found.consumed?.value == 0)
    }

    /// Published: 14.4 for an hour of 30 days uses 2 % of the budget, 6 for six hours 5 %, 1 for three days 10 %.
    @Test func listsTheBurnRatesToAlertOn() throws {
        let found = try #require(budget("availability >= 99.9 % over 30d", "99.95 %"))
        #expect(found.alerts.map(\.burnRate.value) == [14.4, 6, 1])
        #expect(found.alerts.map(\.hours) == [1, 6, 72])
        #expect(found.alerts.map(\.budget) == [2, 5, 10])
        for (alert, rate) in zip(found.alerts, [1.44, 0.6, 0.1]) {
            #expect(Tolerance.equal(alert.errorRate.value, rate))
        }
    }

    /// By hand: 99.95 % against 99.9 % leaves half of 0.1 %; 99.8 % uses 0.2 % of 0.1 %, twice the budget.
    @Test(arguments: [
        ("availability > 99.9 % over 30d", "99.95 %", 50.0), ("availability > 99.9 % over 30d", "99.8 %", 200),
        ("availability > 99.9 % over 30d", "0.9999 ratio", 10), ("error rate < 0.1 % over 7d", "0.025 %", 25),
        ("success rate >= 99 % over 7d", "99.5 %", 50),
    ]) func saysHowMuchIsGone(_ target: String, _ value: String, _ percent: Double) throws {
        let found = try #require(budget(target, value))
        #expect(Tolerance.equal(try #require(found.consumed).value, percent))
        #expect(Tolerance.equal(try #require(found.remaining).value, 100 - percent))
    }

    /// A week's budget is smaller: 2 % of it in an hour is a burn rate of 3.36, and 10 % in three days no reason to alert.
    @Test func scalesTheBurnRatesToTheWindow() throws {
        let found = try #require(budget("availability > 99.9 % over 7d", "100 %"))
        #expect(found.alerts.map(\.burnRate.value) == [3.36, 1.4])
    }

    @Test(arguments: ["docs completeness >= 90 % over 30d", "error rate < 0.1 %", "p95 < 200 ms over 7d"])
    func keepsNoneForOtherTargets(_ target: String) {
        #expect(budget(target, target.contains("ms") ? "3 ms" : "50 %") == nil)
    }

    @Test func hasNothingToSpendAtAHundredPercent() throws {
        let found = try #require(budget("availability >= 100 % over 30d", "99.9 %"))
        #expect(found.time.value == 0)
        #expect(found.consumed == nil)
        #expect(found.alerts.isEmpty)
    }
}
