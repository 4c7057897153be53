import Decisions
import Diagnostics
import Methodology
import StructuredInput

/// Metrics as lines: aligned and coloured on a terminal, tab-separated in a pipe.
struct MetricsTable {
    let color: Bool
    /// Columns of the terminal; nil for a pipe.
    let width: Int?

    private struct Row {
        var record: String
        var metric: String
        var target: String
        var latest: String
        var date: String
        var state: String
        var margin: String
        var bars: String
        var trend: String
        var review: String
    }

    func render(_ metrics: [MetricsList.Metric]) -> String {
        let rows = metrics.map(row)
        guard let width else { return rows.map { line(of: $0) }.joined() }
        return aligned(rows, width: width)
    }

    private func row(_ metric: MetricsList.Metric) -> Row {
        let standing = metric.standing
        let report = standing.report
        var trend = ""
        if let found = report.trend, let unit = report.target?.limit.unit {
            trend = MetricText.trend(found, unit: unit)
            if let day = found.projectedBreach { trend += ", extrapolated breach \(day.iso)" }
        }
        return Row(
            record: metric.entry.id, metric: TerminalText.safe(report.metric.name),
            target: TerminalText.safe(report.target?.description ?? report.metric.target),
            latest: TerminalText.safe(report.latest.map { $0.value?.description ?? $0.text } ?? ""),
            date: report.latest?.day.iso ?? "", state: state(standing),
            margin: report.margin.map(MetricText.margin) ?? "",
            bars: MetricText.sparkline(report), trend: trend, review: review(standing.review))
    }

    private func state(_ standing: MetricStanding) -> String {
        standing.state == .stale && standing.report.outcome == .missed ? "stale, missed" : standing.state.rawValue
    }

    private func review(_ review: MetricStanding.Review) -> String {
        switch review {
        case .none: ""
        case .upcoming(let day, _): day.iso
        case .due(let day): "\(day.iso) due"
        case .overdue(let day, _): "\(day.iso) overdue"
        case .unreadable(let text): TerminalText.safe(text)
        }
    }

    private func line(of row: Row) -> String {
        let trend = [row.bars, row.trend].filter { !$0.isEmpty }.joined(separator: " ")
        let cells = [
            row.record, row.metric, row.target, row.latest, row.date, row.state, row.margin, trend, row.review,
        ]
        return cells.map { $0.isEmpty ? "-" : $0 }.joined(separator: "\t") + "\n"
    }

    private func aligned(_ rows: [Row], width: Int) -> String {
        guard !rows.isEmpty else { return "" }
        let widest = { (cell: (Row) -> String, most: Int) in
            min(most, rows.map { Columns.width(cell($0)) }.max() ?? 0)
        }
        let (ids, states) = (widest({ $0.record }, 20), widest({ $0.state }, 13))
        let (values, margins) = (widest({ $0.latest }, 12), widest({ $0.margin }, 22))
        let (bars, reviews) = (widest({ $0.bars }, Trend.most), widest({ $0.review }, 18))
        let fixed = ids + states + values + margins + bars + reviews + 14
        let room = max(40, width - fixed)
        let names = min(widest({ $0.metric }, room), max(room / 2, room - widest({ $0.target }, room)))
        let targets = min(widest({ $0.target }, room), room - names)
        var out = ""
        for row in rows {
            var cells = [
                paint(Columns.fit(row.record, ids), "1"), paint(Columns.fit(row.state, states), Self.code(row.state)),
                Columns.fit(row.metric, names), Columns.fit(row.target, targets), Columns.fit(row.latest, values),
                Columns.fit(row.margin, margins), Columns.fit(row.bars, bars), row.review,
            ]
            if bars == 0 { cells.remove(at: 6) }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            out += line + "\n"
        }
        return out
    }

    private func paint(_ text: String, _ code: String) -> String {
        color && !code.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    private static func code(_ state: String) -> String {
        switch state {
        case "met": "32"
        case "unknown": "33"
        case "stale": "36"
        default: "31"
        }
    }
}
