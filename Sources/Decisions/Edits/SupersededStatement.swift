import CommonMark

/// The words `superseded by …` with what follows, where they state the status.
struct SupersededStatement: Sendable, Hashable {
    var range: Range<Int>

    /// Every statement in the place of the status and in the status section, in order.
    static func all(in file: RecordFile) -> [SupersededStatement] {
        guard let status = file.record.status else { return [] }
        var out: [SupersededStatement] = []
        for relation in file.record.relations where relation.kind == .supersededBy {
            guard let range = statement(of: relation, status: status, in: file) else { continue }
            if let index = out.firstIndex(where: { $0.range.overlaps(range) }) {
                // Several records behind one label are one statement.
                let known = out[index].range
                out[index].range =
                    min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
            } else {
                out.append(SupersededStatement(range: range))
            }
        }
        if out.isEmpty, let whole = sentence(of: status, in: file) { return [SupersededStatement(range: whole)] }
        return out.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func statement(of relation: Relation, status: StatusReading, in file: RecordFile) -> Range<Int>? {
        switch status.place {
        case .section, .badge:
            return file.statusBody?.contains(relation.range.lowerBound) == true ? relation.range : nil
        case .frontMatter:
            guard let entry = file.front?.entries.first(where: { $0.lines.contains(status.range.lowerBound) }),
                relation.range == entry.lines, status.range.lowerBound >= entry.valueRange.lowerBound
            else { return nil }
            return status.range.lowerBound..<valueEnd(of: entry, in: file)
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

    /// `Superseded (as never implemented) by …`: the word to the end of its line, where it says `by`.
    private static func sentence(of status: StatusReading, in file: RecordFile) -> Range<Int>? {
        guard case .section = status.place, StatusWords.meaning(of: status.word) == .superseded else { return nil }
        let line = Bytes.trim(file.line(at: status.range.lowerBound), in: file.bytes)
        guard line.contains(status.range.upperBound - 1),
            Bytes.find(Array(" by ".utf8), in: file.bytes, range: status.range.upperBound..<line.upperBound) != nil
        else { return nil }
        return status.range.lowerBound..<line.upperBound
    }

    private static func valueEnd(of entry: FrontMatter.Entry, in file: RecordFile) -> Int {
        let first = file.bytes[entry.valueRange.lowerBound]
        let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
        return entry.valueRange.upperBound - (isQuoted ? 1 : 0)
    }
}
