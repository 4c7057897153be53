import CommonMark
import Diagnostics

extension StatusEdit {
    /// The file with the statement that a record supersedes it, where and how its dialect says so.
    func superseded(_ target: LinkTarget, _ file: RecordFile) throws(Failure) -> RecordFile {
        let relation = LinkEdit(label: spelling.word + " by", kind: .supersededBy, target: target)
        // A record that states no status gets none now: the relation says it all.
        guard let current = file.record.status else { return try relation.apply(to: file) }
        if StatusLinks.states(.supersededBy, target, in: file) { return file }
        switch current.place {
        case .section:
            let tagged = withTag(current, file)
            if let line = acceptedLine(tagged), isAloneOrTight(line, tagged) {
                return tagged.applying([ByteEdit(line, LinkLine.statement(relation, in: tagged).utf8)])
            }
            let added = try relation.apply(to: tagged)
            return acceptedLine(added).map { withoutLine($0, added) } ?? added
        case .badge:
            let word = StatusEdit(LetterCase.carry(from: current.word, to: spelling.rawValue))
            return try relation.apply(to: file.applying(word.replacing(current, in: file)))
        case .frontMatter:
            return try frontMatter(target, current, relation, file)
        case .label, .table, .heading:
            var link = target.markdownLink(from: file.record.path, format: file.record.format)
            // A bar would begin another cell.
            if current.place == .table { link = link.replacing("|", with: "\\|") }
            return file.applying([statement(link, in: current, file)])
        }
    }

    /// `superseded by X` in place of the word; behind the last record where another one is named already.
    private func statement(_ name: String, in current: StatusReading, _ file: RecordFile) -> ByteEdit {
        if let last = SupersededStatement.all(in: file).last {
            return ByteEdit(insertingAt: last.range.upperBound, ", \(name)".utf8)
        }
        let word = LetterCase.carry(from: current.word, to: spelling.rawValue)
        return ByteEdit(current.range, "\(word) by \(name)".utf8)
    }

    private func frontMatter(
        _ target: LinkTarget, _ current: StatusReading, _ relation: LinkEdit, _ file: RecordFile
    ) throws(Failure) -> RecordFile {
        let entry = file.front?.entries.first { $0.lines.contains(current.range.lowerBound) }
        let isTag = entry.map { ["tags", "tag"].contains(FrontMatter.normal($0.key)) } ?? false
        if file.record.format == .adrs || isTag || FrontMatterEdit.entry(for: .supersededBy, in: file) != nil {
            // The word alone where the relation has a place of its own.
            let word = LetterCase.carry(from: current.word, to: spelling.rawValue)
            let isSaid = StatusWords.meaning(of: current.word) == .superseded
            return try relation.apply(to: isSaid ? file : file.applying([ByteEdit(current.range, word.utf8)]))
        }
        return file.applying([statement(frontMatterName(of: target, in: file), in: current, file)])
    }

    /// MADR 4 names the record only, since a status is no place for Markdown; MADR 3 and others link it.
    private func frontMatterName(of target: LinkTarget, in file: RecordFile) -> String {
        if file.record.format == .madr4, target.digits != nil { return target.identifier }
        // A title may hold what YAML gives a meaning to; a number or a file's name does not.
        let text = target.digits == nil ? FileName(path: target.path).stem : target.identifier
        return "[\(text)](\(target.destination(from: file.record.path)))"
    }

    /// The file with the status its tags repeat changed.
    private func withTag(_ current: StatusReading, _ file: RecordFile) -> RecordFile {
        let word = StatusEdit(spelling.rawValue)
        return file.applying(word.replacing(current, in: file).filter { $0.range != current.range })
    }

    // MARK: adr-tools' Accepted

    /// The line `Accepted`, which goes when the record is superseded, as adr-tools has it; any other word stays above the link.
    private func acceptedLine(_ file: RecordFile) -> Range<Int>? {
        guard let body = file.statusBody else { return nil }
        return Bytes.lines(of: body, in: file.bytes).first { Bytes.text($0, in: file.bytes) == "Accepted" }
    }

    /// Whether the link may stand where the word stood: there is nothing else, or text right below.
    private func isAloneOrTight(_ line: Range<Int>, _ file: RecordFile) -> Bool {
        guard let body = file.statusBody else { return false }
        if Bytes.trim(body, in: file.bytes) == line { return true }
        let next = Bytes.nextLine(from: line.lowerBound, in: file.bytes, limit: file.bytes.count)
        return next < body.upperBound && !file.isBlankLine(next)
    }

    private func withoutLine(_ line: Range<Int>, _ file: RecordFile) -> RecordFile {
        let limit = file.statusBody?.upperBound ?? file.bytes.count
        let next = Bytes.nextLine(from: line.lowerBound, in: file.bytes, limit: file.bytes.count)
        let end =
            next < limit && file.isBlankLine(next) ? Bytes.nextLine(from: next, in: file.bytes, limit: limit) : next
        return file.applying([ByteEdit(removing: line.lowerBound..<end)])
    }
}
