import CommonMark
package import Diagnostics

/// Takes `superseded by` out of a record again.
package struct RestoreEdit: Sendable {
    package var successor: LinkTarget
    /// Statuses the record may have had, for a dialect that writes `superseded by` in place of the word; `none` for none.
    package var statuses: [String]

    package init(successor: LinkTarget, statuses: [String]) {
        self.successor = successor
        self.statuses = statuses
    }

    /// The file without the statement that the successor supersedes it: byte for byte the file that statement was
    /// written into, where one of the statuses leads to it.
    package func apply(to file: RecordFile) throws(Failure) -> RecordFile {
        guard let relation = StatusLinks.find(.supersededBy, successor, in: file) else { return file }
        let removals = UnlinkEdit.removals(of: relation, in: file)
        guard let current = file.record.status else {
            return UnlinkEdit(label: relation.label, kind: .supersededBy, target: successor).apply(to: file)
        }
        let kept = remade(removals.flatMap { [$0 + tagOfRest($0, file), $0] }, file)
        if let kept, isStatus(kept) { return kept }
        for status in statuses {
            if let before = badge(status, removals, file) { return before }
            if status.lowercased() == "none" {
                if let before = remade(removals, file) { return before }
                continue
            }
            if let before = remade(restorations(status, current, removals, file), file) { return before }
        }
        if let kept { return kept }
        return try byHand(removals, current, file)
    }

    /// A tag that repeats the status goes back to the word that is left.
    private func tagOfRest(_ removal: [ByteEdit], _ file: RecordFile) -> [ByteEdit] {
        guard let word = file.applying(removal).record.status?.word, let current = file.record.status,
            let entry = file.front?.entry("tags", "tag"), case .section = current.place,
            let tag = entry.value.texts.first(where: { StatusWords.meaning(of: $0) == .superseded }),
            let range = Bytes.find(Array(tag.utf8), in: file.bytes, range: entry.valueRange)
        else { return [] }
        return [ByteEdit(range, LetterCase.carry(from: tag, to: word).utf8)]
    }

    /// The candidate from which superseding gives this file, in either spelling.
    private func remade(_ candidates: [[ByteEdit]], _ file: RecordFile) -> RecordFile? {
        for spelling in SupersededSpelling.allCases {
            let edit = StatusEdit("superseded", by: successor, spelling: spelling)
            let before = Inverse.first(candidates, of: file) { file throws(Failure) in try edit.apply(to: file) }
            if let before { return before }
        }
        return nil
    }

    /// A badge said `Superseded` together with the line below it.
    private func badge(_ status: String, _ removals: [[ByteEdit]], _ file: RecordFile) -> RecordFile? {
        for removal in removals {
            let without = file.applying(removal)
            guard let current = without.record.status, current.place == .badge else { continue }
            for word in [LetterCase.carry(from: current.word, to: status), status] {
                let before = without.applying(StatusEdit(word).replacing(current, in: without))
                for spelling in SupersededSpelling.allCases {
                    let edit = StatusEdit("superseded", by: successor, spelling: spelling)
                    let leads = Inverse.leads(before, to: file) { file throws(Failure) in try edit.apply(to: file) }
                    if leads { return before }
                }
            }
        }
        return nil
    }

    /// Whether a file says what its status is: a known word, a line that is nothing but the word, or another successor.
    private func isStatus(_ file: RecordFile) -> Bool {
        if file.record.relations.contains(where: { $0.kind == .supersededBy }) { return true }
        guard let status = file.record.status else { return false }
        if StatusWords.meaning(of: status.word) == .superseded { return false }
        if StatusWords.isKnown(status.word) { return true }
        let line = LabelledLine.bare(file.line(at: status.range.lowerBound), in: file.bytes)
        return Bytes.text(line, in: file.bytes).filter { $0 != "." } == status.word
    }

    // MARK: A word comes back

    private func restorations(
        _ status: String, _ current: StatusReading, _ removals: [[ByteEdit]], _ file: RecordFile
    ) -> [[ByteEdit]] {
        var out: [[ByteEdit]] = []
        let words = [LetterCase.carry(from: current.word, to: status), status]
        for word in words {
            switch current.place {
            case .section(let body):
                out += inSection(LetterCase.carry(from: "Accepted", to: word), body, removals, file)
            case .badge: break
            case .frontMatter, .label, .table, .heading:
                let own = SupersededStatement.all(in: file).first
                if let own, own.range.lowerBound <= current.range.lowerBound {
                    out.append([ByteEdit(own.range, word.utf8)])
                }
                // Behind the statement the old text goes on: `superseded by ADR-0012; supersedes ADR-0003`.
                out += prefixes(of: current, in: file).map { [ByteEdit($0, word.utf8)] }
                // The word and the relation stand apart.
                out += removals.map { $0 + [ByteEdit(current.range, word.utf8)] }
            }
        }
        return out
    }

    /// The statement as adrgen writes it, where the place of the status begins with it.
    private func prefixes(of current: StatusReading, in file: RecordFile) -> [Range<Int>] {
        let start = current.range.lowerBound
        let names = RecordFormat.allCases.map { successor.markdownLink(from: file.record.path, format: $0) }
        return (names + [successor.identifier]).compactMap { name in
            let text = Array("\(current.word) by \(name)".utf8)
            let end = start + text.count
            return end <= file.bytes.count && file.bytes[start..<end].elementsEqual(text) ? start..<end : nil
        }
    }

    /// adr-tools takes the line `Accepted` away when it writes the link; it comes back where the section begins.
    private func inSection(
        _ word: String, _ body: Range<Int>, _ removals: [[ByteEdit]], _ file: RecordFile
    ) -> [[ByteEdit]] {
        let tags = tagRestoration(word, file)
        var out: [[ByteEdit]] = []
        let text = Bytes.trim(body, in: file.bytes).lowerBound
        if let relation = StatusLinks.find(.supersededBy, successor, in: file), relation.range.lowerBound == text {
            out.append([ByteEdit(relation.range, word.utf8)] + tags)
        }
        for place in [text, body.lowerBound] {
            for ending in ["\n\n", "\n"] {
                let insertion = ByteEdit(insertingAt: place, file.text(word + ending))
                out += removals.filter { $0.allSatisfy { !$0.range.contains(place) || $0.range.lowerBound == place } }
                    .map {
                        $0 + [insertion] + tags
                    }
            }
        }
        return out
    }

    private func tagRestoration(_ word: String, _ file: RecordFile) -> [ByteEdit] {
        guard let current = file.record.status else { return [] }
        return StatusEdit(word).replacing(current, in: file).filter { $0.range != current.range }
    }

    // MARK: A statement somebody else wrote

    private func byHand(
        _ removals: [[ByteEdit]], _ current: StatusReading, _ file: RecordFile
    ) throws(Failure) -> RecordFile {
        let status = statuses.first ?? "accepted"
        let own = SupersededStatement.all(in: file).first { $0.range.overlaps(current.range) }
        if let own, status.lowercased() != "none" {
            let word = LetterCase.carry(from: current.word, to: status)
            let tags = tagRestoration(word, file)
            let other = file.applying([ByteEdit(removing: LineRemoval.usual(own.range, in: file))])
            // Another word is left in the section, or another successor on the line.
            if case .section = current.place, other.record.status != nil { return other }
            return file.applying([ByteEdit(own.range, word.utf8)] + tags)
        }
        let unlinked = removals.first.map(file.applying) ?? file
        if unlinked.record.status?.normalized != .superseded || status.lowercased() == "none" { return unlinked }
        return try StatusEdit(status).apply(to: unlinked)
    }
}
