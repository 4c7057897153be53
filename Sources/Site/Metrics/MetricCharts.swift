import Decisions
package import Diagrams
package import Methodology
import StructuredInput

/// The picture of a metric's measurements against its target.
package enum MetricCharts {
    /// Nil without a target or without a value to compare with it.
    package static func chart(_ report: MetricReport) -> TimeChart? {
        guard let target = report.target else { return nil }
        let unit = target.limit.unit
        let points = report.points.compactMap { point -> TimeChart.Point? in
            guard let amount = point.value, let value = amount.double(in: unit), let isMet = target.isMet(by: amount)
            else { return nil }
            return TimeChart.Point(
                day: point.day.ordinal, value: value, text: amount.description, date: point.day.iso, isGood: isMet)
        }
        guard !points.isEmpty, let limit = target.limit.double(in: unit) else { return nil }
        let side: TimeChart.GoodSide =
            switch target.comparison {
            case .less, .atMost: .below
            case .more, .atLeast: .above
            case .equal: .on
            }
        let limitText = "target \(target.comparison.rawValue) \(target.limit.description)"
        let texts = points.map { "\($0.date) \($0.text), \($0.isGood ? "met" : "missed")" }
        return TimeChart(
            title: "Measurements of \(report.metric.name)", points: points, limit: limit, limitText: limitText,
            goodSide: side, description: "\(limitText); " + texts.joined(separator: "; "))
    }
}
