/// Which options are beaten whatever the weights are.
package struct Dominance: Sendable, Hashable {
    /// One option at least as good on every criterion and better on one.
    package struct Pair: Sendable, Hashable {
        package var better: Int
        package var worse: Int
    }

    /// In the order of the options.
    package let pairs: [Pair]
    /// The options no other dominates: the Pareto front.
    package let front: [Int]

    /// - Parameter scores: option rows × criterion columns, higher is better, on any scale.
    package init(scores: [[Double]]) {
        var pairs: [Pair] = []
        for worse in scores.indices {
            for better in scores.indices where better != worse && Self.dominates(scores[better], scores[worse]) {
                pairs.append(Pair(better: better, worse: worse))
            }
        }
        self.pairs = pairs
        let dominated = Set(pairs.map(\.worse))
        front = scores.indices.filter { !dominated.contains($0) }
    }

    private static func dominates(_ first: [Double], _ second: [Double]) -> Bool {
        zip(first, second).allSatisfy { $0 >= $1 } && zip(first, second).contains { $0 > $1 }
    }
}
