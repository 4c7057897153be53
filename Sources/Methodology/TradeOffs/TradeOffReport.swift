package import Decisions

/// What a decision's criteria, options and scores amount to. Everything is by id, in the decision's order.
package struct TradeOffReport: Sendable, Hashable {
    package var criteria: [CriterionResult]
    package var options: [OptionResult]
    /// Weights, scales or judgements without which no option can be ranked.
    package var missing: [DecisionPart]
    /// Nil when they are unknown or unusable.
    package var weights: CriterionWeights?
    /// Options with all scores, best first; empty while something is missing.
    package var ranking: [Place]
    /// Total of the best less that of the next; 0 for a tie, nil with fewer than two ranked options.
    package var margin: Double?
    package var dominance: [DominancePair]
    /// Options with all scores that no other dominates.
    package var front: [String]
    /// By criterion, then by rival; empty without a sole winner.
    package var weightFlips: [WeightFlip]
    /// The flip that takes the smallest change of a written weight.
    package var mostCritical: WeightFlip?
    /// Nil without a sole winner.
    package var robustness: Robustness?
    /// The smallest change first.
    package var scoreFlips: [ScoreFlip]
    /// One for each criterion beside which another one counts.
    package var series: [Series]
    /// One for each way of normalising that has a result.
    package var reversals: [Reversal]
    package var judgements: Judgements?
    package var screening: PughScreening?
    package var choice: Choice?

    package enum Robustness: String, Sendable, Hashable {
        /// A change of one weight's share by less than a tenth lets another option win.
        case fragile
        case robust
    }
}

extension TradeOffReport {
    /// Options that share the first rank.
    package var leaders: [String] { ranking.prefix { $0.rank == 1 }.map(\.option) }

    /// The option ahead of all others; nil for a tie, or when there is nothing to be ahead of.
    package var winner: String? {
        ranking.count > 1 && leaders.count == 1 ? leaders.first : nil
    }

    /// Options that can't be ranked because scores are missing.
    package var incomplete: [OptionResult] { options.filter { !$0.missing.isEmpty } }

    package func option(_ id: String) -> OptionResult? { options.first { $0.id == id } }
    package func criterion(_ id: String) -> CriterionResult? { criteria.first { $0.id == id } }
}

extension TradeOffReport {
    /// A criterion and what it counts for.
    package struct CriterionResult: Sendable, Hashable {
        package var id: String
        package var name: String
        package var unit: String
        /// The weight as written, in the author's unit; the share when it comes from judgements.
        package var weight: Double?
        /// The weight when all of them sum to 1.
        package var share: Double?
        package var scale: Decision.Criterion.Scale?
        package var lowerIsBetter: Bool
        /// Whether the input says which end of the scale is the good one.
        package var statesDirection: Bool
    }

    /// An option and what its scores amount to.
    package struct OptionResult: Sendable, Hashable {
        package var id: String
        package var name: String
        /// One for each criterion.
        package var cells: [Cell]
        /// Ids of criteria without a score.
        package var missing: [String]
        /// `Σ w' · r`; nil when a score, a scale or a weight is missing.
        package var total: Double?
        package var rank: Int?
        package var isTied: Bool
    }

    /// One score.
    package struct Cell: Sendable, Hashable {
        /// Id of the criterion.
        package var criterion: String
        /// In the criterion's unit.
        package var score: Double?
        /// On the declared scale: 0 worst, 1 best, outside for a score outside the scale.
        package var normalised: Double?
        /// Share of the criterion times the normalised score.
        package var contribution: Double?
    }

    /// A rank.
    package struct Place: Sendable, Hashable {
        package var option: String
        package var rank: Int
        package var total: Double
        package var isTied: Bool
    }

    package struct DominancePair: Sendable, Hashable {
        package var better: String
        package var worse: String
    }

    /// A weight at which a rival draws level with the winner.
    package struct WeightFlip: Sendable, Hashable {
        package var criterion: String
        package var rival: String
        package var share: Double
        /// The share at which they are level, all shares summing to 1 again.
        package var flipShare: Double
        /// In the author's unit.
        package var weight: Double
        /// The weight in the author's unit at which they are level, the other weights as they are.
        package var flipWeight: Double
        /// Relative change of the share, below 0 for a fall; nil for a weight of 0.
        package var relativeChange: Double?
        /// Relative change of the written weight, without sign; nil for a weight of 0.
        package var statedChange: Double?
        /// Whether the winner changes here: no other rival draws level before.
        package var changesWinner: Bool
    }

    /// A score at which the winner changes.
    package struct ScoreFlip: Sendable, Hashable {
        package var option: String
        package var criterion: String
        /// Who draws level with the winner.
        package var rival: String
        /// In the criterion's unit.
        package var score: Double
        /// In the criterion's unit.
        package var flipScore: Double
        /// In the criterion's unit.
        package var change: Double { flipScore - score }
        /// The change as a share of the scale, without sign.
        package var scaleShare: Double
    }

    /// Totals of the ranked options over one criterion's share.
    package struct Series: Sendable, Hashable {
        package var criterion: String
        /// The share now.
        package var share: Double
        package var lines: [Line]

        package struct Line: Sendable, Hashable {
            package var option: String
            package var ends: WeightSeries.Line
        }
    }

    /// What leaving out options does to the winner under one way of normalising.
    package struct Reversal: Sendable, Hashable {
        package var normalisation: ScoreNormalisation
        package var dependences: [Dependence]

        package struct Dependence: Sendable, Hashable {
            package var without: String
            package var leaders: [String]
            package var then: [String]
        }
    }

    /// Weights from judgements, and how well the judgements agree.
    package struct Judgements: Sendable, Hashable {
        /// One for each criterion; nil while judgements are missing or contradict each other.
        package var weights: [Double]?
        package var eigenvalue: Double?
        package var consistencyIndex: Double?
        package var consistencyRatio: Double?
        package var isConsistent: Bool?
        /// The judgement that is furthest from the weights.
        package var worst: Worst?
        package var missing: [DecisionPart]
        package var conflicting: [DecisionPart]

        package struct Worst: Sendable, Hashable {
            package var criterion: String
            package var over: String
            package var value: Double
            /// What the weights say instead: `w_i / w_j`.
            package var implied: Double
        }
    }

    /// The chosen option against the ranking.
    package struct Choice: Sendable, Hashable {
        package var option: String
        package var hasOverride: Bool
        /// Whether it is among the leaders; nil when that can't be told, because scores, scales or weights are missing.
        package var leads: Bool?
    }
}
