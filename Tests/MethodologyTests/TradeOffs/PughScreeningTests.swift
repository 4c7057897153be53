import Decisions
import Methodology
import Testing

@Suite struct PughScreeningTests {
    private var decision: Decision {
        var decision = Decision.matrix(
            weights: [3, 1, 1], scores: [[nil, nil, nil], [nil, nil, nil], [nil, nil, nil]])
        decision.screening = Decision.Screening(
            baseline: "a",
            ratings: [
                "a": ["c1": .better], "b": ["c1": .worse, "c2": .better, "c3": .better],
                "c": ["c1": .same, "c2": .worse],
            ])
        return decision
    }

    @Test func countsAgainstTheBaseline() throws {
        let screening = try #require(PughScreening(decision, shares: [0.6, 0.2, 0.2]))
        #expect(screening.baseline == "a")
        #expect(screening.counts.map(\.option) == ["b", "c"])
        let first = screening.counts[0]
        #expect([first.better, first.same, first.worse] == [2, 0, 1])
        #expect(first.net == 1)
        #expect(Tolerance.equal(first.weightedNet ?? 0, -0.2))
    }

    @Test func netsNoOptionWithAMissingRating() throws {
        let count = try #require(PughScreening(decision)).counts[1]
        #expect(count.missing == ["c3"])
        #expect(count.net == nil)
        #expect(count.weightedNet == nil)
        #expect([count.better, count.same, count.worse] == [0, 1, 1])
    }

    @Test func weighsOnlyWithWeights() throws {
        #expect(try #require(PughScreening(decision)).counts[0].weightedNet == nil)
        #expect(try #require(TradeOffReport(decision)).screening?.counts[0].weightedNet != nil)
    }

    @Test func needsABaselineThatIsAnOption() {
        var decision = decision
        decision.screening?.baseline = "z"
        #expect(PughScreening(decision) == nil)
    }
}
