import Decisions
import Diagnostics

extension MetricReport {
    /// How every number of the metric came about, a line each.
    package var explanations: [String] {
        var figures: [(String, Figure?)] = [("margin", margin?.amount), ("margin in percent", margin?.share)]
        if let trend { figures.append(("trend a day", trend.slope)) }
        if let budget {
            figures += [
                ("error budget", budget.share), ("error budget as time", budget.time),
                ("error budget consumed", budget.consumed), ("error budget remaining", budget.remaining),
            ]
        }
        return figures.compactMap { label, figure in figure.map { "\(label) of \(metric.name): \($0.explanation)" } }
    }
}
