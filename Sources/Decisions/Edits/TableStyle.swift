import Diagnostics

/// How the rows of a table are written: with pipes at the ends, with blanks around cells, in columns of one width.
struct TableStyle {
    private let indent: String
    private let hasLeading: Bool
    private let hasTrailing: Bool
    private let padding: String
    /// Widths of the columns, when the table keeps any.
    private let widths: [Int]?
    private let isRight: [Bool]

    /// - Parameter lines: the table's lines without line ends, header and delimiter row among them.
    init(_ lines: [String], indent: String) {
        self.indent = indent
        let rows = lines.map(Self.segments)
        let rule = rows.first { $0.cells.allSatisfy { Self.isRule($0) } } ?? rows.first
        isRight = (rule?.cells ?? []).map { cell in
            let text = cell.filter { $0 != " " && $0 != "\t" }
            return text.hasSuffix(":") && !text.hasPrefix(":")
        }
        let last = rows.last
        hasLeading = last?.leading ?? true
        hasTrailing = last?.trailing ?? true
        // What stands before the first pipe has no blank in front of it.
        let inner = rows.flatMap { $0.leading ? $0.cells[...] : $0.cells.dropFirst() }
        let isPadded = inner.allSatisfy { $0.isEmpty || $0.hasPrefix(" ") || Self.isRule($0) }
        padding = isPadded ? " " : ""
        // Whoever keeps a table in columns draws the line under the header as long as the header; a row may be wider.
        let counts = rows.prefix(2).map { $0.cells.map(Columns.width) }
        let isAligned = counts.allSatisfy { $0 == counts.first } && hasTrailing
        widths = isAligned ? counts.first?.map { $0 - (isPadded ? 2 : 0) } : nil
    }

    /// The row's line, without a line end. Cells wider than their column go over its edge.
    func line(_ cells: [String]) -> String {
        let padded = cells.enumerated().map { index, cell in
            let width = widths.map { index < $0.count ? $0[index] : 0 } ?? 0
            let space = String(repeating: " ", count: max(0, width - Columns.width(cell)))
            return index < isRight.count && isRight[index] ? space + cell : cell + space
        }
        let inner = padded.joined(separator: padding + "|" + padding)
        return indent + (hasLeading ? "|" + padding : "") + inner + (hasTrailing ? padding + "|" : "")
    }

    private static func isRule(_ cell: some StringProtocol) -> Bool {
        cell.contains("-") && cell.allSatisfy { "-: \t".contains($0) }
    }

    /// What stands between the pipes of a line, blanks included.
    private static func segments(_ line: String) -> (leading: Bool, cells: [String], trailing: Bool) {
        var cells: [String] = [""]
        var isEscaped = false
        var text = Substring(line)
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        for character in text {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\"
        }
        let leading = cells.count > 1 && cells[0].isEmpty
        if leading { cells.removeFirst() }
        let trailing = cells.count > 1 && cells[cells.count - 1].isEmpty
        if trailing { cells.removeLast() }
        return (leading, cells, trailing)
    }
}
