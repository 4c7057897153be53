/// Every option's total while one criterion's share runs from 0 to 1 and the others keep their proportions.
package struct WeightSeries: Sendable, Hashable {
    /// Totals are linear in the share, so the two ends say everything.
    package struct Line: Sendable, Hashable {
        /// Total where the criterion doesn't count.
        package var atZero: Double
        /// Total where nothing else counts.
        package var atOne: Double

        /// The total at a share of 0…1.
        package func total(at share: Double) -> Double { atZero + (atOne - atZero) * share }
    }

    package let criterion: Int
    /// The criterion's share now.
    package let share: Double
    /// One for each option.
    package let lines: [Line]

    /// Nil when no other criterion counts.
    package init?(_ matrix: WeightedMatrix, criterion: Int) {
        let share = matrix.weights[criterion]
        guard !Tolerance.equal(share, 1) else { return nil }
        self.criterion = criterion
        self.share = share
        lines = matrix.scores.indices.map { option in
            let rest = matrix.totals[option] - matrix.contribution(option: option, criterion: criterion)
            return Line(atZero: rest / (1 - share), atOne: matrix.scores[option][criterion])
        }
    }
}
