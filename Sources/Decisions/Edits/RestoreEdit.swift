import CommonMark
package import Diagnostics

/// Takes `superseded by` out of a record again.
package struct RestoreEdit: Sendable {
    package var successor: LinkTarget
    /// The status for a record that is left without one; `none` for none.
    package var status: String

    package init(successor: LinkTarget, status: String) {
        self.successor = successor
        self.status = status
    }

    /// The file without the statement that the successor supersedes it.
    package func apply(to file: RecordFile) throws(Failure) -> RecordFile {
        guard let current = file.record.status else {
            return UnlinkEdit(label: "Superseded by", kind: .supersededBy, target: successor).apply(to: file)
        }
        let statements = SupersededStatement.all(in: file)
        switch current.place {
        case .section, .badge:
            return restoredSection(file)
        case .frontMatter, .label, .table, .heading:
            if let own = statements.first, own.range.lowerBound <= current.range.lowerBound {
                let word = LetterCase.carry(from: current.word, to: status)
                return file.applying([ByteEdit(own.range, word.utf8)])
            }
            let unlinked = UnlinkEdit(label: "Superseded by", kind: .supersededBy, target: successor).apply(to: file)
            return try StatusEdit(status).apply(to: unlinked)
        }
    }

    private func restoredSection(_ file: RecordFile) -> RecordFile {
        guard let relation = StatusLinks.find(.supersededBy, successor, in: file) else { return file }
        let section = file.document.sections.first { FieldName(label: $0.title) == .status }
        let word = LetterCase.carry(from: "Accepted", to: status)
        // adr-tools takes `Accepted` away when it writes the link: a section left empty gets a status back.
        if let section, status.lowercased() != "none", Bytes.trim(section.ownBody, in: file.bytes) == relation.range {
            return file.applying([ByteEdit(relation.range, word.utf8)])
        }
        let without = file.applying([ByteEdit(removing: LinkLine.removal(relation.range, in: file))])
        guard without.record.status == nil, status.lowercased() != "none", let section else { return without }
        let first = Bytes.trim(section.ownBody.lowerBound..<without.bytes.count, in: without.bytes).lowerBound
        return without.applying([ByteEdit(insertingAt: first, without.text("\(word)\n\n"))])
    }
}
