/// The weighted sum model: what weights and normalised scores amount to.
///
/// Source: Triantaphyllou & Sánchez, Decision Sciences 28(1), 1997.
package struct WeightedMatrix: Sendable, Hashable {
    /// Share of each criterion; they sum to 1.
    package var weights: [Double]
    /// Normalised scores, a row for each option, a column for each criterion; 1 is best.
    package var scores: [[Double]]
    /// `P_i = Σ w_k · r_ik`, one for each option.
    package let totals: [Double]

    package init(weights: [Double], scores: [[Double]]) {
        self.weights = weights
        self.scores = scores
        totals = scores.map { row in zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// What a criterion adds to an option's total.
    package func contribution(option: Int, criterion: Int) -> Double {
        weights[criterion] * scores[option][criterion]
    }

    package var ranking: Ranking { Ranking(totals: totals) }
}
