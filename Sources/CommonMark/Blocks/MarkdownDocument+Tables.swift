extension MarkdownDocument {
    /// Cells of a table's rows, header first, delimiter row left out.
    ///
    /// Cells are trimmed. `\|` does not split. A row has as many cells as it is written with, at most as many as the
    /// header.
    package func rows(ofTable block: Block) -> [[Range<Int>]] {
        guard block.kind == .table else { return [] }
        var rows: [[Range<Int>]] = []
        var line = block.content.lowerBound
        var isDelimiterRow = false
        while line < block.content.upperBound {
            let end = bytes.lineEnd(from: line)
            if !isDelimiterRow {
                let cells = TableRow.cells(in: bytes, bytes.trimmed(line..<end))
                rows.append(rows.isEmpty ? cells : Array(cells.prefix(rows[0].count)))
            }
            isDelimiterRow = rows.count == 1 && !isDelimiterRow
            line = textStart(ofLine: bytes.nextLine(after: end))
        }
        return rows
    }

    /// Where a line's text begins: behind block quote markers known to stand before it.
    private func textStart(ofLine line: Int) -> Int {
        let index = gaps.partition(where: { $0.lowerBound >= line })
        return index < gaps.count && gaps[index].lowerBound == line ? gaps[index].upperBound : line
    }
}
