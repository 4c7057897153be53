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

    /// The document's terms with their weights.
    var terms: [[UInt8]: Int32] {
        var counts: [[UInt8]: Int32] = [:]
        SearchTerms.forEach(in: text) { counts[$0, default: 0] += 1 }
        // The third occurrence says less than the first.
        for (term, count) in counts { counts[term] = min(4, Int32(count.bitWidth - count.leadingZeroBitCount)) }
        for heading in headings { SearchTerms.forEach(in: heading) { counts[$0, default: 0] += 2 } }
        for keyword in keywords { SearchTerms.forEach(in: Array(keyword.utf8)) { counts[$0, default: 0] += 4 } }
        SearchTerms.forEach(in: Array(title.utf8)) { counts[$0, default: 0] += 6 }
        return counts.mapValues { min(15, $0) }
    }
}
