import Decisions
import TemplateEngine

/// What other pages say about a record.
struct PageSummary: Sendable {
    /// `12` or empty.
    var number: String
    var title: String
    /// `12. Use X`
    var heading: String
    private let status: StatusReading?
    private let date: DateReading?

    init(_ page: SitePage) {
        number = page.record.number.map(String.init) ?? ""
        title = page.record.title.isEmpty ? page.record.path : page.record.title
        heading = number.isEmpty ? title : "\(number). \(title)"
        status = page.record.status
        date = page.record.date
    }

    /// `accepted` … for the style of the badge; `other` for a team's own word, `none` without a status.
    var statusKind: String { status.map { $0.normalized?.rawValue ?? "other" } ?? "none" }

    /// The status in the file's own word.
    var statusWord: String {
        guard let status, !status.word.isEmpty else { return "No status" }
        return status.word.prefix(1).uppercased() + status.word.dropFirst()
    }

    /// Number, title, status and date under the names templates know them by.
    var value: [String: TemplateValue] {
        [
            "number": .string(number),
            "title": .string(title),
            "heading": .string(heading),
            "status": .string(statusWord),
            "statusKind": .string(statusKind),
            "date": .string(date.map { $0.iso ?? $0.text } ?? ""),
            "isoDate": .string(date?.iso ?? ""),
        ]
    }
}
