import Decisions
import Diagnostics

/// Records as lines: aligned and coloured on a terminal, tab-separated in a pipe.
struct ListTable {
    let color: Bool
    /// Columns of the terminal; nil for a pipe.
    let width: Int?

    private struct Row {
        var id: String
        var status: String
        var normalized: Status?
        var date: String
        var title: String
        /// ` → 0012` behind the title of a superseded record.
        var successor: String
        var path: String
    }

    func render(_ entries: [RecordCatalog.Entry], superseders: (RecordCatalog.Entry) -> [String]) -> String {
        let rows = entries.map { entry -> Row in
            let by = superseders(entry)
            return Row(
                id: entry.id, status: TerminalText.safe(entry.record.status?.word ?? "-"),
                normalized: entry.record.status?.normalized,
                date: entry.record.date.map { TerminalText.safe($0.iso ?? $0.text) } ?? "-",
                title: TerminalText.safe(entry.record.title),
                successor: by.isEmpty ? "" : " → " + TerminalText.safe(by.joined(separator: ", ")),
                path: TerminalText.safe(entry.path))
        }
        guard let width else {
            return rows.map { "\($0.id)\t\($0.status)\t\($0.date)\t\($0.title)\($0.successor)\t\($0.path)\n" }.joined()
        }
        return aligned(rows, width: width)
    }

    /// Columns a title gets at least.
    private static let leastTitle = 24

    private func aligned(_ rows: [Row], width: Int) -> String {
        let ids = rows.map { Columns.width($0.id) }.max() ?? 0
        let statuses = min(rows.map { Columns.width($0.status) }.max() ?? 0, 14)
        let dates = min(rows.map { Columns.width($0.date) }.max() ?? 0, 10)
        let wide = width - ids - statuses - dates - 6
        // On a narrow terminal the title matters more than the date.
        let showsDates = wide >= Self.leastTitle
        let room = max(Self.leastTitle, showsDates ? wide : wide + dates + 2)
        var out = ""
        for row in rows {
            out += paint(Columns.fit(row.id, ids), "1") + "  "
            out += paint(Columns.fit(row.status, statuses), Self.color(row.normalized)) + "  "
            if showsDates { out += Columns.fit(row.date, dates) + "  " }
            let successor = Columns.cut(row.successor, room / 2)
            out += Columns.cut(row.title, room - Columns.width(successor)) + successor + "\n"
        }
        return out
    }

    private func paint(_ text: String, _ code: String) -> String {
        color && !code.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    static func color(_ status: Status?) -> String {
        switch status {
        case .accepted: "32"
        case .proposed: "33"
        case .draft: "36"
        case .rejected: "31"
        case .deprecated, .superseded: "2"
        case nil: ""
        }
    }
}
