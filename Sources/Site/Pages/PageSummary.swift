import Decisions
import TemplateEngine

/// What other pages say about a record.
struct PageSummary: Sendable {
    /// `12` or empty.
    var number: String
    var title: String
    /// `12. Use X`
    var heading: String
    /// `accepted` … for the style of the badge; `other` for a team's own word, `none` without a status.
    let statusKind: String
    /// The status in the file's own word.
    let statusWord: String
    /// Number, title, status and date under the names templates know them by.
    let value: [String: TemplateValue]

    init(_ page: SitePage) {
        number = page.record.number.map(String.init) ?? ""
        title = page.record.title.isEmpty ? page.record.path : page.record.title
        heading = number.isEmpty ? title : "\(number). \(title)"
        let status = page.record.status
        let date = page.record.date
        statusKind = status.map { $0.normalized?.rawValue ?? "other" } ?? "none"
        if let word = status?.word, !word.isEmpty {
            statusWord = word.prefix(1).uppercased() + word.dropFirst()
        } else {
            statusWord = "No status"
        }
        value = [
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
