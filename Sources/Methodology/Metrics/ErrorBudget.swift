import Decisions
import Diagnostics
import StructuredInput

/// What a service level objective allows to fail in its window, and how much of it is gone.
///
/// Source: Site Reliability Workbook, chapter 5: `budget = (1 - SLO) * window`, `burn rate = error rate / (1 - SLO)`.
package struct ErrorBudget: Sendable, Hashable {
    /// The share that may fail, in percent.
    package var share: Figure
    /// The share as time of the window in which nothing works, in minutes.
    package var time: Figure
    /// In percent of the budget, above 100 when overspent; nil for a budget of 0.
    package var consumed: Figure?
    /// In percent of the budget, below 0 when overspent; nil for a budget of 0.
    package var remaining: Figure?
    package var alerts: [BurnAlert]

    /// An alert on fast consumption.
    package struct BurnAlert: Sendable, Hashable {
        /// Length of the alert's window, in hours.
        package var hours: Int
        /// Share of the budget gone within those hours, in percent.
        package var budget: Double
        /// How many times faster than allowed the budget is used up: `budget * window / hours`.
        package var burnRate: Figure
        /// The error rate that means, in percent: `burn rate * (1 - SLO)`.
        package var errorRate: Figure
    }

    /// 2 % in an hour, 5 % in six, 10 % in three days.
    private static let alertWindows = [(hours: 1, budget: 2.0), (6, 5), (72, 10)]
}

extension ErrorBudget {
    /// Nil for targets that are no objective over a window: availability, success and error rates are.
    /// - Parameter measured: over the whole window.
    init?(_ target: Target, metric: String, measured: Amount) {
        let whole = Amount(.hundred, .percent)
        guard let window = target.window, target.limit.isComparable(with: whole), target.comparison != .equal,
            Self.isObjective(target, metric), let limit = target.limit.double(in: .percent),
            let value = measured.double(in: .percent)
        else { return nil }
        let isFloor = target.comparison == .more || target.comparison == .atLeast
        let slo = Figure.Input("SLO", isFloor ? target.limit.description : "100 % - \(target.limit)")
        let length = Figure.Input("window", window.description)
        // Through the exact difference: 100 - 99.9 is 0.1.
        let allowed = isFloor ? whole.difference(above: target.limit, in: .percent) ?? 0 : limit
        let failed = isFloor ? whole.difference(above: measured, in: .percent) ?? 0 : value
        share = Figure(allowed, "%", "100 % - SLO", [slo])
        time = Figure(allowed * Double(window.minutes) / 100, "min", "(100 % - SLO) * window", [slo, length])
        alerts = Self.alerts(window: window, allowed: allowed, inputs: [slo, length])
        guard allowed > 0 else { return }
        let inputs = [Figure.Input("error rate", "\(NumberText.exact(failed)) %"), slo]
        let spent = failed / allowed * 100
        consumed = Figure(spent, "%", "error rate / (100 % - SLO)", inputs)
        remaining = Figure(100 - spent, "%", "100 % - error rate / (100 % - SLO)", inputs)
    }

    private static func isObjective(_ target: Target, _ metric: String) -> Bool {
        let text = (target.measure + " " + metric).lowercased()
        return ["availab", "uptime", "error", "fail", "success", "slo"].contains { text.contains($0) }
    }

    private static func alerts(window: Target.Window, allowed: Double, inputs: [Figure.Input]) -> [BurnAlert] {
        alertWindows.compactMap { hours, budget -> BurnAlert? in
            let burn = budget * Double(window.minutes) / (100 * 60 * Double(hours))
            // Slower than the objective allows is nothing to alert on.
            guard burn >= 1, allowed > 0, burn * allowed <= 100 else { return nil }
            let burnInputs = [
                inputs[1], Figure.Input("budget", "\(NumberText.exact(budget)) %"), .init("time", "\(hours) h"),
            ]
            let rate = Figure(burn, "", "budget * window / time", burnInputs)
            return BurnAlert(
                hours: hours, budget: budget, burnRate: rate,
                errorRate: Figure(
                    burn * allowed, "%", "burn rate * (100 % - SLO)",
                    [Figure.Input("burn rate", NumberText.exact(burn)), inputs[0]]))
        }
    }
}
