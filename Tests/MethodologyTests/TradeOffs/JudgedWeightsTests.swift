import Decisions
import Methodology
import Testing

@Suite struct JudgedWeightsTests {
    static func decision(_ judgements: [Decision.Judgement]) -> Decision {
        var decision = Decision.matrix(weights: [nil, nil, nil], scores: [[1, 0, 0], [0, 1, 1]])
        decision.judgements = judgements
        return decision
    }

    static let complete = [
        Decision.Judgement(criterion: "c1", over: "c2", value: 2),
        Decision.Judgement(criterion: "c3", over: "c1", value: 1.0 / 4),
        Decision.Judgement(criterion: "c2", over: "c3", value: 2),
    ]

    @Test func ranksWithJudgedWeights() throws {
        let report = try #require(TradeOffReport(Self.decision(Self.complete)))
        #expect(report.weights?.origin == .judged)
        #expect(report.missing.isEmpty)
        #expect(report.winner == "a")
        #expect(abs((report.option("a")?.total ?? 0) - 4.0 / 7) < 1e-12)
    }

    @Test func prefersStatedWeights() throws {
        var decision = Self.decision(Self.complete)
        for index in decision.criteria.indices { decision.criteria[index].weight = 1 }
        let report = try #require(TradeOffReport(decision))
        #expect(report.weights?.origin == .stated)
        #expect(report.winner == "b")
        #expect(report.judgements?.isConsistent == true)
    }

    @Test func namesAMissingJudgementInsteadOfGuessing() throws {
        let report = try #require(TradeOffReport(Self.decision(Array(Self.complete.prefix(2)))))
        #expect(report.missing == [.judgement(criterion: "c2", over: "c3")])
        #expect(report.ranking.isEmpty)
        #expect(report.judgements?.weights == nil)
    }

    @Test func namesContradictingJudgements() throws {
        let again = Decision.Judgement(criterion: "c2", over: "c1", value: 2)
        let report = try #require(TradeOffReport(Self.decision(Self.complete + [again])))
        #expect(report.judgements?.conflicting == [.judgement(criterion: "c2", over: "c1")])
        #expect(report.ranking.isEmpty)
    }

    @Test func acceptsAReciprocalWrittenWithTwoDecimals() throws {
        let again = Decision.Judgement(criterion: "c3", over: "c2", value: 0.5)
        #expect(try #require(TradeOffReport(Self.decision(Self.complete + [again]))).winner == "a")
    }

    @Test(arguments: [0, -2, 1e300, .nan]) func takesNoNumberBeyondTheScaleForAJudgement(value: Double) throws {
        var judgements = Self.complete
        judgements[0].value = value
        let report = try #require(TradeOffReport(Self.decision(judgements)))
        #expect(report.missing == [.judgement(criterion: "c1", over: "c2")])
    }

    @Test func namesMissingWeightsWithoutJudgements() throws {
        let report = try #require(TradeOffReport(Self.decision([])))
        #expect(report.missing == [.weight("c1"), .weight("c2"), .weight("c3")])
        #expect(report.judgements == nil)
    }
}
