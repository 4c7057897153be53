import Foundation

/// How often a request meets at least one slow call among many.
///
/// Source: J. Dean, L. A. Barroso, "The Tail at Scale", Communications of the ACM 56(2), 2013.
package enum FanOutTail {
    /// - Parameter slow: share of single calls that are slow, when they are independent.
    package static func share(calls: Double, slow: Double) -> Double { 1 - pow(1 - slow, calls) }
}
