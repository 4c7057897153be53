/// Keeps tables in proportion: cmark-gfm fills short rows up to the header's width, so a few kilobytes could become
/// many megabytes.
enum TableBounds {
    /// Markdown in which no table has many more cells than it has bytes.
    /// - Returns: the text, with tables that are too sparse escaped so that they show as text, and whether tables may
    ///   be looked for in it at all.
    static func bounded(_ markdown: [UInt8]) -> (markdown: [UInt8], allowsTables: Bool) {
        guard markdown.contains(ASCII.pipe) else { return (markdown, true) }
        let first = Survey(markdown)
        if first.sparse.isEmpty { return (markdown, first.isComplete) }
        let escaped = first.escapingSparse(markdown)
        let second = Survey(escaped)
        return (escaped, second.isComplete && second.sparse.isEmpty)
    }

    /// The tables of a text.
    private struct Survey {
        /// Tables beyond what the text may have of cells.
        private(set) var sparse: [Block] = []
        /// Whether every table was seen.
        let isComplete: Bool
        private let gaps: [Range<Int>]

        init(_ markdown: [UInt8]) {
            var scanner = BlockScanner(markdown)
            scanner.scan(from: 0)
            isComplete = !scanner.reachedDepthLimit
            gaps = scanner.gaps
            // Full tables have two bytes or more for each cell.
            var allowance = 10_000 + 4 * markdown.count
            for block in scanner.blocks where block.kind == .table {
                let header = block.content.lowerBound..<markdown.lineEnd(from: block.content.lowerBound)
                let columns = TableRow.cells(in: markdown, header).count
                let rows = markdown[block.range].count { $0.isLineEnd } + 1
                let cells = columns * rows
                if cells > allowance { sparse.append(block) } else { allowance -= cells }
            }
        }

        /// The text with a backslash before each line of a sparse table that could be a delimiter row.
        func escapingSparse(_ markdown: [UInt8]) -> [UInt8] {
            var out: [UInt8] = []
            var copied = 0
            for table in sparse {
                var line = markdown.nextLine(after: markdown.lineEnd(from: table.content.lowerBound))
                while line < table.range.upperBound {
                    let end = markdown.lineEnd(from: line)
                    let text = LinkSyntax.skipSpaces(markdown, textStart(ofLine: line), end)
                    if text < end, [ASCII.pipe, ASCII.colon, ASCII.hyphen].contains(markdown[text]) {
                        out.append(contentsOf: markdown[copied..<text])
                        out.append(ASCII.backslash)
                        copied = text
                    }
                    line = markdown.nextLine(after: end)
                }
            }
            return out + markdown[copied...]
        }

        private func textStart(ofLine line: Int) -> Int {
            let index = gaps.partition(where: { $0.lowerBound >= line })
            return index < gaps.count && gaps[index].lowerBound == line ? gaps[index].upperBound : line
        }
    }
}
