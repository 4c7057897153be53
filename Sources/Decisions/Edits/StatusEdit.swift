import CommonMark
package import Diagnostics

/// Changes the status of a record where it stands, in the file's own manner.
package struct StatusEdit: Sendable {
    /// The status to write; lower case follows the file's own case.
    package var status: String
    /// The record that supersedes, for `superseded`.
    package var by: LinkTarget?
    /// `Superseded` or `Superceded`, as the log spells it.
    package var spelling: SupersededSpelling

    package init(_ status: String, by: LinkTarget? = nil, spelling: SupersededSpelling = .superseded) {
        self.status = status
        self.by = by
        self.spelling = spelling
    }

    /// The file with the new status.
    /// - Throws: when the file has no place the status could be written so that it reads back.
    package func apply(to file: RecordFile) throws(Failure) -> RecordFile {
        let edited: RecordFile
        if status.lowercased() == "none" {
            edited = removed(from: file)
            return edited
        }
        if let by {
            edited = try superseded(by, file)
        } else {
            edited = plain(file)
        }
        if by != nil, file.record.status == nil { return edited }
        let readBack = edited.record.status
        let wanted = by == nil ? StatusWords.key(status) : "superseded"
        let found = by == nil ? StatusWords.key(readBack?.word ?? "") : readBack?.normalized?.rawValue
        guard found == wanted || by == nil && StatusWords.key(readBack?.text ?? "").contains(wanted) else {
            throw file.failure(
                "status-place", "The status of \(file.shownPath) stands where it cannot be changed safely",
                offset: file.record.status?.range.lowerBound ?? 0, fix: "change it by hand")
        }
        return edited
    }

    // MARK: A word in place of a word

    private func plain(_ file: RecordFile) -> RecordFile {
        guard let current = file.record.status else { return inserted(into: file) }
        var edits: [ByteEdit] = []
        let statements = SupersededStatement.all(in: file)
        if let own = statements.first(where: {
            $0.range.lowerBound <= current.range.lowerBound && current.range.upperBound <= $0.range.upperBound
        }) {
            // The status is the statement itself: the word takes its place, further statements go.
            let word = LetterCase.carry(from: current.word, to: status)
            edits.append(ByteEdit(own.range, word.utf8))
            edits += statements.filter { $0 != own }.map { ByteEdit(removing: LinkLine.removal($0.range, in: file)) }
        } else {
            edits.append(word(in: current, file))
            edits += statements.map { ByteEdit(removing: LinkLine.removal($0.range, in: file)) }
        }
        if case .badge = current.place { edits += badgeAddress(current, file) }
        return file.applying(edits)
    }

    private func word(in current: StatusReading, _ file: RecordFile) -> ByteEdit {
        let written = LetterCase.carry(from: current.word, to: status)
        if case .badge = current.place, isInAddress(current, file) {
            let escaped = written.map { $0 == " " ? "_" : $0 == "-" ? "--" : String($0) }.joined()
            return ByteEdit(current.range, PercentEncoding.encode(path: escaped).utf8)
        }
        return ByteEdit(current.range, written.utf8)
    }

    private func isInAddress(_ current: StatusReading, _ file: RecordFile) -> Bool {
        file.document.links(in: file.line(at: current.range.lowerBound)).contains {
            $0.form == .image && $0.destination.contains(current.range.lowerBound)
        }
    }

    /// A badge shows the status in its picture's address as well.
    private func badgeAddress(_ current: StatusReading, _ file: RecordFile) -> [ByteEdit] {
        guard
            let link = file.document.links(in: file.line(at: current.range.lowerBound)).first(where: {
                $0.form == .image
            })
        else { return [] }
        // Where only the address states the status, the word has been changed there.
        if link.destination.contains(current.range.lowerBound) { return [] }
        let old = Array(current.word.lowercased().utf8)
        let range = Bytes.find(old, in: file.bytes, range: link.destination)
        return range.map { [ByteEdit($0, PercentEncoding.encode(path: status.lowercased()).utf8)] } ?? []
    }

    // MARK: Superseded

    private func superseded(_ target: LinkTarget, _ file: RecordFile) throws(Failure) -> RecordFile {
        let format = file.record.format
        let link = target.markdownLink(from: file.record.path, format: format)
        guard let current = file.record.status else {
            // A record that states no status gets none now: the relation says it all.
            return try LinkEdit(label: spelling.word + " by", kind: .supersededBy, target: target).apply(to: file)
        }
        if StatusLinks.states(.supersededBy, target, in: file) { return file }
        switch current.place {
        case .section, .badge:
            let label = spelling.word + " by"
            let added = try LinkEdit(label: label, kind: .supersededBy, target: target).apply(to: file)
            return withoutAccepted(added)
        case .frontMatter:
            return frontMatterSuperseded(target, current, file)
        case .label, .table, .heading:
            let word = LetterCase.carry(from: current.word, to: spelling.word.lowercased())
            if let statement = SupersededStatement.all(in: file).last {
                // Already superseded by another: both count.
                return file.applying([ByteEdit(insertingAt: statement.range.upperBound, ", \(link)".utf8)])
            }
            return file.applying([ByteEdit(current.range, "\(word) by \(link)".utf8)])
        }
    }

    private func frontMatterSuperseded(_ target: LinkTarget, _ current: StatusReading, _ file: RecordFile) -> RecordFile
    {
        let word = LetterCase.carry(from: current.word, to: spelling.word.lowercased())
        if let entry = file.front?.entry("superseded-by", "superceded-by", "replaced-by"), entry.valueRange.isEmpty {
            let value = target.number.map(String.init) ?? target.destination(from: file.record.path)
            let at = FrontMatterEdit.valueStart(of: entry, in: file)
            return file.applying([ByteEdit(current.range, word.utf8), ByteEdit(insertingAt: at, (" " + value).utf8)])
        }
        if file.record.format == .adrs {
            let edited = file.applying([ByteEdit(current.range, word.utf8)])
            return FrontMatterEdit.addingLink(.supersededBy, target, to: edited)
        }
        // MADR 4 names the record only, since a status is no place for Markdown; MADR 3 and others link it.
        let name =
            file.record.format == .madr4 && target.digits != nil
            ? target.identifier : target.markdownLink(from: file.record.path, format: .madr3)
        if let statement = SupersededStatement.all(in: file).last {
            return file.applying([ByteEdit(insertingAt: statement.range.upperBound, ", \(name)".utf8)])
        }
        return file.applying([ByteEdit(current.range, "\(word) by \(name)".utf8)])
    }

    /// Where the old status is a line `Accepted` of its own it goes, as adr-tools has it; any other word stays above the link.
    private func withoutAccepted(_ file: RecordFile) -> RecordFile {
        guard let section = file.document.sections.first(where: { FieldName(label: $0.title) == .status }) else {
            return file
        }
        for line in Bytes.lines(of: section.ownBody, in: file.bytes)
        where Bytes.text(line, in: file.bytes) == "Accepted" {
            let next = Bytes.nextLine(from: line.lowerBound, in: file.bytes, limit: file.bytes.count)
            let end =
                file.isBlankLine(next)
                ? Bytes.nextLine(from: next, in: file.bytes, limit: section.ownBody.upperBound) : next
            return file.applying([ByteEdit(removing: line.lowerBound..<end)])
        }
        return file
    }
}

/// How a log spells the word: both are in the wild.
package enum SupersededSpelling: String, Sendable, CaseIterable {
    case superseded, superceded

    /// Capitalised, as a label begins.
    package var word: String { self == .superseded ? "Superseded" : "Superceded" }

    /// The label of the other direction.
    package var active: String { self == .superseded ? "Supersedes" : "Supercedes" }
}
