import CommonMark
package import Diagnostics

/// States a relation in a record, where its dialect keeps relations.
package struct LinkEdit: Sendable {
    /// The label to write: `Amends`.
    package var label: String
    package var kind: Relation.Kind
    package var target: LinkTarget

    package init(label: String, kind: Relation.Kind, target: LinkTarget) {
        self.label = label
        self.kind = kind
        self.target = target
    }

    /// The file with the relation stated; the same file when it is there already.
    /// - Throws: when the relation would not read back.
    package func apply(to file: RecordFile) throws(Failure) -> RecordFile {
        if StatusLinks.states(kind, label: label, target, in: file) { return file }
        let edited = edit(file)
        guard StatusLinks.states(kind, label: label, target, in: edited) else {
            throw file.failure(
                "link-place", "\(file.shownPath) has no place for a relation that would read back",
                fix: "write it by hand")
        }
        return edited
    }

    private func edit(_ file: RecordFile) -> RecordFile {
        let format = file.record.format
        if format == .reStructuredText {
            return file.applying([RSTLine.adding(LinkLine.statement(self, in: file), to: file)])
        }
        if format == .adrs, let edit = AdrsLinks.adding(kind, label: label, target, to: file) {
            return file.applying([edit])
        }
        if let entry = FrontMatterEdit.entry(for: kind, in: file) {
            return file.applying([FrontMatterEdit.adding(target, to: entry, in: file)])
        }
        let line = LinkLine.statement(self, in: file)
        let status = file.document.sections.first { FieldName(label: $0.title) == .status }
        // What ends a record belongs to its status, whatever the dialect does with other relations.
        if LinkLine.isInStatus(format) || kind == .supersededBy, let status {
            return file.applying([LinkLine.intoStatus(status, line, file)])
        }
        if let section = LinkLine.linkSection(of: file) {
            return file.applying([LinkLine.intoList(section, line, file)])
        }
        if let status, !(format == .madr3 || format == .madr4 || format == .madr2) {
            return file.applying([LinkLine.intoStatus(status, line, file)])
        }
        let heading = format == .madr3 || format == .madr4 ? "More Information" : "Links"
        let marker = LinkLine.marker(of: file)
        return file.applying([
            ByteEdit(insertingAt: file.bytes.count, EndOfFile.chunk("## \(heading)\n\n\(marker) \(line)", file))
        ])
    }
}
