package import Decisions

/// What each criterion counts for.
package struct CriterionWeights: Sendable, Hashable {
    package enum Origin: String, Sendable, Hashable { case stated, judged }

    package var origin: Origin
    /// One for each criterion, in their order; they sum to 1.
    package var shares: [Double]
    /// The weights in the author's unit; the shares themselves when they come from judgements.
    package var stated: [Double]
    /// `Σ w` in the author's unit.
    package var sum: Double { stated.reduce(0, +) }

    /// Why there are no weights.
    package enum Problem: Error, Sendable, Hashable {
        /// Neither stated nor derivable: what is missing.
        case missing([DecisionPart])
        /// A weight below 0, by index of the criterion.
        case negative([Int])
        /// All weights are 0.
        case zeroSum
    }

    /// The stated weights, else those of the judgements.
    package init(_ decision: Decision) throws(Problem) {
        let criteria = decision.criteria
        let given = criteria.map { criterion in criterion.weight.flatMap { $0.isFinite ? $0 : nil } }
        let weights = given.compactMap(\.self)
        if weights.count == criteria.count {
            let negative = weights.indices.filter { weights[$0] < 0 }
            guard negative.isEmpty else { throw .negative(negative) }
            let sum = weights.reduce(0, +)
            guard sum > 0, sum.isFinite else { throw .zeroSum }
            self.init(origin: .stated, shares: weights.map { $0 / sum }, stated: weights)
        } else if let judged = JudgedWeights(decision) {
            guard let shares = judged.result?.weights else { throw .missing(judged.missing + judged.conflicting) }
            self.init(origin: .judged, shares: shares, stated: shares)
        } else {
            throw .missing(zip(criteria, given).filter { $0.1 == nil }.map { .weight($0.0.id) })
        }
    }

    private init(origin: Origin, shares: [Double], stated: [Double]) {
        self.origin = origin
        self.shares = shares
        self.stated = stated
    }
}
