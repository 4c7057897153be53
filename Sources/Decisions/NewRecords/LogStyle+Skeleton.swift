import CommonMark

extension LogStyle {
    /// Whether the log's records have a form of their own, which the built-in template of their dialect would not give:
    /// other headings, or a status section where the dialect has a list.
    package var hasOwnForm: Bool {
        guard skeleton.count >= 2, let format, let sample else { return false }
        let titles = skeleton.map { FieldName.key($0.title) }
        switch format {
        case .madr2, .madr3, .madr4, .log4brains:
            guard case .section? = sample.record.status?.place else { return false }
            return true
        case .nygard, .dotnetADR:
            return !titles.contains("context") && !titles.contains("decision") || hasHistory(sample)
        default: return false
        }
    }

    /// Whether the status is a list of dated lines: `- 2024-05-17: Accepted`.
    private func hasHistory(_ sample: RecordFile) -> Bool {
        guard let status = sample.record.status, case .section = status.place else { return false }
        let line = sample.line(at: status.range.lowerBound)
        return DateReader.read(Bytes.text(line.lowerBound..<status.range.lowerBound, in: sample.bytes)) != nil
    }

    /// A template made of the headings a log's records share, with date and status as the newest record has them.
    package func skeletonTemplate(for record: NewRecord) -> [UInt8]? {
        guard skeleton.count >= 2 else { return nil }
        var text =
            "# \(headings?.heading(number: record.number, title: record.markdownTitle) ?? record.markdownTitle)\n"
        if let line = dateLine(record.date) { text += "\n\(line)\n" }
        for heading in skeleton {
            text += "\n" + String(repeating: "#", count: heading.level) + " \(heading.title)\n"
            switch FieldName(label: heading.title) {
            case .status: text += "\n\(statusLine(record))\n"
            case .date: text += "\n\(record.date)\n"
            default: break
            }
        }
        return Array(text.utf8)
    }

    /// `Date: 2026-01-02` above the first section, where the newest record has such a line.
    private func dateLine(_ date: String) -> String? {
        guard let sample, let range = sample.record.date?.range,
            let first = sample.document.sections.first(where: { $0.level == 2 }),
            range.lowerBound >= sample.document.bodyStart, range.upperBound <= first.heading.lowerBound
        else { return nil }
        let line = Bytes.trim(sample.line(at: range.lowerBound), in: sample.bytes)
        let before = Bytes.text(line.lowerBound..<range.lowerBound, in: sample.bytes)
        guard before.drop(while: { $0 == "*" }).lowercased().hasPrefix("date") else { return nil }
        return before + date + Bytes.text(range.upperBound..<line.upperBound, in: sample.bytes)
    }

    /// The status as the newest record writes it: bold, behind a date, as an item of a list.
    private func statusLine(_ record: NewRecord) -> String {
        let word = record.status.prefix(1).uppercased() + record.status.dropFirst()
        guard let sample, let status = sample.record.status, case .section = status.place else { return word }
        let line = Bytes.trim(sample.line(at: status.range.lowerBound), in: sample.bytes)
        var before = Bytes.text(line.lowerBound..<status.range.lowerBound, in: sample.bytes)
        let after = Bytes.text(status.range.upperBound..<line.upperBound, in: sample.bytes)
        if let date = DateReader.read(before)?.text, let place = before.ranges(of: date).first {
            before.replaceSubrange(place, with: record.date)
            return before + LetterCase.carry(from: status.word, to: record.status)
        }
        let isMarks = { (text: String) in text.allSatisfy { "*_.".contains($0) } }
        guard isMarks(before), isMarks(after) else { return word }
        return before + LetterCase.carry(from: status.word, to: record.status) + after
    }
}
