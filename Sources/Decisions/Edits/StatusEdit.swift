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
        if status.lowercased() == "none", by == nil { return removed(from: file) }
        let edited = if let by { try superseded(by, file) } else { plain(file) }
        if by != nil, file.record.status == nil { return edited }
        let readBack = edited.record.status
        let wanted = by == nil ? StatusWords.key(status) : "superseded"
        let found = by == nil ? StatusWords.key(readBack?.word ?? "") : readBack?.normalized?.rawValue
        let isThere = found == wanted || by == nil && StatusWords.key(readBack?.text ?? "").contains(wanted)
        guard isThere, !Self.breaksFrontMatter(edited, of: file) else {
            throw file.failure(
                "status-place", "The status of \(file.shownPath) stands where it cannot be changed safely",
                offset: file.record.status?.range.lowerBound ?? 0, fix: "change it by hand")
        }
        return edited
    }

    private static func breaksFrontMatter(_ edited: RecordFile, of file: RecordFile) -> Bool {
        edited.record.diagnostics.contains { $0.rule == "front-matter" }
            && !file.record.diagnostics.contains { $0.rule == "front-matter" }
    }

    // MARK: A word in place of a word

    private func plain(_ file: RecordFile) -> RecordFile {
        guard let current = file.record.status else { return inserted(into: file) }
        let statements = SupersededStatement.all(in: file)
        let own = statements.first {
            $0.range.lowerBound <= current.range.lowerBound && current.range.upperBound <= $0.range.upperBound
        }
        let others = statements.filter { $0 != own && LineRemoval.standsAlone($0.range, in: file) }
        let removals = others.map { ByteEdit(removing: LineRemoval.usual($0.range, in: file)) }
        guard let own else { return file.applying(replacing(current, in: file) + removals) }
        // A word of its own above `Superseded by …` is what the status goes back to.
        let without = file.applying(removals + [ByteEdit(removing: LineRemoval.usual(own.range, in: file))])
        if case .section = current.place, let rest = without.record.status, rest.place.isInSection {
            return without.applying(replacing(rest, in: without))
        }
        let word = LetterCase.carry(from: current.word, to: status)
        return file.applying([ByteEdit(own.range, word.utf8)] + removals + tag(current, in: file))
    }

    /// A word, and what repeats it: a badge's address, a tag of the front matter.
    func replacing(_ current: StatusReading, in file: RecordFile) -> [ByteEdit] {
        let word = LetterCase.carry(from: current.word, to: status)
        if case .badge = current.place, isInAddress(current, file) {
            // Where only the address states the status, the word changes there.
            let escaped = word.map { $0 == " " ? "_" : $0 == "-" ? "--" : String($0) }.joined()
            return [ByteEdit(current.range, PercentEncoding.encode(path: escaped).utf8)]
        }
        var edits = [ByteEdit(current.range, word.utf8)] + tag(current, in: file)
        if case .badge = current.place { edits += badgeAddress(current, file) }
        return edits
    }

    private func isInAddress(_ current: StatusReading, _ file: RecordFile) -> Bool {
        file.document.links(in: file.line(at: current.range.lowerBound)).contains {
            $0.form == .image && $0.destination.contains(current.range.lowerBound)
        }
    }

    /// A badge shows the status in its picture's address as well.
    private func badgeAddress(_ current: StatusReading, _ file: RecordFile) -> [ByteEdit] {
        let images = file.document.links(in: file.line(at: current.range.lowerBound)).filter { $0.form == .image }
        guard let link = images.first else { return [] }
        let old = Array(current.word.lowercased().utf8)
        let range = Bytes.find(old, in: file.bytes, range: link.destination)
        return range.map { [ByteEdit($0, PercentEncoding.encode(path: status.lowercased()).utf8)] } ?? []
    }

    /// Some logs repeat the status as a tag for their site: `tags: [Accepted]`.
    private func tag(_ current: StatusReading, in file: RecordFile) -> [ByteEdit] {
        guard case .section = current.place, let entry = file.front?.entry("tags", "tag"),
            let tag = entry.value.texts.first(where: { StatusWords.key($0) == StatusWords.key(current.word) }),
            let range = Bytes.find(Array(tag.utf8), in: file.bytes, range: entry.valueRange)
        else { return [] }
        return [ByteEdit(range, LetterCase.carry(from: tag, to: status).utf8)]
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

extension StatusReading.Place {
    /// Whether the status stands below a heading of its own, as a word or a badge.
    var isInSection: Bool {
        switch self {
        case .section, .badge: true
        default: false
        }
    }
}
