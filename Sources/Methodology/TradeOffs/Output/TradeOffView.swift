/// A report as the texts a template shows. Names are as written: escaping is the template's language's.
package struct TradeOffView: Sendable, Hashable {
    /// A ranked option.
    package struct Row: Sendable, Hashable {
        package var rank: Int
        package var option: String
        package var total: String
    }

    /// A leader and how far it is ahead.
    package struct Lead: Sendable, Hashable {
        package var option: String
        package var next: String
        package var margin: String
    }

    /// A weight at which another option wins.
    package struct WeightChange: Sendable, Hashable {
        package var criterion: String
        package var rival: String
        /// `rises` or `falls`.
        package var moves: String
        /// In the author's unit.
        package var from: String
        package var to: String
        package var shareFrom: String
        package var shareTo: String
        /// `+4.8 %`; empty for a weight of 0.
        package var change: String
        /// Whether the author gave shares, so that there is no other unit to tell.
        package var isShare: Bool
    }

    /// A score at which another option wins.
    package struct ScoreChange: Sendable, Hashable {
        package var option: String
        package var criterion: String
        package var rival: String
        package var from: String
        package var to: String
    }

    /// An option beaten whatever the weights are.
    package struct Dominated: Sendable, Hashable {
        package var option: String
        package var by: String
    }

    /// An option that is not ranked.
    package struct Unranked: Sendable, Hashable {
        package var option: String
        package var criteria: String
    }

    /// What the judgements amount to.
    package struct Consistency: Sendable, Hashable {
        /// Nil when it can't be computed.
        package var ratio: String?
        package var isConsistent: Bool?
        /// The judgement to look at first: `Cost over Speed`.
        package var worst: String
        package var given: String
        package var implied: String
    }

    /// One option's ratings against the baseline.
    package struct Rating: Sendable, Hashable {
        package var option: String
        package var better: Int
        package var same: Int
        package var worse: Int
        /// `+1`; empty while a rating is missing.
        package var net: String
    }

    package var rows: [Row] = []
    package var lead: Lead?
    /// Names of options with the same highest total; empty without a tie.
    package var tie = ""
    /// Weights, scales and judgements that keep all options from being ranked.
    package var missing = ""
    package var unranked: [Unranked] = []
    /// Whether no option has any score yet.
    package var isUnscored = false
    package var isFragile: Bool?
    /// What would let another option win, the nearest first.
    package var weightChanges: [WeightChange] = []
    /// Scores to verify first, the nearest first.
    package var scoreChanges: [ScoreChange] = []
    package var dominated: [Dominated] = []
    /// The chosen option, when another one leads.
    package var overridden = ""
    package var leaders = ""
    package var hasOverride = false
    package var consistency: Consistency?
    package var weightsAreJudged = false
    package var baseline = ""
    package var ratings: [Rating] = []

    package init() {}
}
