import CommonMark
/// The record an edit points at, in all the ways dialects name one.
package struct LinkTarget: Sendable, Hashable {
    /// Path from the log's folder.
    package var path: String
    /// Its heading as it stands in the file: `9. Use X`.
    package var heading: String
    package var title: String
    package var number: Int?
    /// Digits of the number as in its file name: `0009`.
    package var digits: String?

    package init(path: String, heading: String, title: String, number: Int?, digits: String?) {
        self.path = path
        self.heading = heading
        self.title = title
        self.number = number
        self.digits = digits
    }

    /// What MADR calls a record: `ADR-0009`; the title where it has no number.
    var identifier: String { digits.map { "ADR-" + $0 } ?? title }

    /// The link's destination seen from another record of the same log.
    func destination(from path: String) -> String {
        PercentEncoding.encode(path: LogPath.relative(self.path, from: path))
    }

    /// The link text in a dialect.
    func linkText(in format: RecordFormat) -> String {
        let text =
            switch format {
            case .adrTools, .nygard, .dotnetADR, .phodal, .freeForm, .reStructuredText: heading
            case .madr2, .madr3, .madr4, .adrs, .pyadr: identifier
            case .log4brains: FileName(path: self.path).stem
            }
        var out = ""
        for character in text {
            if character == "[" || character == "]" || character == "\\" { out.append("\\") }
            out.append(character)
        }
        return out
    }

    func markdownLink(from path: String, format: RecordFormat) -> String {
        "[\(linkText(in: format))](\(destination(from: path)))"
    }
}

extension LinkTarget {
    /// The target of a file's own record.
    package init(_ file: RecordFile) {
        let record = file.record
        self.init(
            path: record.path, heading: Self.heading(of: file) ?? record.title, title: record.title,
            number: record.number,
            digits: FileName(path: record.path).digits)
    }

    /// A file's first heading as it stands there; nil without one.
    static func heading(of file: RecordFile) -> String? {
        file.record.format == .reStructuredText
            ? RSTReader(bytes: file.bytes, path: file.record.path).headings().first?.title
            : file.document.sections.first { $0.level == 1 }?.title
    }
}
