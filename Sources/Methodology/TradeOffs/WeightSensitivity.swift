/// How far one weight has to move until the best option is another one.
///
/// Source: Triantaphyllou & Sánchez, Decision Sciences 28(1), 1997, theorem 1.
package struct WeightSensitivity: Sendable, Hashable {
    /// The weight of one criterion at which two options are equal.
    package struct Crossing: Sendable, Hashable {
        package var criterion: Int
        /// Index of the option that catches up.
        package var rival: Int
        /// What is taken off the criterion's share, the other shares left as they are.
        package var delta: Double
        /// `w_k − δ`, beside the other shares as they are.
        package var weight: Double
        /// `(w_k − δ) / (1 − δ)`: the new share once all of them sum to 1 again.
        package var share: Double
        /// Change of the weight as it is written, relative to it: `|δ| / w_k`; nil for a weight of 0.
        package var statedChange: Double?
        /// Change of the share, relative to it, below 0 for a fall; nil for a weight of 0.
        package var relativeChange: Double?
        /// Whether no other option catches up before: here the best option changes.
        package var isFirst = false
    }

    /// By criterion, then by rival; empty without a sole winner.
    package let crossings: [Crossing]

    package init(_ matrix: WeightedMatrix) {
        guard let winner = matrix.ranking.winner else {
            crossings = []
            return
        }
        var all: [Crossing] = []
        for criterion in matrix.weights.indices {
            var found = matrix.scores.indices.compactMap { rival in
                Self.crossing(of: winner, and: rival, criterion: criterion, in: matrix)
            }
            let nearestFall = found.filter { $0.delta > 0 }.map(\.share).max()
            let nearestRise = found.filter { $0.delta < 0 }.map(\.share).min()
            for index in found.indices {
                let nearest = found[index].delta > 0 ? nearestFall : nearestRise
                found[index].isFirst = nearest.map { Tolerance.equal($0, found[index].share) } ?? false
            }
            all += found
        }
        crossings = all
    }

    /// Where two options meet when one criterion's weight moves: `δ = (P_j − P_i) / (r_jk − r_ik)`; nil when they never do.
    package static func crossing(
        of option: Int, and rival: Int, criterion: Int, in matrix: WeightedMatrix
    ) -> Crossing? {
        let (ours, theirs) = (matrix.scores[option][criterion], matrix.scores[rival][criterion])
        let current = matrix.weights[criterion]
        // A single criterion that counts leaves nothing to shift weight to.
        guard option != rival, !Tolerance.equal(ours, theirs), !Tolerance.equal(current, 1) else { return nil }
        let delta = (matrix.totals[rival] - matrix.totals[option]) / (theirs - ours)
        var weight = current - delta
        if Tolerance.equal(weight, 0) { weight = 0 }
        guard weight >= 0, weight.isFinite else { return nil }
        let share = weight / (weight + 1 - current)
        return Crossing(
            criterion: criterion, rival: rival, delta: delta, weight: weight, share: share,
            statedChange: current > 0 ? abs(delta) / current : nil,
            relativeChange: current > 0 ? share / current - 1 : nil)
    }

    /// The crossing that takes the smallest change of a written weight.
    package var mostCritical: Crossing? {
        crossings.filter { $0.statedChange != nil }
            .min { ($0.statedChange ?? .infinity) < ($1.statedChange ?? .infinity) }
    }

    /// Below this relative change of a share a winner counts as fragile.
    package static let fragileBelow = 0.10

    /// Whether a small change of one share lets another option win.
    package var isFragile: Bool {
        crossings.contains { abs($0.relativeChange ?? .infinity) < Self.fragileBelow }
    }
}
