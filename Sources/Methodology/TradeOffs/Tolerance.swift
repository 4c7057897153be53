/// When two computed values count as equal: sums of products of weights and scores carry rounding errors.
package enum Tolerance {
    /// Relative to the larger value, absolute below 1.
    package static let share = 1e-9

    /// Whether two values differ by no more than rounding explains.
    package static func equal(_ first: Double, _ second: Double) -> Bool {
        abs(first - second) <= share * max(1, abs(first), abs(second))
    }
}
