import Diagnostics
import Decisions

/// A table whose source reads well: columns as wide as their cells.
struct MarkdownTable {
    enum Alignment { case left, right, center }

    /// Cells as Markdown without line ends, pipes escaped; header first, all rows of one length.
    var rows: [[String]]
    var alignments: [Alignment]

    /// Wider cells go over the edge rather than push everything else to the right.
    private static let widest = 60

    var source: String {
        guard let header = rows.first else { return "" }
        let widths = header.indices.map { column in
            max(3, rows.map { Columns.width($0[column]) }.filter { $0 <= Self.widest }.max() ?? 3)
        }
        var lines = rows.map { line($0, widths) }
        let rule = zip(widths, alignments).map { width, alignment in
            switch alignment {
            case .left: String(repeating: "-", count: width)
            case .right: String(repeating: "-", count: width - 1) + ":"
            case .center: ":" + String(repeating: "-", count: width - 2) + ":"
            }
        }
        lines.insert("| " + rule.joined(separator: " | ") + " |", at: 1)
        return lines.joined(separator: "\n")
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = cells.indices.map { column in
            let cell = cells[column]
            let space = max(0, widths[column] - Columns.width(cell))
            switch alignments[column] {
            case .left: return cell + String(repeating: " ", count: space)
            case .right: return String(repeating: " ", count: space) + cell
            case .center:
                return String(repeating: " ", count: space / 2) + cell
                    + String(repeating: " ", count: space - space / 2)
            }
        }
        return "| " + padded.joined(separator: " | ") + " |"
    }
}
