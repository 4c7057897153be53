/// How far one score has to move until another option is as good as the best one: what to verify first.
///
/// Source: Triantaphyllou & Sánchez, Decision Sciences 28(1), 1997.
package struct ScoreSensitivity: Sendable, Hashable {
    /// The smallest change of one normalised score at which the winner stops being the sole winner.
    package struct Flip: Sendable, Hashable {
        /// Whose score it is.
        package var option: Int
        package var criterion: Int
        /// Who catches up: the option itself, or the best rival when the score is the winner's.
        package var rival: Int
        /// Change of the normalised score: `(P_i − P_j) / w_k`, below 0 for the winner's own score.
        package var change: Double
        /// The normalised score then, in 0…1.
        package var score: Double
    }

    /// Those that the scale allows, the smallest change first.
    package let flips: [Flip]

    package init(_ matrix: WeightedMatrix) {
        let ranking = matrix.ranking
        guard let winner = ranking.winner, let runnerUp = ranking.places.dropFirst().first?.option else {
            flips = []
            return
        }
        var found: [Flip] = []
        for option in matrix.scores.indices {
            let rival = option == winner ? runnerUp : option
            let gap = matrix.totals[winner] - matrix.totals[rival]
            for criterion in matrix.weights.indices where matrix.weights[criterion] > 0 {
                let change = gap / matrix.weights[criterion] * (option == winner ? -1 : 1)
                let score = matrix.scores[option][criterion] + change
                guard score >= -Tolerance.share, score <= 1 + Tolerance.share else { continue }
                found.append(
                    Flip(
                        option: option, criterion: criterion, rival: rival, change: change,
                        score: min(max(score, 0), 1)))
            }
        }
        // Sums of rounded products must not decide the order of equals.
        flips = found.sorted { first, second in
            Tolerance.equal(abs(first.change), abs(second.change))
                ? (first.option, first.criterion) < (second.option, second.criterion)
                : abs(first.change) < abs(second.change)
        }
    }
}
