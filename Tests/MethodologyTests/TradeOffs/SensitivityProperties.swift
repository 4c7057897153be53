import Decisions
import Methodology
import Testing

/// The closed forms against searching for the same thing step by step.
@Suite struct SensitivityProperties {
    static let seeds: Range<UInt64> = 0..<60

    private func leader(_ decision: Decision) throws -> String? {
        try #require(TradeOffReport(decision)).winner
    }

    /// Just before a flip the winner leads, just after it another one does, for the weight as the author writes it.
    @Test(arguments: seeds) func changesTheWinnerAtTheComputedWeight(seed: UInt64) throws {
        let decision = Decision.random(seed: seed)
        let report = try #require(TradeOffReport(decision))
        for flip in report.weightFlips where flip.changesWinner {
            let step = 1e-6 * (flip.flipWeight > flip.weight ? 1 : -1)
            var changed = decision
            let index = try #require(changed.criteria.firstIndex { $0.id == flip.criterion })
            changed.criteria[index].weight = max(0, flip.flipWeight * (1 - step))
            #expect(try leader(changed) == report.winner)
            guard flip.flipWeight > 0 else { continue }
            changed.criteria[index].weight = flip.flipWeight * (1 + step)
            #expect(try leader(changed) == flip.rival)
        }
    }

    /// Walking one share from 0 to 1 meets a change of the winner exactly between flips.
    @Test(arguments: seeds) func agreesWithAGridOverShares(seed: UInt64) throws {
        let decision = Decision.random(seed: seed)
        let report = try #require(TradeOffReport(decision))
        let winner = try #require(report.winner)
        for series in report.series {
            let flips = report.weightFlips.filter { $0.criterion == series.criterion && $0.changesWinner }
            let low = flips.filter { $0.flipShare < series.share }.map(\.flipShare).max() ?? -1
            let high = flips.filter { $0.flipShare > series.share }.map(\.flipShare).min() ?? 2
            var wrong: [Double] = []
            for step in 0...200 {
                let share = Double(step) / 200
                guard abs(share - low) > 1e-9, abs(share - high) > 1e-9 else { continue }
                let totals = series.lines.map { ($0.option, $0.ends.total(at: share)) }
                let best = totals.max { $0.1 < $1.1 }
                if (best?.0 == winner) != (low < share && share < high) { wrong.append(share) }
            }
            #expect(wrong.isEmpty)
        }
    }

    /// At the share now, a series shows the totals.
    @Test(arguments: seeds) func passesThroughTheTotals(seed: UInt64) throws {
        let report = try #require(TradeOffReport(.random(seed: seed)))
        for series in report.series {
            for line in series.lines {
                let total = try #require(report.option(line.option)?.total)
                #expect(Tolerance.equal(line.ends.total(at: series.share), total))
            }
        }
    }

    @Test(arguments: seeds) func changesTheWinnerAtTheComputedScore(seed: UInt64) throws {
        let decision = Decision.random(seed: seed)
        let report = try #require(TradeOffReport(decision))
        for flip in report.scoreFlips {
            var changed = decision
            let index = try #require(changed.options.firstIndex { $0.id == flip.option })
            let small = flip.change * 1e-6
            changed.options[index].scores[flip.criterion] = flip.flipScore - small
            #expect(try leader(changed) == report.winner)
            changed.options[index].scores[flip.criterion] = flip.flipScore + small
            #expect(try leader(changed) == flip.rival)
        }
    }

    /// Searching every score over its whole scale finds a change of the winner only where one was computed.
    @Test(arguments: 0..<15 as Range<UInt64>) func agreesWithAGridOverScores(seed: UInt64) throws {
        let decision = Decision.random(seed: seed, options: 2...4, criteria: 2...4)
        let report = try #require(TradeOffReport(decision))
        for (place, option) in decision.options.enumerated() {
            for criterion in decision.criteria {
                let scale = try #require(criterion.scale)
                let flip = report.scoreFlips.first { $0.option == option.id && $0.criterion == criterion.id }
                var wrong: [Double] = []
                for step in 0...25 {
                    var changed = decision
                    let score = scale.low + (scale.high - scale.low) * Double(step) / 25
                    changed.options[place].scores[criterion.id] = score
                    let isBeyond = flip.map { ($0.change > 0) == (score > $0.flipScore) } ?? false
                    if try (leader(changed) != report.winner) != isBeyond { wrong.append(score) }
                }
                #expect(wrong.isEmpty)
            }
        }
    }
}
