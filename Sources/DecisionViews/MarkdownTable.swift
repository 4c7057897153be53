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
            max(3, rows.map { CellWidth.columns($0[column]) }.filter { $0 <= Self.widest }.max() ?? 3)
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
            let space = max(0, widths[column] - CellWidth.columns(cell))
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

/// How wide a text is in an editor's font.
enum CellWidth {
    /// Columns: 2 for wide letters and emoji, 0 for marks on other letters.
    static func columns(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { sum, character in
            guard let first = character.unicodeScalars.first else { return sum }
            return sum + (isWide(first) ? 2 : first.properties.generalCategory == .nonspacingMark ? 0 : 1)
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }
}
