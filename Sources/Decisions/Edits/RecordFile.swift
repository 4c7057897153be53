package import CommonMark
import Diagnostics

/// A record's file open for an edit: its bytes and what was read from them.
package struct RecordFile: Sendable {
    package let document: MarkdownDocument
    package let record: Record
    /// Path for diagnostics.
    package let shownPath: String
    private let isRecord: Bool

    package var bytes: [UInt8] { document.bytes }

    /// - Parameters:
    ///   - path: path from the log's folder.
    ///   - shownPath: path from the directory adrgen runs in.
    ///   - isRecord: whether the file is known to be a record, however empty it is.
    package init(_ bytes: [UInt8], path: String, shownPath: String, isRecord: Bool = false) {
        self.init(MarkdownDocument(bytes), path: path, shownPath: shownPath, isRecord: isRecord)
    }

    private init(_ document: MarkdownDocument, path: String, shownPath: String, isRecord: Bool) {
        self.document = document
        self.shownPath = shownPath
        self.isRecord = isRecord
        record =
            path.lowercased().hasSuffix(".rst")
            ? RecordReader().read(document.bytes, path: path)
            : RecordReader().read(document, path: path, shownPath: shownPath, isRecord: isRecord)
    }

    var front: FrontMatter? {
        document.frontMatter.map { FrontMatter.parse($0, in: bytes, path: shownPath).0 }
    }

    /// What stands below the heading of the status section; nil without one.
    var statusBody: Range<Int>? {
        if case .section(let body)? = record.status?.place { return body }
        if record.format == .reStructuredText { return nil }
        return document.sections.first { FieldName(label: $0.title) == .status }?.ownBody
    }

    var newline: [UInt8] { document.lineEnding == .crlf ? Array("\r\n".utf8) : [Bytes.newline] }

    /// The file with edits applied, read anew.
    func applying(_ edits: [ByteEdit]) -> RecordFile {
        RecordFile(ByteEdit.apply(edits, to: bytes), path: record.path, shownPath: shownPath, isRecord: isRecord)
    }

    /// Text with this file's line ends.
    func text(_ lines: String) -> [UInt8] {
        guard document.lineEnding == .crlf else { return Array(lines.utf8) }
        return lines.utf8.flatMap { $0 == Bytes.newline ? newline : [$0] }
    }

    /// The whole line around an offset, with its line end.
    func line(at offset: Int) -> Range<Int> {
        var start = offset
        while start > 0, bytes[start - 1] != Bytes.newline { start -= 1 }
        return start..<Bytes.nextLine(from: offset, in: bytes, limit: bytes.count)
    }

    /// Whether the line that starts at an offset holds nothing but blanks.
    func isBlankLine(_ start: Int) -> Bool {
        let end = Bytes.lineEnd(from: start, in: bytes, limit: bytes.count)
        return Bytes.trim(start..<end, in: bytes).isEmpty
    }

    func failure(_ rule: String, _ message: String, offset: Int = 0, fix: String? = nil) -> Failure {
        Failure([Diagnostic(.error, rule: rule, message, path: shownPath, bytes: bytes, offset: offset, fix: fix)])
    }
}
