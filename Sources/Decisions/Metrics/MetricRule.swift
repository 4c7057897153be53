/// Ids of what can be wrong with a metric; readers of texts and analyses share them.
package enum MetricRule {
    /// A target without a number: `fast`.
    package static let vague = "MET-01"
    /// A latency without a percentile.
    package static let percentile = "MET-02"
    /// An availability without a window.
    package static let window = "MET-03"
    /// A limit nothing, or everything, can keep: `> 100 %`, `< 0`.
    package static let impossible = "MET-04"
    /// A unit that doesn't fit what is measured, or a measurement in another unit than the target.
    package static let unit = "MET-05"
    /// A target that doesn't follow the grammar.
    package static let grammar = "MET-06"
    /// A measurement whose value or date cannot be read.
    package static let measurement = "MET-07"
    /// A metric without a measurement.
    package static let measured = "MET-08"
    /// A latest measurement that is too old.
    package static let stale = "MET-09"
    /// A target that is missed.
    package static let missed = "MET-10"
    /// A review that is due.
    package static let review = "MET-11"
}
