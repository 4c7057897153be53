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
        let line = "\(label) \(target.markdownLink(from: file.record.path, format: format))"
        if format == .adrs, file.front != nil {
            return FrontMatterEdit.addingLink(kind, target, to: file, label: label)
        }
        if format == .reStructuredText { return file.applying([rstEdit(file)]) }
        // What ends a record belongs to its status, whatever the dialect does with other relations.
        if LinkLine.isInStatus(format) || kind == .supersededBy,
            let section = file.document.sections.first(where: { FieldName(label: $0.title) == .status })
        {
            return file.applying([LinkLine.intoStatus(section, line, file)])
        }
        if let section = LinkLine.linkSection(of: file) {
            return file.applying([LinkLine.intoList(section, line, file)])
        }
        if let section = file.document.sections.first(where: { FieldName(label: $0.title) == .status }),
            !(format == .madr3 || format == .madr4 || format == .madr2)
        {
            return file.applying([LinkLine.intoStatus(section, line, file)])
        }
        let heading = format == .madr3 || format == .madr4 ? "More Information" : "Links"
        let marker = LinkLine.marker(of: file)
        return file.applying([
            ByteEdit(insertingAt: file.bytes.count, EndOfFile.chunk("## \(heading)\n\n\(marker) \(line)", file))
        ])
    }

    /// reStructuredText keeps relations in the status section too: ``Amends `9. Use X <0009-use-x.rst>`__``.
    private func rstEdit(_ file: RecordFile) -> ByteEdit {
        let line = "\(label) `\(target.heading) <\(target.destination(from: file.record.path))>`__"
        guard let status = file.record.status, case .section(let body) = status.place else {
            return ByteEdit(insertingAt: file.bytes.count, EndOfFile.chunk("Links\n-----\n\n\(line)", file))
        }
        let next = file.line(at: status.range.lowerBound).upperBound
        return ByteEdit(insertingAt: min(next, body.upperBound), file.text("\n\(line)\n"))
    }
}

/// Takes a relation out of a record.
package struct UnlinkEdit: Sendable {
    package var kind: Relation.Kind
    package var label: String
    package var target: LinkTarget

    package init(label: String, kind: Relation.Kind, target: LinkTarget) {
        self.label = label
        self.kind = kind
        self.target = target
    }

    /// The file without the relation; the same file when it states none such.
    package func apply(to file: RecordFile) -> RecordFile {
        guard let relation = StatusLinks.find(kind, label: label, target, in: file) else { return file }
        if let front = file.front, front.lines.contains(relation.range.lowerBound) {
            return FrontMatterEdit.removingLink(relation, target, from: file)
        }
        return file.applying([ByteEdit(removing: LinkLine.removal(relation.range, in: file))])
    }
}

/// Whether and where a record states a relation to another one.
enum StatusLinks {
    static func states(_ kind: Relation.Kind, label: String? = nil, _ target: LinkTarget, in file: RecordFile) -> Bool {
        find(kind, label: label, target, in: file) != nil
    }

    static func find(_ kind: Relation.Kind, label: String? = nil, _ target: LinkTarget, in file: RecordFile)
        -> Relation?
    {
        file.record.relations.first { relation in
            guard relation.kind == kind else { return false }
            if kind == .other, let label, FieldName.key(relation.label) != FieldName.key(label) { return false }
            return leads(relation.target, to: target, from: file.record.path)
        }
    }

    /// Whether a target as written means a record: its path, or its number alone.
    static func leads(_ text: String, to target: LinkTarget, from path: String) -> Bool {
        let bare = PercentEncoding.decode(String(text.prefix { $0 != "#" && $0 != "?" }))
        let folder = path.split(separator: "/").dropLast().map(String.init)
        let full = LogPath.normal(folder + bare.split(separator: "/").map(String.init)).lowercased()
        let goal = target.path.lowercased()
        if full == goal || full + ".md" == goal || full + "/readme.md" == goal { return true }
        let name = FileName(path: bare)
        if name.stem.lowercased() == FileName(path: target.path).stem.lowercased() { return true }
        guard let number = target.number, name.slug.isEmpty || !bare.contains(".") else { return false }
        return name.number == number || Int(bare.drop { !$0.isNumber }) == number
    }
}
