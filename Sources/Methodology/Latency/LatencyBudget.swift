import Architecture

/// Whether a journey answers within a time, from how long its calls take.
///
/// Percentiles don't add: that each of n calls is slow once in 100 says nothing about how often one of them is. What holds
/// without knowing how they depend on each other is Boole's inequality: when call i ends within q(i) with probability p(i),
/// all of them do with at least `1 - Σ (1 - p(i))`, and then the journey takes at most the longest way through the q(i).
package struct LatencyBudget: Sendable, Hashable {
    package enum Answer: Sendable, Hashable {
        case meets, violates
        /// Neither; with the facts that could settle it, if any could.
        case cannotBeShown(missing: [MissingFact])
    }

    package var answer: Answer
    /// The calls that are waited for, in their order.
    package var rows: [Row]
    /// Calls with those that are repeated.
    package var calls: Double
    /// Of which calls it isn't said how many they are.
    package var unsaidCalls: [MissingFact]
    /// A time the percentile, or the mean, can't exceed; nil without the facts.
    package var bound: Figure?
    /// A time it can't fall below; nil without facts.
    package var floor: Figure?
    /// The percentile of single calls that the bound takes, such as 0.99; nil for the mean.
    package var level: Double?

    package struct Row: Sendable, Hashable {
        /// In the journey's calls.
        package var call: Int
        /// Calls made one after another.
        package var times: Double
        /// Milliseconds by percentile, as far as known, and the mean.
        package var quantiles: [Double: Double]
        package var mean: Double?
        /// Whether it is made each time: no cache answers, and nothing says that it is rarer.
        package var isAlways = true
    }

    static let levels: [(share: Double, key: FactKey)] = [(0.5, .p50), (0.95, .p95), (0.99, .p99), (0.999, .p999)]
}
