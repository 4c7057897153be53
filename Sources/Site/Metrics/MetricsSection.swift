import Decisions
import Methodology
import StructuredInput
import TemplateEngine

/// The metrics of a record as its page shows them.
struct MetricsSection {
    let pictures: DecisionPictures

    /// A value for each metric, in the record's order.
    var values: [TemplateValue] {
        zip(pictures.metrics, pictures.metricCharts).map { standing, chart in
            let report = standing.report
            var facts: [(String, String)] = [("Target", report.metric.target)]
            if let latest = report.latest {
                facts.append(("Latest", "\(latest.value?.description ?? latest.text) on \(latest.day.iso)"))
            }
            if let margin = report.margin { facts.append(("Margin", MetricText.margin(margin))) }
            if let budget = report.budget { facts.append(("Error budget", MetricText.budget(budget))) }
            if let trend = report.trend, let unit = report.target?.limit.unit {
                facts.append(("Trend", MetricText.trend(trend, unit: unit)))
            }
            if !report.metric.owner.isEmpty { facts.append(("Owner", report.metric.owner)) }
            if let review = Self.review(standing.review) { facts.append(("Review", review)) }
            return [
                "name": .string(report.metric.name), "state": .string(standing.state.rawValue),
                "reason": .string(Self.reason(standing)), "chart": .raw(chart), "hasChart": .bool(!chart.isEmpty),
                "facts": .list(facts.filter { !$0.1.isEmpty }.map { ["name": .string($0), "text": .string($1)] }),
            ]
        }
    }

    /// Why a metric is neither met nor missed; empty where it is.
    static func reason(_ standing: MetricStanding) -> String {
        switch standing.state {
        case .met, .missed: return ""
        case .stale: return "not measured for \(standing.age ?? 0) days"
        case .unknown:
            guard case .unknown(let missing) = standing.report.outcome else { return "" }
            return MetricText.missing(missing)
        }
    }

    /// When the metric is looked at again; nil where nobody said.
    static func review(_ review: MetricStanding.Review) -> String? {
        switch review {
        case .none: nil
        case .upcoming(let day, _): day.iso
        case .due(let day): "\(day.iso), due"
        case .overdue(let day, let days): "\(day.iso), overdue by \(days) \(days == 1 ? "day" : "days")"
        case .unreadable(let text): text
        }
    }
}
