import Decisions
import Diagnostics
package import StructuredInput

/// Figures of metrics as people read them.
package enum MetricText {
    /// `+6 ms`, `-0.05 pp`; the sign says good or bad.
    package static func margin(_ margin: MetricReport.Margin) -> String {
        let amount = signed(margin.amount)
        return margin.share.map { "\(amount) (\(signed($0)))" } ?? amount
    }

    /// A number of three significant digits with its unit.
    package static func number(_ figure: Figure) -> String {
        withUnit(NumberText.significant(figure.value, digits: 3), figure.unit)
    }

    /// Minutes in the unit that reads best: `26 s`, `43.2 min`, `7.2 h`, `3 d`.
    package static func duration(minutes: Double) -> String {
        let (value, unit) =
            switch abs(minutes) {
            case 0: (0.0, "min")
            case ..<1: (minutes * 60, "s")
            case ..<120: (minutes, "min")
            case ..<2880: (minutes / 60, "h")
            default: (minutes / 1440, "d")
            }
        return "\(NumberText.significant(value, digits: 3)) \(unit)"
    }

    /// `43.2 min, 50 % left`; `overspent` where more than all of it is gone.
    package static func budget(_ budget: ErrorBudget) -> String {
        let time = duration(minutes: budget.time.value)
        guard let remaining = budget.remaining else { return time }
        return remaining.value < 0
            ? "\(time), overspent by \(NumberText.significant(-remaining.value, digits: 3)) %"
            : "\(time), \(NumberText.significant(remaining.value, digits: 3)) % left"
    }

    /// `worse by 0.14 ms a day`; `flat`.
    package static func trend(_ trend: Trend, unit: MetricUnit) -> String {
        guard trend.direction != .flat else { return trend.direction.rawValue }
        let size = NumberText.significant(abs(trend.slope.value), digits: 2)
        return "\(trend.direction.rawValue) by \(withUnit(size, unit.differenceSymbol)) a day"
    }

    /// What is missing for an answer.
    package static func missing(_ missing: MetricReport.Missing) -> String {
        switch missing {
        case .target: "no target that can be checked"
        case .measurement: "no measurement"
        case .value(let day, let text): "value of \(day.iso) cannot be compared: \(text)"
        case .date(let text): "measurement with a date that is none: \(text)"
        }
    }

    /// The latest values as a row of bars, oldest first; empty for fewer than two.
    package static func sparkline(_ report: MetricReport) -> String {
        guard let unit = report.target?.limit.unit else { return "" }
        let values = report.points.compactMap { $0.value?.double(in: unit) }.suffix(Trend.most)
        guard values.count > 1, let low = values.min(), let high = values.max() else { return "" }
        let bars = Array("▁▂▃▄▅▆▇█")
        return String(
            values.map { value in
                high > low ? bars[min(7, Int((value - low) / (high - low) * 8))] : bars[3]
            })
    }

    private static func signed(_ figure: Figure) -> String {
        (figure.value > 0 ? "+" : "") + number(figure)
    }

    private static func withUnit(_ number: String, _ unit: String) -> String {
        unit.isEmpty || unit == "x" ? number + unit : "\(number) \(unit)"
    }
}
