import CommonMark

extension LogStyle {
    /// A reStructuredText record with the sections the newest one has; nil for logs of another format.
    package func rstTemplate(for record: NewRecord) -> [UInt8]? {
        guard format == .reStructuredText, let sample else { return nil }
        let found = RSTReader(bytes: sample.bytes, path: sample.record.path).headings()
        let title = headings?.heading(number: record.number, title: record.title) ?? record.title
        let usual = ["Status", "Context", "Decision", "Consequences"]
        let titles = found.map(\.title)
        let mark = { (index: Int) in found.indices.contains(index) ? found[index].mark : UInt8(ascii: "-") }
        var text = underlined(title, found.first?.mark ?? UInt8(ascii: "="))
        for name in usual {
            let own = titles.first {
                FieldName.key($0) == FieldName.key(name) || FieldName(label: $0) == .status && name == "Status"
            }
            text += "\n" + underlined(own ?? name, mark(1))
            if name == "Status" { text += "\n\(statusWord(record, sample))\n" }
        }
        return Array(text.utf8)
    }

    private func statusWord(_ record: NewRecord, _ sample: RecordFile) -> String {
        let word = record.status.prefix(1).uppercased() + record.status.dropFirst()
        guard let status = sample.record.status, status.range.lowerBound > 1 else { return word }
        let isBold = sample.bytes[status.range.lowerBound - 1] == UInt8(ascii: "*")
        return isBold ? "**\(word)**" : word
    }

    private func underlined(_ title: String, _ mark: UInt8) -> String {
        // Wide letters take two columns, and a longer line does no harm.
        let width = title.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
        return title + "\n" + String(repeating: String(UnicodeScalar(mark)), count: max(width, 3)) + "\n"
    }
}
