import CommonMark
import Diagnostics

extension StatusEdit {
    /// The file without its status: the inverse of an insertion.
    func removed(from file: RecordFile) -> RecordFile {
        guard let current = file.record.status else { return file }
        let removals = removals(of: current, in: file)
        for word in [current.word, current.word.lowercased()] {
            let insertion = StatusEdit(word)
            let before = Inverse.first(removals, of: file) { file throws(Failure) in insertion.inserted(into: file) }
            if let before, before.record.status == nil { return before }
        }
        return removals.first.map(file.applying) ?? file
    }

    private func removals(of current: StatusReading, in file: RecordFile) -> [[ByteEdit]] {
        switch current.place {
        case .frontMatter:
            guard let entry = file.front?.entry("status"), entry.lines.contains(current.range.lowerBound) else {
                return []
            }
            let start = FrontMatterEdit.valueStart(of: entry, in: file)
            return [[ByteEdit(removing: entry.lines)], [ByteEdit(removing: start..<entry.valueRange.upperBound)]]
        case .section(let body):
            return sectionRemovals(body, current, file)
        case .label, .table:
            let line = file.line(at: current.range.lowerBound)
            return (isAmongItems(line, file) ? [line] : LineRemoval.candidates(line, in: file)).map {
                [ByteEdit(removing: $0)]
            }
        case .heading, .badge:
            return []
        }
    }

    private func isAmongItems(_ line: Range<Int>, _ file: RecordFile) -> Bool {
        let isItem = { (start: Int) in
            start < file.bytes.count
                && [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(file.bytes[start])
        }
        return isItem(line.upperBound) || line.lowerBound > 0 && isItem(file.line(at: line.lowerBound - 1).lowerBound)
    }

    private func sectionRemovals(
        _ body: Range<Int>, _ current: StatusReading, _ file: RecordFile
    ) -> [[ByteEdit]] {
        var ranges: [Range<Int>] = []
        if Bytes.trim(body, in: file.bytes) == current.range {
            let heading = headingStart(of: body, in: file)
            if body.upperBound == file.bytes.count { ranges.append(EndOfFile.removal(from: heading, file)) }
            ranges.append(heading..<body.upperBound)
            if body.upperBound == file.bytes.count {
                ranges.append(EndOfFile.removal(from: current.range.lowerBound, file))
            }
        }
        ranges += LineRemoval.candidates(current.range, in: file)
        return ranges.map { [ByteEdit(removing: $0)] }
    }

    private func headingStart(of body: Range<Int>, in file: RecordFile) -> Int {
        if file.record.format == .reStructuredText {
            let headings = RSTReader(bytes: file.bytes, path: file.record.path).headings()
            return headings.first { $0.bodyStart == body.lowerBound }?.start ?? body.lowerBound
        }
        return file.document.sections.first { $0.ownBody == body }?.heading.lowerBound ?? body.lowerBound
    }
}
