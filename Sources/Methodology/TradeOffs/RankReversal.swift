package import Decisions

/// Whether the winner depends on an option that doesn't win being there at all.
///
/// Source: Belton & Gear, Omega 11(3), 1983.
package struct RankReversal: Sendable, Hashable {
    /// An option whose absence changes who wins.
    package struct Dependence: Sendable, Hashable {
        package var without: Int
        /// Who leads among all options.
        package var leaders: [Int]
        /// Who leads without it.
        package var then: [Int]
    }

    package var normalisation: ScoreNormalisation
    package var dependences: [Dependence]

    /// Leaves out every option that doesn't lead, one at a time; nil where the normalisation has no result.
    /// - Parameters:
    ///   - shares: one for each criterion.
    ///   - scores: raw scores, option rows × criterion columns.
    package init?(
        criteria: [Decision.Criterion], shares: [Double], scores: [[Double]], normalisation: ScoreNormalisation
    ) {
        let all = Array(scores.indices)
        guard
            let leaders = Self.leaders(
                among: all, criteria: criteria, shares: shares, scores: scores, normalisation: normalisation)
        else { return nil }
        var dependences: [Dependence] = []
        for without in all where !leaders.contains(without) {
            let rest = all.filter { $0 != without }
            guard
                let then = Self.leaders(
                    among: rest, criteria: criteria, shares: shares, scores: scores, normalisation: normalisation)
            else { return nil }
            if then != leaders {
                dependences.append(Dependence(without: without, leaders: leaders, then: then))
            }
        }
        self.normalisation = normalisation
        self.dependences = dependences
    }

    /// Totals of some of the options when only they are normalised.
    package static func totals(
        of options: [Int], criteria: [Decision.Criterion], shares: [Double], scores: [[Double]],
        normalisation: ScoreNormalisation
    ) -> [Double]? {
        var columns: [[Double]] = []
        for (index, criterion) in criteria.enumerated() {
            guard let column = normalisation.column(options.map { scores[$0][index] }, of: criterion) else {
                return nil
            }
            columns.append(column)
        }
        let rows = options.indices.map { row in columns.map { $0[row] } }
        return WeightedMatrix(weights: shares, scores: rows).totals
    }

    private static func leaders(
        among options: [Int], criteria: [Decision.Criterion], shares: [Double], scores: [[Double]],
        normalisation: ScoreNormalisation
    ) -> [Int]? {
        totals(of: options, criteria: criteria, shares: shares, scores: scores, normalisation: normalisation)
            .map { Ranking(totals: $0).leaders.map { options[$0] } }
    }
}
