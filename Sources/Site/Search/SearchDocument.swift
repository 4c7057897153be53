/// What search knows of one page.
struct SearchDocument: Sendable {
    var title: String
    /// Path from the site's folder, encoded.
    var href: String
    /// `ADR 12`, `Guide`: shown beside the title.
    var label = ""
    /// The status as shown and for its colour; empty for pages without one.
    var status = ""
    var statusKind = ""
    /// Words that weigh as much as the title's: number, tags, elements.
    var keywords: [String] = []
    var headings: [[UInt8]] = []
    /// Plain text.
    var text: [UInt8] = []
}
