import Foundation

/// How throughput grows with load or with nodes: work in parallel, queueing for what is shared, and agreeing with each other.
///
/// Source: N. J. Gunther, "Guerrilla Capacity Planning", 2007: `X(N) = γ N / (1 + α (N - 1) + β N (N - 1))`.
package struct ScalabilityLaw: Sendable, Hashable {
    /// Contention, 0…1.
    package var alpha: Double
    /// Coherency, from 0.
    package var beta: Double
    /// Throughput of one.
    package var gamma: Double

    /// Points below which three coefficients would only follow the noise.
    package static let pointLimit = 6

    package init(alpha: Double, beta: Double, gamma: Double) {
        self.alpha = alpha
        self.beta = beta
        self.gamma = gamma
    }

    package func throughput(_ size: Double) -> Double {
        gamma * size / (1 + alpha * (size - 1) + beta * size * (size - 1))
    }

    /// Where throughput is highest: `sqrt((1 - α) / β)`; nil when it never falls.
    package var peakSize: Double? { beta > 0 && alpha < 1 ? ((1 - alpha) / beta).squareRoot() : nil }
    package var peakThroughput: Double? { peakSize.map(throughput) }
    /// The throughput contention alone would allow: `γ / α`; nil without contention.
    package var limit: Double? { alpha > 0 ? gamma / alpha : nil }
    /// The size at which a straight line would have reached the limit: `1 / α`.
    package var optimalSize: Double? { alpha > 0 ? 1 / alpha : nil }
    package var optimalThroughput: Double? { optimalSize.map(throughput) }

    /// Why points give no law.
    package enum Problem: Error, Hashable {
        case tooFewPoints(Int)
        /// Not of different positive sizes and throughputs.
        case unusablePoints
    }

    /// A measured throughput.
    package struct Point: Sendable, Hashable {
        package var size: Double
        package var throughput: Double

        package init(_ size: Double, _ throughput: Double) {
            self.size = size
            self.throughput = throughput
        }
    }
}

extension ScalabilityLaw {
    /// The law that fits measured points best: least squares of the throughput, from the solution of the linear form
    /// `N / X = 1/γ + (α/γ) (N - 1) + (β/γ) N (N - 1)`.
    package init(fitting points: [Point]) throws(Problem) {
        guard Set(points.map(\.size)).count >= Self.pointLimit else {
            throw .tooFewPoints(Set(points.map(\.size)).count)
        }
        guard points.allSatisfy({ $0.size > 0 && $0.throughput > 0 && $0.size.isFinite && $0.throughput.isFinite }),
            let linear = Self.solve(
                points.map { ([1, $0.size - 1, $0.size * ($0.size - 1)], $0.size / $0.throughput) }),
            linear[0] > 0
        else { throw .unusablePoints }
        self.init(alpha: max(0, linear[1] / linear[0]), beta: max(0, linear[2] / linear[0]), gamma: 1 / linear[0])
        refine(points)
    }

    private func error(_ points: [Point]) -> Double {
        points.reduce(0) { $0 + ($1.throughput - throughput($1.size)) * ($1.throughput - throughput($1.size)) }
    }

    /// Gauss-Newton steps, halved until they help; coefficients stay from 0 up.
    private mutating func refine(_ points: [Point]) {
        for _ in 0..<200 {
            let rows = points.map { point -> ([Double], Double) in
                let size = point.size
                let divisor = 1 + alpha * (size - 1) + beta * size * (size - 1)
                let value = gamma * size / divisor
                let slopes = [-value * (size - 1) / divisor, -value * size * (size - 1) / divisor, size / divisor]
                return (slopes, point.throughput - value)
            }
            guard let step = Self.solve(rows) else { return }
            var scale = 1.0
            let before = error(points)
            while scale > 1e-6 {
                let next = ScalabilityLaw(
                    alpha: max(0, alpha + scale * step[0]), beta: max(0, beta + scale * step[1]),
                    gamma: gamma + scale * step[2])
                if next.gamma > 0, next.error(points) < before {
                    self = next
                    break
                }
                scale /= 2
            }
            if scale <= 1e-6 { return }
        }
    }

    /// Three unknowns by the normal equations, columns scaled to the same size.
    private static func solve(_ rows: [([Double], Double)]) -> [Double]? {
        let scales = (0..<3).map { column in rows.map { abs($0.0[column]) }.max() ?? 0 }
        guard scales.allSatisfy({ $0 > 0 }) else { return nil }
        var matrix = [[Double]](repeating: [0, 0, 0, 0], count: 3)
        for (slopes, value) in rows {
            for row in 0..<3 {
                for column in 0..<3 {
                    matrix[row][column] += slopes[row] / scales[row] * slopes[column] / scales[column]
                }
                matrix[row][3] += slopes[row] / scales[row] * value
            }
        }
        for pivot in 0..<3 {
            guard let best = (pivot..<3).max(by: { abs(matrix[$0][pivot]) < abs(matrix[$1][pivot]) }),
                abs(matrix[best][pivot]) > 1e-13
            else { return nil }
            matrix.swapAt(pivot, best)
            for row in 0..<3 where row != pivot {
                let factor = matrix[row][pivot] / matrix[pivot][pivot]
                for column in pivot..<4 { matrix[row][column] -= factor * matrix[pivot][column] }
            }
        }
        return (0..<3).map { matrix[$0][3] / matrix[$0][$0] / scales[$0] }
    }
}
