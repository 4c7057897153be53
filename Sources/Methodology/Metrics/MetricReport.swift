package import Decisions
package import Diagnostics
package import StructuredInput

/// What the measurements of a metric say about its target, whenever they are read: nothing in it depends on today.
package struct MetricReport: Sendable, Hashable {
    package var metric: Decision.Metric
    /// Nil when the target cannot be read.
    package var target: Target?
    /// One for each day with a measurement, in order; of several rows of a day the last counts.
    package var points: [Point]
    package var outcome: Outcome
    /// How far the latest value is on the good side of the limit, below 0 on the bad side.
    package var margin: Margin?
    package var trend: Trend?
    package var budget: ErrorBudget?
    /// What is wrong with the metric's texts; columns count within the text of the part.
    package var problems: [Problem]

    /// A measured value.
    package struct Point: Sendable, Hashable {
        package var day: Day
        /// As written.
        package var text: String
        package var source: String
        /// Nil when the text is no value, or none that the target can be compared with.
        package var value: Amount?
    }

    /// Whether the latest value meets the target.
    package enum Outcome: Sendable, Hashable {
        case met, missed
        case unknown(Missing)
    }

    /// What is missing for an answer.
    package enum Missing: Sendable, Hashable {
        /// A target that can be checked.
        case target
        case measurement
        /// The value of the latest day, as written.
        case value(Day, String)
        /// The date of a measurement, as written: which one is the latest cannot be told.
        case date(String)
    }

    package struct Margin: Sendable, Hashable {
        /// In the unit of the limit.
        package var amount: Figure
        /// In percent of the limit; nil for a limit of 0.
        package var share: Figure?
    }

    package struct Problem: Sendable, Hashable {
        package var part: DecisionPart
        package var diagnostic: Diagnostic
    }

    package var latest: Point? { points.last }
}

extension MetricReport {
    /// - Parameter day: measurements after it are left out; nil takes all of them.
    package init(_ metric: Decision.Metric, until day: Day? = nil) {
        self.metric = metric
        let (target, faults) = Target.read(metric.target, metric: metric.name)
        self.target = target
        problems = faults.map { Problem(part: .target(metric.name), diagnostic: $0) }
        points = []
        outcome = .unknown(.measurement)
        var undated: String?
        var rows: [(Int, Point)] = []
        for (place, row) in metric.measurements.enumerated() {
            let part = DecisionPart.measurement(metric.name, place)
            let (value, faults) = MeasuredValue.read(row.value, for: target)
            problems += faults.map { Problem(part: part, diagnostic: $0) }
            guard let date = Day(row.date) else {
                undated = undated ?? row.date
                problems.append(
                    Problem(
                        part: part,
                        diagnostic: Diagnostic(
                            .error, rule: MetricRule.measurement, "`\(row.date)` is no day",
                            fix: "write the date as YYYY-MM-DD")))
                continue
            }
            rows.append((place, Point(day: date, text: row.value, source: row.source, value: value)))
        }
        for (_, point) in rows.sorted(by: { ($0.1.day, $0.0) < ($1.1.day, $1.0) }) {
            if let day, point.day > day { continue }
            if points.last?.day == point.day { points.removeLast() }
            points.append(point)
        }
        guard let target else {
            outcome = .unknown(.target)
            return
        }
        if let undated {
            outcome = .unknown(.date(undated))
            return
        }
        guard let latest else { return }
        guard let value = latest.value, let isMet = target.isMet(by: value) else {
            outcome = .unknown(.value(latest.day, latest.text))
            return
        }
        outcome = isMet ? .met : .missed
        margin = Margin(of: value, target)
        trend = Trend(points, target, isMet: isMet)
        budget = ErrorBudget(target, metric: metric.name, measured: value)
    }
}

extension MetricReport.Margin {
    /// Source: methodology of success metrics, `margin = (target − value) / target`, with the sign that makes it good.
    init?(of value: Amount, _ target: Target) {
        guard let above = value.difference(above: target.limit, in: target.limit.unit) else { return nil }
        let (signed, formula): (Double, String)
        switch target.comparison {
        case .less, .atMost: (signed, formula) = (-above, "target - value")
        case .more, .atLeast: (signed, formula) = (above, "value - target")
        case .equal: (signed, formula) = (-abs(above), "-|value - target|")
        }
        let inputs = [Figure.Input("target", target.limit.description), Figure.Input("value", value.description)]
        let limit = target.limit.number.double
        amount = Figure(signed + 0, target.limit.unit.differenceSymbol, formula, inputs)
        share = limit == 0 ? nil : Figure(signed / limit * 100 + 0, "%", "(\(formula)) / target * 100", inputs)
    }
}

extension MetricUnit {
    /// The unit of a difference of two values: percentages differ by percentage points.
    package var differenceSymbol: String { symbol == "%" ? "pp" : symbol }
}
