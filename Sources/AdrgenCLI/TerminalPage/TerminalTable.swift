import CommonMark

/// A table in columns of a terminal, its cells wrapped where the columns are too narrow.
struct TerminalTable {
    private let cells: [[[StyledText]]]
    private let alignments: [TableMarkup.Alignment]

    init(_ table: TableMarkup) {
        cells = table.rows.enumerated().map { index, row in
            row.map { InlineText($0, index == 0 ? .bold : []).parts }
        }
        alignments = table.alignments
    }

    private static let gap = 2
    private static let narrowest = 6

    func lines(width: Int) -> [StyledLine] {
        let widths = columnWidths(within: width)
        guard !widths.isEmpty else { return [] }
        var out: [StyledLine] = []
        for (index, row) in cells.enumerated() {
            out += rowLines(row, widths)
            if index == 0 {
                let rules = widths.map { String(repeating: "─", count: $0) }
                out.append(StyledLine(rules.joined(separator: String(repeating: " ", count: Self.gap)), .dim))
            }
        }
        return out
    }

    private func rowLines(_ row: [[StyledText]], _ widths: [Int]) -> [StyledLine] {
        let wrapped = widths.indices.map { column in
            column < row.count ? LineBreaker(width: widths[column]).lines(row[column]) : []
        }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var parts: [StyledText] = []
            for (column, width) in widths.enumerated() {
                if column > 0 { parts.append(StyledText(String(repeating: " ", count: Self.gap))) }
                let cell = line < wrapped[column].count ? wrapped[column][line] : StyledLine()
                parts += aligned(cell, width, alignments[column], isLast: column == widths.count - 1)
            }
            return StyledLine(parts)
        }
    }

    private func aligned(_ line: StyledLine, _ width: Int, _ alignment: TableMarkup.Alignment, isLast: Bool)
        -> [StyledText]
    {
        let space = max(0, width - line.width)
        let before =
            switch alignment {
            case .right: space
            case .center: space / 2
            case .none, .left: 0
            }
        let after = isLast ? 0 : space - before
        return [StyledText(String(repeating: " ", count: before))] + line.parts
            + [StyledText(String(repeating: " ", count: after))]
    }

    /// Natural widths, the widest columns made narrower until the table fits.
    private func columnWidths(within width: Int) -> [Int] {
        var widths = alignments.indices.map { column in
            cells.map { $0.indices.contains(column) ? StyledLine($0[column]).width : 0 }.max() ?? 0
        }
        var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > Self.narrowest
        {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}
