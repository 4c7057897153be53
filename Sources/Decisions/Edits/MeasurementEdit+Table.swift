import CommonMark
import Diagnostics

extension MeasurementEdit {
    /// A column of the table.
    enum Field: CaseIterable {
        case metric, date, value, source

        var title: String {
            switch self {
            case .metric: "Metric"
            case .date: "Date"
            case .value: "Value"
            case .source: "Source"
            }
        }

        var column: DecisionTable.Column {
            switch self {
            case .metric: .metric
            case .date: .date
            case .value: .value
            case .source: .source
            }
        }
    }

    // MARK: A row in a table

    /// The row behind the table's last one.
    func appended(_ row: [Field: String], to block: Block, _ file: RecordFile) throws(Failure) -> ByteEdit {
        let table = DecisionTable(block, in: file.document)
        let date = table.index(of: .date)
        let value = table.index(of: .value)
        // As the decoder has it: a table may call the metric what it likes.
        let name = table.index(of: .metric) ?? table.titles.indices.first { $0 != date && $0 != value } ?? 0
        var cells = [String](repeating: "", count: table.titles.count)
        for field in Field.allCases {
            guard let cell = row[field], !cell.isEmpty else { continue }
            guard let index = field == .metric ? name : table.index(of: field.column) else {
                throw file.failure(
                    "no-column", "Table of measurements has no column `\(field.title)`",
                    offset: block.range.lowerBound, fix: "add the column by hand, then measure again")
            }
            cells[index] = cell
        }
        let lines = Bytes.lines(of: Bytes.trim(block.range, in: file.bytes), in: file.bytes)
        let style = TableStyle(lines.map { Bytes.text($0, in: file.bytes) }, indent: indent(of: block, file))
        let end = Bytes.trim(block.range, in: file.bytes).upperBound
        let at = Bytes.lineEnd(from: end, in: file.bytes, limit: file.bytes.count)
        guard at < file.bytes.count else { return ByteEdit(insertingAt: at, file.text("\n" + style.line(cells))) }
        return ByteEdit(insertingAt: at + 1, file.text(style.line(cells) + "\n"))
    }

    private func indent(of block: Block, _ file: RecordFile) -> String {
        let first = Bytes.trim(block.range, in: file.bytes).lowerBound
        return Bytes.text(file.line(at: first).lowerBound..<first, in: file.bytes)
    }

    // MARK: A new table

    /// A table below the heading for measurements, or with such a heading at the end of the section.
    func newTable(_ row: [Field: String], below heading: Section?, in section: Section, _ file: RecordFile) -> ByteEdit
    {
        let titles = Field.allCases.map(\.title)
        let cells = Field.allCases.map { row[$0] ?? "" }
        let widths = zip(titles, cells).map { max(Columns.width($0), Columns.width($1)) }
        let rule = zip(Field.allCases, widths).map { field, width in
            field == .value ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
        }
        let style = TableStyle(["| " + rule.joined(separator: " | ") + " |"], indent: "")
        var table = [style.line(titles), "| " + rule.joined(separator: " | ") + " |", style.line(cells)]
            .joined(separator: "\n")
        let body = heading?.ownBody ?? section.body
        if heading == nil { table = "\(String(repeating: "#", count: section.level + 1)) Measurements\n\n" + table }
        let text = Bytes.trim(body, in: file.bytes)
        // Behind the last line of the section; a heading may be all there is.
        let last = text.isEmpty ? max(body.lowerBound - 1, 0) : text.upperBound - 1
        let at = Bytes.lineEnd(from: last, in: file.bytes, limit: file.bytes.count)
        let isEnd = at >= file.bytes.count
        let place = isEnd ? at : at + 1
        let follows = !isEnd && place < file.bytes.count && !file.isBlankLine(place)
        return ByteEdit(
            insertingAt: place, file.text((isEnd ? "\n\n" : "\n") + table + (isEnd ? "" : "\n") + (follows ? "\n" : ""))
        )
    }
}
