package import CommonMark
import Diagnostics

/// Reads one file of a log, whatever its dialect. Never fails: what cannot be read becomes a diagnostic.
package struct RecordReader: Sendable {
    package init() {}

    /// Reads a file.
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - path: path from the log's folder, `/`-separated.
    ///   - shownPath: path for diagnostics; `path` when nil.
    package func read(_ bytes: [UInt8], path: String, shownPath: String? = nil) -> Record {
        if path.lowercased().hasSuffix(".rst") {
            return RSTReader(bytes: bytes, path: path).read()
        }
        return read(MarkdownDocument(bytes), path: path, shownPath: shownPath ?? path)
    }

    /// Reads a Markdown file that is scanned already.
    /// - Parameter isRecord: whether the file is known to be a record, whatever it looks like.
    package func read(
        _ document: MarkdownDocument, path: String, shownPath: String, isRecord: Bool = false
    ) -> Record {
        let name = FileName(path: path)
        var diagnostics: [Diagnostic] = []
        var front: FrontMatter?
        if let range = document.frontMatter {
            let parsed = FrontMatter.parse(range, in: document.bytes, path: shownPath)
            front = parsed.0
            diagnostics += parsed.1
        }
        let fields = FieldHarvest(document)
        let title = TitleReader(document: document, front: front, fields: fields, name: name).read()
        let status = StatusReader(document: document, front: front, fields: fields).read()
        let verdict = FileClassifier(
            document: document, headings: fields.headings, path: path, name: name, title: title,
            hasStatus: status != nil,
            hasMetadata: fields.first(.date) != nil || fields.first(.deciders) != nil
                || front?.entry(of: .status) != nil || front?.entry(of: .date) != nil
        ).classify()

        var record = Record(
            path: path, kind: verdict.kind, reason: verdict.reason,
            format: FormatDetector(document: document, front: front, fields: fields, name: name).detect(),
            title: title.title)
        record.number = name.number ?? title.number
        record.diagnostics = diagnostics
        record.sections = document.sections
        guard isRecord || verdict.kind == .record else { return record }
        record.status = status?.status
        record.date = DatePlaces(document: document, front: front, fields: fields, name: name).read(
            statusDate: status?.date)
        let people = PeopleReader(document: document, front: front, fields: fields)
        record.people = people.people()
        record.tags = people.tags()
        record.elements = people.elements()
        record.paths = people.paths()
        record.relations = RelationReader(document: document, front: front, fields: fields).read()
        let options = OptionsReader(document: document, headings: fields.headings)
        record.options = options.options()
        record.chosen = options.chosen(among: record.options)
        record.diagnostics += mismatches(record, name: name, title: title, document: document, path: shownPath)
        return record
    }

    private func mismatches(
        _ record: Record, name: FileName, title: TitleReader.Found, document: MarkdownDocument, path: String
    ) -> [Diagnostic] {
        var out: [Diagnostic] = []
        if let inName = name.number, let inTitle = title.number, inName != inTitle, let heading = title.heading {
            out.append(
                Diagnostic(
                    .warning, rule: "number-mismatch", "Number \(inTitle) in the heading is \(inName) in the file name",
                    path: path, bytes: document.bytes, offset: heading.lowerBound,
                    fix: "write \(inName) in the heading, or rename the file"))
        }
        if let date = record.date, date.iso == nil, let range = date.range, !StatusPhrase.isHint(date.text) {
            out.append(
                Diagnostic(
                    .warning, rule: "date-unclear", "Date `\(date.text)` does not name exactly one day", path: path,
                    bytes: document.bytes, offset: range.lowerBound, fix: "write it as YYYY-MM-DD"))
        }
        return out
    }
}
