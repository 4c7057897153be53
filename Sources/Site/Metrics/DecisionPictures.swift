import Decisions
import Diagrams
import Methodology

/// What is computed from the tables of a record, for its page and for the pages that gather.
struct DecisionPictures: Sendable {
    /// Pictures of the trade-offs, in the order they are shown.
    var tradeOffs: [[UInt8]] = []
    /// The metrics on the day the site is as of, or on the day of their latest measurement where that is later.
    var metrics: [MetricStanding] = []

    /// - Parameter day: the day that was asked for; nil to go by what the log says.
    init(_ page: SitePage, latest: Day?, day: Day?) {
        let record = page.record
        let hasMetrics = record.hasMetrics
        guard record.format != .reStructuredText, hasMetrics || record.hasTradeOffs else { return }
        let decision = DecisionDecoder().decode(page.markdown, path: record.path).0.decision
        tradeOffs = TradeOffReport(decision).map(TradeOffCharts.pictures) ?? []
        guard !decision.metrics.isEmpty else { return }
        let measured = decision.metrics.flatMap(\.measurements).compactMap { Day($0.date) }.max()
        guard let asOf = day ?? [latest, measured].compactMap(\.self).max() ?? Day("1970-01-01") else { return }
        metrics = decision.metrics.map { MetricStanding($0, on: asOf) }
    }

    /// The metrics' pictures as inline SVG; empty for those without values.
    var metricCharts: [[UInt8]] {
        metrics.enumerated().map { place, standing in
            MetricCharts.chart(standing.report)?.svg(id: "Metric-\(place + 1)") ?? []
        }
    }

    /// The pictures of both, for a page that shows them one after another.
    var all: [[UInt8]] { tradeOffs + metricCharts.filter { !$0.isEmpty } }
}
