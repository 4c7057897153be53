package import Decisions

/// The weights that a decision's judgements over criteria amount to.
package struct JudgedWeights: Sendable, Hashable {
    /// Nil while a judgement is missing or contradicted.
    package var result: PairwiseComparison?
    /// Pairs nobody judged.
    package var missing: [DecisionPart]
    /// Pairs judged twice, differently.
    package var conflicting: [DecisionPart]

    /// Saaty's scale, with room for ninths written as decimals.
    private static let scale = 0.1...10.0

    /// Nil when the decision has no judgements over two different criteria of its own.
    package init?(_ decision: Decision) {
        let ids = decision.criteria.map(\.id)
        let places = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        var matrix = ids.map { _ in [Double?](repeating: nil, count: ids.count) }
        var conflicting: [DecisionPart] = []
        for judgement in decision.judgements {
            guard let row = places[judgement.criterion], let column = places[judgement.over], row != column,
                Self.scale.contains(judgement.value)
            else { continue }
            if let earlier = matrix[row][column] {
                // Thirds and sevenths are often written with two or three decimals.
                if abs(earlier / judgement.value - 1) > 0.01 {
                    conflicting.append(.judgement(criterion: judgement.criterion, over: judgement.over))
                }
                continue
            }
            matrix[row][column] = judgement.value
            matrix[column][row] = 1 / judgement.value
        }
        guard matrix.contains(where: { $0.contains { $0 != nil } }) else { return nil }
        for place in ids.indices { matrix[place][place] = 1 }
        var missing: [DecisionPart] = []
        for row in ids.indices {
            for column in ids.indices where column > row && matrix[row][column] == nil {
                missing.append(.judgement(criterion: ids[row], over: ids[column]))
            }
        }
        self.missing = missing
        self.conflicting = conflicting
        let complete = matrix.map { $0.compactMap(\.self) }
        result = missing.isEmpty && conflicting.isEmpty ? PairwiseComparison(matrix: complete) : nil
    }
}
