package import Decisions

/// Ratings against a baseline, counted.
///
/// Source: Pugh, Total Design, 1991.
package struct PughScreening: Sendable, Hashable {
    /// One option's count.
    package struct Count: Sendable, Hashable {
        /// Id of the option.
        package var option: String
        package var better = 0
        package var same = 0
        package var worse = 0
        /// Ids of criteria without a rating.
        package var missing: [String] = []
        /// Better less worse; nil while a rating is missing.
        package var net: Int?
        /// Shares of the better criteria less those of the worse ones, -1…1; nil without weights or with a missing rating.
        package var weightedNet: Double?
    }

    /// Id of the baseline.
    package var baseline: String
    /// All options but the baseline, in their order.
    package var counts: [Count]

    /// Nil when the decision has no screening, or nothing to screen.
    /// - Parameter shares: one for each criterion, where they are known.
    package init?(_ decision: Decision, shares: [Double]? = nil) {
        guard let screening = decision.screening, !decision.criteria.isEmpty,
            decision.options.contains(where: { $0.id == screening.baseline })
        else { return nil }
        baseline = screening.baseline
        counts = decision.options.filter { $0.id != screening.baseline }.map { option in
            Self.count(option.id, screening.ratings[option.id] ?? [:], decision.criteria, shares)
        }
    }

    private static func count(
        _ option: String, _ ratings: [String: Decision.Screening.Rating], _ criteria: [Decision.Criterion],
        _ shares: [Double]?
    ) -> Count {
        var count = Count(option: option)
        var weighted = 0.0
        for (index, criterion) in criteria.enumerated() {
            switch ratings[criterion.id] {
            case .better:
                count.better += 1
                weighted += shares?[index] ?? 0
            case .worse:
                count.worse += 1
                weighted -= shares?[index] ?? 0
            case .same: count.same += 1
            case nil: count.missing.append(criterion.id)
            }
        }
        if count.missing.isEmpty {
            count.net = count.better - count.worse
            count.weightedNet = shares == nil ? nil : weighted
        }
        return count
    }
}
