package import Diagrams
import Diagnostics
package import Methodology

/// The pictures of a decision's trade-offs, as values that a page draws.
package enum TradeOffCharts {
    /// All pictures of a report as inline SVG, in the order they are shown.
    static func pictures(_ report: TradeOffReport) -> [[UInt8]] {
        [contributions(report)?.svg(id: "Contributions"), sensitivity(report)?.svg(id: "Sensitivity")].compactMap(
            \.self)
    }

    /// What each criterion adds to each option's total, the best option first; nil while weights or scales are unknown.
    package static func contributions(_ report: TradeOffReport) -> BarChart? {
        guard !report.ranking.isEmpty else { return nil }
        let rows = TradeOffView(report).rows
        let ranked = zip(report.ranking, rows).compactMap { place, row in
            report.option(place.option).map { option in
                BarChart.Row(
                    name: option.name, values: option.cells.compactMap(\.contribution),
                    note: "\(row.rank). \(row.total)")
            }
        }
        let unranked = report.incomplete.map { BarChart.Row(name: $0.name, values: [], note: "not ranked") }
        return BarChart(
            title: "What each criterion adds to an option's total",
            parts: report.criteria.map { BarChart.Part(name: $0.name, note: "share " + short($0.share)) },
            rows: ranked + unranked, description: describe(report, rows))
    }

    /// Every option's total while one criterion's weight changes.
    /// - Parameter criterion: an id; the one nearest to a change of the winner unless given, else the one that counts most.
    package static func sensitivity(_ report: TradeOffReport, criterion: String? = nil) -> LineChart? {
        let counting = report.series.max { $0.share < $1.share }?.criterion
        guard let id = criterion ?? nearest(report) ?? counting,
            let series = report.series.first(where: { $0.criterion == id }), let subject = report.criterion(id)
        else { return nil }
        let flips = report.weightFlips.filter { $0.criterion == id && $0.changesWinner }
        let name = { (option: String) in report.option(option)?.name ?? option }
        let marks = flips.map {
            LineChart.Mark(
                place: $0.flipShare, text: "\(short($0.flipShare)): \(name($0.rival)) draws level", isCurrent: false)
        }
        let now = LineChart.Mark(place: series.share, text: "now " + short(series.share), isCurrent: true)
        let lines = series.lines.map {
            LineChart.Line(name: name($0.option), atZero: $0.ends.atZero, atOne: $0.ends.atOne)
        }
        let ends = lines.map { "\($0.name) from \(short($0.atZero)) to \(short($0.atOne))" }
        let turns =
            marks.isEmpty
            ? "No weight of it changes the winner." : "At \(marks.map(\.text).joined(separator: "; at "))."
        return LineChart(
            title: "Totals by the share of \(subject.name)", axis: "Share of \(subject.name)", lines: lines,
            marks: [now] + marks,
            description:
                "While the share of \(subject.name) grows from 0 to 1, now at \(short(series.share)), totals go: "
                + "\(ends.joined(separator: ", ")). " + (report.winner == nil ? "" : turns))
    }

    private static func nearest(_ report: TradeOffReport) -> String? {
        report.weightFlips.filter { $0.changesWinner && $0.relativeChange != nil }
            .min { abs($0.relativeChange ?? 0) < abs($1.relativeChange ?? 0) }?.criterion
    }

    private static func describe(_ report: TradeOffReport, _ rows: [TradeOffView.Row]) -> String {
        let ranked = zip(report.ranking, rows).map { place, row in
            let cells = report.option(place.option)?.cells ?? []
            let parts = zip(report.criteria, cells).map { "\($0.name) \(short($1.contribution))" }
            return "\(row.rank). \(row.option): \(row.total), of which \(parts.joined(separator: ", "))."
        }
        let unranked = report.incomplete.map { "\($0.name): not ranked." }
        return (ranked + unranked).joined(separator: " ")
    }

    private static func short(_ value: Double?) -> String {
        value.map { NumberText.fixed($0, decimals: 2) } ?? "?"
    }
}
