import Decisions
import Methodology
import Testing

@Suite struct TradeOffReportTests {
    @Test func hasNothingToSayWithoutCriteriaOrOptions() {
        #expect(TradeOffReport(Decision(title: "Choose")) == nil)
        #expect(TradeOffReport(.matrix(weights: [1], scores: [])) == nil)
        #expect(TradeOffReport(.matrix(weights: [], scores: [[]])) == nil)
    }

    @Test func normalisesBenefitAndCostOnTheDeclaredScale() throws {
        let decision = Decision.matrix(weights: [3, 1], scores: [[4, 400], [2, 100]], high: 500, lowerIsBetter: [1])
        let report = try #require(TradeOffReport(decision))
        let cells = try #require(report.option("a")).cells
        #expect(cells.map(\.normalised) == [4.0 / 500, 100.0 / 500])
        #expect(report.criteria.map(\.share) == [0.75, 0.25])
        #expect(cells.map(\.contribution) == [0.75 * 4.0 / 500, 0.25 * 100.0 / 500])
    }

    @Test func ranksNoOptionWithAMissingScore() throws {
        let report = try #require(
            TradeOffReport(.matrix(weights: [1, 1], scores: [[1, nil], [0.1, 0.1], [0.2, 0.1]])))
        let incomplete = try #require(report.option("a"))
        #expect(incomplete.missing == ["c2"])
        #expect(incomplete.total == nil)
        #expect(incomplete.rank == nil)
        #expect(report.ranking.map(\.option) == ["c", "b"])
        #expect(report.incomplete.map(\.id) == ["a"])
    }

    @Test(arguments: [Double.nan, .infinity]) func treatsWhatIsNoNumberAsMissing(score: Double) throws {
        let report = try #require(TradeOffReport(.matrix(weights: [1], scores: [[score], [0.5]])))
        #expect(report.option("a")?.missing == ["c1"])
    }

    @Test func ranksNothingWithoutAScale() throws {
        var decision = Decision.matrix(weights: [1, 1], scores: [[1, 0], [0, 0.5]])
        decision.criteria[1].scale = nil
        let report = try #require(TradeOffReport(decision))
        #expect(report.missing == [.scale("c2")])
        #expect(report.ranking.isEmpty)
        #expect(report.winner == nil)
    }

    @Test(arguments: [[0.0, 0], [-1, 2]]) func ranksNothingWithUnusableWeights(weights: [Double]) throws {
        let report = try #require(TradeOffReport(.matrix(weights: weights, scores: [[1, 0], [0, 1]])))
        #expect(report.weights == nil)
        #expect(report.ranking.isEmpty)
        #expect(!report.missing.isEmpty)
    }

    @Test func sharesARankAfterWhichOneIsLeftOut() throws {
        let report = try #require(
            TradeOffReport(.matrix(weights: [0.1, 0.2], scores: [[0.3, 0], [0, 0.1], [0, 0.15], [1, 1]])))
        #expect(report.ranking.map(\.option) == ["d", "a", "c", "b"])
        #expect(report.ranking.map(\.rank) == [1, 2, 2, 4])
        #expect(report.ranking.map(\.isTied) == [false, true, true, false])
    }

    @Test func hasNoWinnerWithNothingToBeAheadOf() throws {
        let report = try #require(TradeOffReport(.matrix(weights: [1], scores: [[1], [nil]])))
        #expect(report.leaders == ["a"])
        #expect(report.winner == nil)
        #expect(report.margin == nil)
    }

    @Test func findsDominatedOptionsWithoutWeights() throws {
        let report = try #require(
            TradeOffReport(
                .matrix(
                    weights: [nil, nil], scores: [[0.5, 0.2], [0.5, 0.3], [0.9, 0.9], [0.5, 0.2]],
                    lowerIsBetter: [1])))
        #expect(report.dominance.map { [$0.better, $0.worse] } == [["a", "b"], ["d", "b"]])
        #expect(report.front == ["a", "c", "d"])
    }

    @Test func needsNoOtherCriterionForASeries() throws {
        let single = try #require(TradeOffReport(.matrix(weights: [1], scores: [[1], [0]])))
        #expect(single.series.isEmpty)
        #expect(single.weightFlips.isEmpty)
        #expect(single.robustness == .robust)
    }

    @Test func comparesTheChoiceWithTheRanking() throws {
        func leads(_ option: String, _ scores: [[Double?]]) throws -> Bool? {
            var decision = Decision.matrix(weights: [1], scores: scores)
            decision.choice = Decision.Choice(option: option)
            return try #require(TradeOffReport(decision)).choice?.leads
        }
        #expect(try leads("a", [[1], [0]]) == true)
        #expect(try leads("b", [[1], [0]]) == false)
        #expect(try leads("b", [[1], [1], [0]]) == true)
        // The one without a score might be better still.
        #expect(try leads("a", [[1], [0], [nil]]) == nil)
        #expect(try leads("b", [[1], [0], [nil]]) == false)
        #expect(try leads("b", [[1], [nil]]) == nil)
    }
}
