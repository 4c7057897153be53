package import StructuredInput

/// What a metric has to reach, read from a text such as `latency p95 < 200 ms over 7d`.
///
/// The grammar, in one place; words are separated by blanks, keywords and units may be in any case, `[…]` may be left out:
///
///     target     = comparison | multiple | zero
///     comparison = [words] [aggregate] op amount tail          latency p95 < 200 ms over 7d
///                | aggregate [words] op amount tail            p95 latency < 200 ms
///     multiple   = number "x" load tail                        10x traffic for 1h
///     zero       = "zero" words tail                           zero critical vulnerabilities
///     tail       = ["over" window] ["for" scope]
///     aggregate  = "p" number (above 0, below 100) | "median" | "mean" | "max" | "min"
///     op         = "<" | "<=" | "≤" | ">" | ">=" | "≥" | "="
///     amount     = number [unit]                               200 ms, 200ms, 99.9 %, 3
///     number     = digits ["." digits]                         at most 15 digits, 9 behind the point
///     unit       = ns µs ms s min h d | % ratio | rps req/s | B kB MB GB TB KiB MiB GiB TiB | count | x | own word
///     load       = "traffic" | "load" | "users" | "requests" | "data"
///     window     = digits ("m" | "h" | "d")
///     words      = what is measured; `rate` and `count` belong to it, as in `error rate < 0.1 %`
///     scope      = where or when it holds, free text
///
/// `multiple` and `zero` are short for `traffic >= 10 x` and `critical vulnerabilities = 0`. A target that reads but says
/// nothing that can be checked is rejected by `TargetSense`.
package struct Target: Sendable, Hashable {
    /// What is measured, in the author's words; empty when the metric's name says it.
    package var measure: String
    package var aggregate: Aggregate?
    package var comparison: Comparison
    package var limit: Amount
    package var window: Window?
    /// Where or when the target holds; nil when it always does.
    package var scope: String?

    /// How many measured values become one.
    package enum Aggregate: Sendable, Hashable {
        case percentile(ExactNumber)
        case mean, max, min
    }

    /// How a measured value has to stand to the limit.
    package enum Comparison: String, Sendable, Hashable, CaseIterable {
        case less = "<"
        case atMost = "<="
        case more = ">"
        case atLeast = ">="
        case equal = "="

        /// Whether a value meets the target that is -1, 0 or 1 when compared to the limit.
        package func holds(_ order: Int) -> Bool {
            switch self {
            case .less: order < 0
            case .atMost: order <= 0
            case .more: order > 0
            case .atLeast: order >= 0
            case .equal: order == 0
            }
        }
    }

    /// A length of time in whole minutes, hours or days.
    package struct Window: Sendable, Hashable {
        /// 1…99,999
        package var count: Int
        package var unit: Unit

        package enum Unit: String, Sendable, Hashable, CaseIterable { case minutes = "m", hours = "h", days = "d" }

        /// The length in minutes.
        package var minutes: Int {
            switch unit {
            case .minutes: count
            case .hours: count * 60
            case .days: count * 1440
            }
        }
    }

    package init(
        measure: String = "", aggregate: Aggregate? = nil, _ comparison: Comparison, _ limit: Amount,
        window: Window? = nil, scope: String? = nil
    ) {
        self.measure = measure
        self.aggregate = aggregate
        self.comparison = comparison
        self.limit = limit
        self.window = window
        self.scope = scope
    }

    /// Whether a measured value meets the target; nil when their units cannot be compared.
    package func isMet(by value: Amount) -> Bool? {
        value.compared(to: limit).map(comparison.holds)
    }
}

extension Target: CustomStringConvertible {
    /// The target in its usual form, which reads back as the same target.
    package var description: String {
        var parts: [String] = []
        let isShort = aggregate == nil && !TargetLexer.tokens(of: scope ?? "").contains { $0.comparison != nil }
        if isShort, limit.unit == .multiple, comparison == .atLeast, TargetWords.loads.contains(measure) {
            parts = [limit.description, measure]
        } else if isShort, limit == Amount(.zero, .none), comparison == .equal, hasZeroForm {
            parts = ["zero", measure]
        } else {
            parts = [measure, aggregate?.description ?? "", comparison.rawValue, limit.description]
        }
        if let window { parts += ["over", window.description] }
        if let scope { parts += ["for", scope] }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether `zero words` reads back: nothing in it is taken for another form.
    private var hasZeroForm: Bool {
        let words = measure.lowercased().split(separator: " ")
        return !TargetWords.figures.contains(measure) && !words.contains("over") && !words.contains("for")
    }
}

extension Target.Aggregate: CustomStringConvertible {
    package var description: String {
        switch self {
        case .percentile(let rank): "p\(rank)"
        case .mean: "mean"
        case .max: "max"
        case .min: "min"
        }
    }
}

extension Target.Window: CustomStringConvertible {
    package var description: String { "\(count)\(unit.rawValue)" }
}
