import TestSupport
import Decisions
import Methodology
import Testing

/// What must not change a result.
@Suite struct TradeOffInvariants {
    static let seeds: Range<UInt64> = 100..<140

    private func totals(_ decision: Decision) throws -> [String: Double] {
        let report = try #require(TradeOffReport(decision))
        return Dictionary(report.ranking.map { ($0.option, $0.total) }, uniquingKeysWith: { $1 })
    }

    private func expectEqual(_ first: Decision, _ second: Decision) throws {
        let (before, after) = (try totals(first), try totals(second))
        #expect(before.count == after.count)
        for (option, total) in before {
            #expect(Tolerance.equal(total, after[option] ?? .nan))
        }
        let (report, changed) = (try #require(TradeOffReport(first)), try #require(TradeOffReport(second)))
        #expect(report.winner == changed.winner)
        #expect(Set(report.front) == Set(changed.front))
        #expect(report.robustness == changed.robustness)
        #expect(report.weightFlips.count == changed.weightFlips.count)
        #expect(report.scoreFlips.count == changed.scoreFlips.count)
        for flip in report.weightFlips {
            let other = changed.weightFlips.first { $0.criterion == flip.criterion && $0.rival == flip.rival }
            #expect(Tolerance.equal(flip.flipShare, other?.flipShare ?? .nan))
        }
    }

    @Test(arguments: seeds) func ignoresTheUnitOfWeights(seed: UInt64) throws {
        let decision = Decision.random(seed: seed)
        var scaled = decision
        for index in scaled.criteria.indices {
            scaled.criteria[index].weight = (scaled.criteria[index].weight ?? 0) * 7.3
        }
        try expectEqual(decision, scaled)
    }

    @Test(arguments: seeds) func ignoresTheOrder(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let decision = Decision.random(seed: seed)
        var shuffled = decision
        shuffled.options.shuffle(using: &generator)
        shuffled.criteria.shuffle(using: &generator)
        try expectEqual(decision, shuffled)
    }

    @Test(arguments: seeds) func ignoresTheUnitOfScores(seed: UInt64) throws {
        let decision = Decision.random(seed: seed)
        var converted = decision
        for index in converted.criteria.indices {
            let criterion = converted.criteria[index]
            let scale = try #require(criterion.scale)
            let convert = { (value: Double) in value * 1.8 + 32 }
            converted.criteria[index].scale = .init(low: convert(scale.low), high: convert(scale.high))
            for option in converted.options.indices {
                let score = try #require(converted.options[option].scores[criterion.id])
                converted.options[option].scores[criterion.id] = convert(score)
            }
        }
        try expectEqual(decision, converted)
    }

    /// On declared scales an option's total says nothing about the others, so leaving one out reverses nothing.
    @Test(arguments: seeds) func neverReversesOnDeclaredScales(seed: UInt64) throws {
        let decision = Decision.random(seed: seed, options: 3...7)
        let report = try #require(TradeOffReport(decision))
        let declared = try #require(report.reversals.first { $0.normalisation == .declared })
        #expect(declared.dependences.isEmpty)
        for index in decision.options.indices {
            var without = decision
            let removed = without.options.remove(at: index).id
            let rest = try #require(TradeOffReport(without))
            #expect(rest.ranking.map(\.option) == report.ranking.map(\.option).filter { $0 != removed })
        }
    }

    /// A winner is on the Pareto front, and no option dominates itself or is dominated in a circle.
    @Test(arguments: seeds) func keepsTheWinnerOnTheFront(seed: UInt64) throws {
        let report = try #require(TradeOffReport(.random(seed: seed)))
        #expect(report.front.contains(try #require(report.winner)))
        for pair in report.dominance {
            let (better, worse) = (report.option(pair.better)?.total ?? 0, report.option(pair.worse)?.total ?? 0)
            #expect(better > worse)
        }
    }

    @Test(arguments: seeds) func addsContributionsUpToTotals(seed: UInt64) throws {
        let report = try #require(TradeOffReport(.random(seed: seed)))
        #expect(Tolerance.equal(report.criteria.compactMap(\.share).reduce(0, +), 1))
        for option in report.options {
            #expect(Tolerance.equal(option.cells.compactMap(\.contribution).reduce(0, +), option.total ?? .nan))
        }
    }
}
