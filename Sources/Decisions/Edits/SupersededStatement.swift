import CommonMark

/// The words `superseded by …` with what follows, where they state the status.
struct SupersededStatement: Sendable, Hashable {
    var range: Range<Int>

    /// Every statement in the place of the status and in the status section, in order.
    static func all(in file: RecordFile) -> [SupersededStatement] {
        guard let status = file.record.status else { return [] }
        var out: [SupersededStatement] = []
        for relation in file.record.relations where relation.kind == .supersededBy {
            guard let range = statement(of: relation, status: status, in: file),
                !out.contains(where: { $0.range.overlaps(range) })
            else { continue }
            out.append(SupersededStatement(range: range))
        }
        return out.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func statement(of relation: Relation, status: StatusReading, in file: RecordFile) -> Range<Int>? {
        switch status.place {
        case .section(let body):
            guard body.contains(relation.range.lowerBound) else { return nil }
            return relation.range
        case .badge:
            let section = file.document.sections.first { FieldName(label: $0.title) == .status }
            guard section?.ownBody.contains(relation.range.lowerBound) == true else { return nil }
            return relation.range
        case .frontMatter:
            guard let entry = file.front?.entries.first(where: { $0.lines.contains(status.range.lowerBound) }),
                relation.range == entry.lines, status.range.lowerBound >= entry.valueRange.lowerBound
            else { return nil }
            var end = entry.valueRange.upperBound
            let first = file.bytes[entry.valueRange.lowerBound]
            if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { end -= 1 }
            return status.range.lowerBound..<end
        case .label, .table, .heading:
            let line = file.line(at: status.range.lowerBound)
            guard line.contains(relation.range.lowerBound) || relation.range.contains(status.range.lowerBound) else {
                return nil
            }
            // All targets of the line are one statement.
            let ends = file.record.relations.filter { $0.kind == .supersededBy && line.contains($0.range.lowerBound) }
                .map(\.range.upperBound)
            let end = min(ends.max() ?? relation.range.upperBound, line.upperBound)
            return status.range.lowerBound..<max(status.range.upperBound, end)
        }
    }
}
