package import Decisions

/// How raw scores become comparable: 0 is worst, 1 is best.
package enum ScoreNormalisation: String, Sendable, Hashable, CaseIterable {
    /// On the declared scale: the fixed anchors that make a ranking independent of which options are looked at.
    case declared
    /// Between the lowest and the highest score given.
    case observed
    /// As a share of the sum of scores; of the sum of reciprocals where lower is better.
    case sum

    /// A score on a declared scale: `(x − low) / (high − low)`, or `(high − x) / (high − low)` where lower is better.
    /// Outside 0…1 for a score outside the scale.
    package static func onScale(_ score: Double, _ scale: Decision.Criterion.Scale, lowerIsBetter: Bool) -> Double {
        let range = scale.high - scale.low
        return lowerIsBetter ? (scale.high - score) / range : (score - scale.low) / range
    }

    /// One criterion's scores, all options; nil where this way has no result, such as a share of zero.
    package func column(_ scores: [Double], of criterion: Decision.Criterion) -> [Double]? {
        let lowerIsBetter = criterion.better == .lower
        switch self {
        case .declared:
            guard let scale = criterion.usableScale else { return nil }
            return scores.map { Self.onScale($0, scale, lowerIsBetter: lowerIsBetter) }
        case .observed:
            guard let low = scores.min(), let high = scores.max(), high > low else { return scores.map { _ in 0 } }
            let scale = Decision.Criterion.Scale(low: low, high: high)
            return scores.map { Self.onScale($0, scale, lowerIsBetter: lowerIsBetter) }
        case .sum:
            guard scores.allSatisfy({ lowerIsBetter ? $0 > 0 : $0 >= 0 }) else { return nil }
            let parts = lowerIsBetter ? scores.map { 1 / $0 } : scores
            let sum = parts.reduce(0, +)
            return sum > 0 ? parts.map { $0 / sum } : nil
        }
    }
}

extension Decision.Criterion {
    /// The declared scale, where it has a length.
    package var usableScale: Scale? {
        guard let scale, scale.low.isFinite, scale.high.isFinite, scale.low < scale.high else { return nil }
        return scale
    }
}

extension Decision.Option {
    /// The score for a criterion, where it is a number.
    package func score(for criterion: Decision.Criterion) -> Double? {
        scores[criterion.id].flatMap { $0.isFinite ? $0 : nil }
    }
}
