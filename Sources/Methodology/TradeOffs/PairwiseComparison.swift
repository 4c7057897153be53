/// The analytic hierarchy process: weights from how much more one thing matters than another.
///
/// Source: Saaty, the principal right eigenvector and the consistency ratio with its limit of 0.10.
package struct PairwiseComparison: Sendable, Hashable {
    /// `a_ij`: how much more `i` matters than `j`, with `a_ji = 1 / a_ij`.
    package let matrix: [[Double]]
    /// The principal eigenvector; sums to 1.
    package let weights: [Double]
    /// The principal eigenvalue; as large as the matrix when the judgements agree with each other.
    package let eigenvalue: Double

    /// - Parameter matrix: reciprocal, square, of positive numbers.
    package init(matrix: [[Double]]) {
        self.matrix = matrix
        (weights, eigenvalue) = Self.principal(of: matrix)
    }

    /// The limit a consistency ratio should not exceed.
    package static let consistencyLimit = 0.10

    /// Mean consistency index of random judgements for 1…10 things.
    static let randomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]

    /// `CI = (λmax − n) / (n − 1)`; 0 below three things, which cannot contradict each other.
    package var consistencyIndex: Double {
        let count = Double(matrix.count)
        return matrix.count < 3 ? 0 : max(0, (eigenvalue - count) / (count - 1))
    }

    /// `CR = CI / RI`; nil for more than ten things, for which no random index is tabled.
    package var consistencyRatio: Double? {
        if matrix.count < 3 { return 0 }
        guard matrix.count <= Self.randomIndex.count else { return nil }
        return consistencyIndex / Self.randomIndex[matrix.count - 1]
    }

    /// Whether the judgements agree well enough; nil when that can't be told.
    package var isConsistent: Bool? {
        consistencyRatio.map { $0 <= Self.consistencyLimit }
    }

    /// How far a judgement is from what the weights say: `a_ij · w_j / w_i`, 1 when they agree.
    package func error(_ row: Int, _ column: Int) -> Double {
        matrix[row][column] * weights[column] / weights[row]
    }

    /// The judgement of `row` over `column` that is furthest from the weights; nil when all of them agree.
    package var worst: (row: Int, column: Int, error: Double)? {
        var worst: (row: Int, column: Int, error: Double)?
        for row in matrix.indices {
            for column in matrix.indices where column != row {
                let error = error(row, column)
                if error > (worst?.error ?? 1), !Tolerance.equal(error, worst?.error ?? 1) {
                    worst = (row, column, error)
                }
            }
        }
        return worst
    }

    /// Power iteration.
    private static func principal(of matrix: [[Double]]) -> (vector: [Double], value: Double) {
        let count = matrix.count
        var vector = [Double](repeating: 1 / Double(max(count, 1)), count: count)
        var value = 0.0
        for _ in 0..<1000 {
            let product = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
            value = product.reduce(0, +)
            let next = product.map { $0 / value }
            let change = zip(next, vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
            vector = next
            if change < 1e-15 { break }
        }
        return (vector, value)
    }
}
