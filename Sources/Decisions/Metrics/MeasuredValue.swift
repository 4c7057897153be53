package import Diagnostics
package import StructuredInput

/// Reads the values of measurements: `14 ms`, `99.95 %`, `3`, `12x`.
package enum MeasuredValue {
    /// - Parameter target: what it is measured for; a value in another unit is rejected.
    /// - Returns: the value, nil when there are errors, and diagnostics with columns of `text`.
    package static func read(_ text: String, for target: Target? = nil) -> (value: Amount?, diagnostics: [Diagnostic]) {
        let reject = { (rule: String, message: String, offset: Int, fix: String) -> (Amount?, [Diagnostic]) in
            let position = SourcePosition(line: 1, column: offset + 1)
            return (nil, [Diagnostic(.error, rule: rule, message, position: position, fix: fix)])
        }
        let tokens = TargetLexer.tokens(of: text)
        guard let first = tokens.first else {
            return reject(
                MetricRule.measurement, "Value is empty", 0, "write the number with its unit, such as `14 ms`")
        }
        let read = AmountReader.read(first.word, tokens.dropFirst().prefix(1).first { $0.comparison == nil }?.word)
        let amount: Amount
        let unitStart: Int
        switch read {
        case .failure(let problem):
            let rule = problem.isAmbiguousUnit ? MetricRule.unit : MetricRule.measurement
            return reject(rule, problem.message, problem.start, problem.fix)
        case .success(let (found, taken, start)):
            if taken < tokens.count {
                let rest = tokens[taken]
                return reject(
                    MetricRule.measurement, "`\(rest.text)` cannot stand behind a value", rest.start,
                    "write the number and its unit only")
            }
            (amount, unitStart) = (found, start)
        }
        if let target, !amount.isComparable(with: target.limit) {
            let unit = target.limit.unit.symbol
            return reject(
                MetricRule.unit, "`\(amount)` cannot be compared with the target `\(target)`", unitStart,
                unit.isEmpty ? "write a number without unit" : "write it in the target's unit, `\(unit)`")
        }
        if let message = impossible(amount) {
            return reject(MetricRule.impossible, message, first.start, "write what was measured")
        }
        return (amount, [])
    }

    /// Only units of the author's own go below zero, and no share goes above the whole.
    private static func impossible(_ value: Amount) -> String? {
        if case .own = value.unit.dimension { return nil }
        if value.number.isNegative { return "`\(value)` is below zero" }
        let isAboveWhole = (value.compared(to: Amount(.hundred, .percent)) ?? 0) > 0
        return isAboveWhole ? "`\(value)` is above 100 %" : nil
    }
}
