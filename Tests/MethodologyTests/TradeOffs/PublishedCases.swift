import Decisions
import Methodology
import Testing

/// Worked examples with published or hand-derived numbers.
@Suite struct PublishedCases {
    @Test func findsTheWeightAtWhichTheWinnerChanges() throws {
        let scores: [[Double?]] = [[5, 2, 3], [3, 5, 4]]
        let report = try #require(
            TradeOffReport(.matrix(weights: [0.5, 0.3, 0.2], scores: scores, low: 0, high: 10)))
        #expect(report.options.map { ($0.total ?? 0) * 10 }.map { ($0 * 1e9).rounded() / 1e9 } == [3.7, 3.8])
        #expect(report.winner == "b")
        let flip = try #require(report.weightFlips.first { $0.criterion == "c1" })
        #expect(abs(flip.flipShare - 0.55 / 1.05) < 1e-12)
        #expect(abs(flip.flipWeight - 0.55) < 1e-12)
        #expect(abs((flip.relativeChange ?? 0) - 0.0476) < 5e-5)
        #expect(report.robustness == .fragile)
    }

    @Test func statesTheWeightInTheAuthorsUnit() throws {
        let scores: [[Double?]] = [[5, 2, 3], [3, 5, 4]]
        let report = try #require(TradeOffReport(.matrix(weights: [5, 3, 2], scores: scores, low: 0, high: 10)))
        let flip = try #require(report.weightFlips.first { $0.criterion == "c1" })
        #expect(abs(flip.flipWeight - 5.5) < 1e-12)
        #expect(flip.weight == 5)
    }

    @Test func callsEqualTotalsATie() throws {
        let scores: [[Double?]] = [[5, 2, 3], [3, 4, 5]]
        let report = try #require(TradeOffReport(.matrix(weights: [0.5, 0.3, 0.2], scores: scores, low: 1, high: 5)))
        #expect(report.winner == nil)
        #expect(report.leaders == ["a", "b"])
        #expect(report.ranking.map(\.rank) == [1, 1])
        #expect(report.margin == 0)
        #expect(report.weightFlips.isEmpty)
        #expect(report.robustness == nil)
    }

    /// Triantaphyllou 2000: two of three options come out equal.
    @Test func ranksTwoOfThreeFirst() throws {
        let scores: [[Double?]] = [[25, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]]
        let report = try #require(
            TradeOffReport(.matrix(weights: [0.20, 0.15, 0.40, 0.25], scores: scores, low: 0, high: 100)))
        for (option, total) in zip(report.options, [21.5, 22, 22]) {
            #expect(Tolerance.equal(option.total ?? 0, total / 100))
        }
        #expect(report.leaders == ["b", "c"])
    }

    /// Triantaphyllou & Sánchez 1997; recomputed, since two of their four totals differ from the data in the last digit.
    static let triantaphyllou = WeightedMatrix(
        weights: [0.3277, 0.3058, 0.2876, 0.0790],
        scores: [
            [0.3088, 0.2897, 0.3867, 0.1922], [0.2163, 0.3458, 0.1755, 0.6288], [0.4509, 0.2473, 0.1194, 0.0575],
            [0.0240, 0.1172, 0.3184, 0.1215],
        ])

    @Test func findsTheMostCriticalWeight() throws {
        let matrix = Self.triantaphyllou
        for (total, published) in zip(matrix.totals, [0.3162, 0.2768, 0.2621, 0.1450]) {
            #expect(abs(total - published) < 3e-4)
        }
        let critical = try #require(WeightSensitivity(matrix).mostCritical)
        #expect(critical.criterion == 2)
        #expect(critical.rival == 1)
        #expect(abs((critical.statedChange ?? 0) - 0.649) < 1e-3)
    }

    @Test func findsTheSmallestChangeThatSwapsAnyTwoOptions() throws {
        let matrix = Self.triantaphyllou
        let crossings = (0..<4).flatMap { option in
            (option + 1..<4).flatMap { rival in
                (0..<4).compactMap {
                    WeightSensitivity.crossing(of: option, and: rival, criterion: $0, in: matrix)
                }.map { (option, $0) }
            }
        }
        let smallest = try #require(
            crossings.min { ($0.1.statedChange ?? .infinity) < ($1.1.statedChange ?? .infinity) })
        #expect(smallest.0 == 1)
        #expect(smallest.1.rival == 2)
        #expect(smallest.1.criterion == 0)
        #expect(abs((smallest.1.statedChange ?? 0) - 0.189) < 1.5e-3)
    }

    /// Belton & Gear 1983: a copy of the best option makes another one best.
    @Test func showsARankReversalUnderSumNormalisation() throws {
        let criteria = (1...3).map {
            Decision.Criterion(
                id: "c\($0)", name: "", weight: 1, scale: .init(low: 1, high: 9), better: .higher)
        }
        let scores: [[Double]] = [[1, 9, 8], [9, 1, 9], [1, 1, 1]]
        let shares = [1.0 / 3, 1.0 / 3, 1.0 / 3]
        let withCopy = scores + [scores[1]]
        func totals(_ scores: [[Double]], _ normalisation: ScoreNormalisation) -> [Double] {
            RankReversal.totals(
                of: Array(scores.indices), criteria: criteria, shares: shares, scores: scores,
                normalisation: normalisation) ?? []
        }
        func rounded(_ totals: [Double]) -> [Double] { totals.map { ($0 * 1000).rounded() / 1000 } }
        #expect(rounded(totals(scores, .sum)) == [0.451, 0.470, 0.079])
        #expect(rounded(totals(withCopy, .sum)) == [0.365, 0.289, 0.057, 0.289])

        let test = try #require(
            RankReversal(criteria: criteria, shares: shares, scores: withCopy, normalisation: .sum))
        #expect(test.dependences.map(\.without) == [1, 3])
        #expect(test.dependences.map(\.leaders) == [[0], [0]])
        #expect(test.dependences.map(\.then) == [[3], [1]])
        let declared = try #require(
            RankReversal(criteria: criteria, shares: shares, scores: withCopy, normalisation: .declared))
        #expect(declared.dependences.isEmpty)
        #expect(Ranking(totals: totals(withCopy, .declared)).leaders == [1, 3])
    }
}
