package import Decisions
package import Diagnostics
import StructuredInput

/// The metrics of a decision as the texts a template shows. Names are as written: escaping is the template's language's.
///
/// Everything is as of the latest measurement, so that the texts change when the record does and at no other time.
package struct MetricsView: Sendable, Hashable {
    /// A metric with a target.
    package struct Row: Sendable, Hashable {
        package var metric: String
        /// `met`, `missed`, `unknown`.
        package var state: String
        /// Empty unless the state is unknown.
        package var missing: String
        /// `14 ms`; empty without a measurement.
        package var latest: String
        package var date: String
        package var margin: String
        package var budget: String
        package var trend: String
        package var review: String
    }

    /// A target that will be missed if the values go on as they have.
    package struct Projection: Sendable, Hashable {
        package var metric: String
        package var date: String
        package var points: Int

        package init(metric: String, date: String, points: Int) {
            self.metric = metric
            self.date = date
            self.points = points
        }
    }

    /// The date of the latest measurement of all; empty without any.
    package var asOf: String
    package var rows: [Row]
    package var projections: [Projection]
}

extension MetricsView {
    /// Nil for a decision without metrics.
    package init?(_ decision: Decision) {
        guard !decision.metrics.isEmpty else { return nil }
        let reports = decision.metrics.map { MetricReport($0) }
        asOf = reports.compactMap(\.latest?.day).max()?.iso ?? ""
        rows = reports.map(Row.init)
        projections = reports.compactMap { report in
            guard let trend = report.trend, let day = trend.projectedBreach else { return nil }
            return Projection(metric: report.metric.name, date: day.iso, points: trend.points.count)
        }
    }

    /// The view as templates see it. Absent texts are null, so that their sections are left out.
    package var value: JSONValue {
        .object([
            ("asOf", .text(asOf)),
            ("rows", .array(rows.map(\.value))),
            ("hasBudgets", .bool(rows.contains { !$0.budget.isEmpty })),
            ("hasTrends", .bool(rows.contains { !$0.trend.isEmpty })),
            ("hasReviews", .bool(rows.contains { !$0.review.isEmpty })),
            // What is missing stands in the place of the latest value where there is none.
            ("unknown", .array(rows.filter { !$0.missing.isEmpty && !$0.latest.isEmpty }.map(\.value))),
            (
                "projections",
                .array(
                    projections.map {
                        .object([
                            ("metric", .string($0.metric)), ("date", .string($0.date)), ("points", .int($0.points)),
                        ])
                    })
            ),
        ])
    }
}

extension MetricsView.Row {
    init(_ report: MetricReport) {
        metric = report.metric.name
        missing = ""
        switch report.outcome {
        case .met: state = "met"
        case .missed: state = "missed"
        case .unknown(let reason):
            state = "unknown"
            missing = MetricText.missing(reason)
        }
        latest = report.latest.map { $0.value?.description ?? $0.text } ?? ""
        date = report.latest?.day.iso ?? ""
        margin = report.margin.map(MetricText.margin) ?? ""
        budget = report.budget.map(MetricText.budget) ?? ""
        if let trend = report.trend, let unit = report.target?.limit.unit {
            self.trend = MetricText.trend(trend, unit: unit)
        } else {
            trend = ""
        }
        review = report.metric.review ?? ""
    }

    fileprivate var value: JSONValue {
        .object([
            ("metric", .string(metric)), ("state", .string(state)), ("isMissed", .bool(state == "missed")),
            ("missing", .text(missing)), ("latest", .text(latest)), ("date", .text(date)),
            ("margin", .text(margin)), ("budget", .text(budget)), ("trend", .text(trend)), ("review", .text(review)),
        ])
    }
}

extension JSONValue {
    /// A string, or null when it is empty.
    fileprivate static func text(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
}
