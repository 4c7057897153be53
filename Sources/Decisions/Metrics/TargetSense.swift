import Diagnostics
import StructuredInput

/// Whether a target that can be read says something that can be checked.
struct TargetSense {
    private let target: Target
    private let metric: String
    private let places: TargetParser.Places

    init(_ target: Target, metric: String, _ places: TargetParser.Places) {
        self.target = target
        self.metric = metric
        self.places = places
    }

    func check(into diagnostics: inout [Diagnostic]) {
        let unit = unitProblem
        for problem in [unit, unit == nil ? percentileProblem : nil, unit == nil ? windowProblem : nil, limitProblem] {
            if let problem { diagnostics.append(problem) }
        }
    }

    /// What is measured: in the target's words, else by the metric's name.
    private var what: String {
        metric.isEmpty || !TargetWords.figures.contains(target.measure.lowercased()) ? target.measure : metric
    }

    private var subject: TargetWords.Subject? {
        TargetWords.subject(of: what)
    }

    private var dimension: MetricUnit.Dimension { target.limit.unit.dimension }

    private var isBare: Bool { target.limit.unit == .none }

    private var unitProblem: Diagnostic? {
        if isBare, case .percentile = target.aggregate, target.measure.isEmpty, subject == nil {
            return problem(
                MetricRule.unit, "Unit of `\(target.limit)` is missing", places.number,
                fix: "write it, such as `\(target.limit) ms`, or `count`")
        }
        let wanted: (unit: String, fits: Bool)
        switch subject {
        case .latency: wanted = ("ms", dimension == .time)
        case .availability, .share: wanted = ("%", dimension == .ratio)
        // Own units such as orders/s are rates as well.
        case .throughput: wanted = ("rps", dimension != .time && dimension != .ratio && !isBare)
        case nil: return nil
        }
        if wanted.fits { return nil }
        guard isBare else {
            return problem(
                MetricRule.unit, "`\(target.limit)` is no measure of `\(what)`", places.unit,
                fix: "write the limit in a unit such as `\(wanted.unit)`")
        }
        return problem(
            MetricRule.unit, "Unit of `\(target.limit)` is missing", places.number,
            fix: "write it, such as `\(target.limit) \(wanted.unit)`")
    }

    private var percentileProblem: Diagnostic? {
        guard dimension == .time, target.aggregate == nil, TargetWords.mentionsLatency(what) else { return nil }
        return problem(
            MetricRule.percentile, "Latency has no percentile", places.comparison,
            fix: "say which requests have to keep it: `p95 \(target.comparison.rawValue) \(target.limit)`")
    }

    private var windowProblem: Diagnostic? {
        guard subject == .availability, target.window == nil else { return nil }
        return problem(
            MetricRule.window, "Availability has no window", places.number,
            fix: "say over which time it is measured: `\(target.comparison.rawValue) \(target.limit) over 30d`")
    }

    private var limitProblem: Diagnostic? {
        let number = target.limit.number
        if number.isNegative {
            return problem(
                MetricRule.impossible, "`\(target.limit)` is below zero", places.number, fix: "write 0 or more")
        }
        if number == .zero, target.comparison == .less {
            return problem(
                MetricRule.impossible, "Nothing is below zero", places.comparison, fix: "write `= \(target.limit)`")
        }
        let whole = Amount(.hundred, .percent)
        guard let order = target.limit.compared(to: whole) else { return nil }
        if order > 0 {
            return problem(
                MetricRule.impossible, "`\(target.limit)` is above 100 %", places.number,
                fix: "write a share up to 100 %")
        }
        guard order == 0, target.comparison == .more else { return nil }
        return problem(
            MetricRule.impossible, "Nothing is above 100 %", places.comparison, fix: "write `>= \(target.limit)`")
    }

    private func problem(_ rule: String, _ message: String, _ column: Int, fix: String) -> Diagnostic {
        Diagnostic(.error, rule: rule, message, position: SourcePosition(line: 1, column: column), fix: fix)
    }
}
