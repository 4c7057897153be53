/// What a log's headings carry before the title: `12. `, `ADR-0012: `, nothing.
package struct HeadingStyle: Sendable, Hashable {
    /// Text before the number; nil when headings carry no number.
    package var before: String?
    package var after: String
    /// At least this many digits.
    package var width: Int

    /// The heading's text for a title.
    package func heading(number: Int?, title: String) -> String {
        guard let before, let number else { return title }
        return before + DateReader.pad(number, width) + after + title
    }

    /// The style most headings follow, the newest counting first among equals; nil without headings.
    /// - Parameter headings: heading text and the record read from it, in the log's order.
    package init?(of headings: [(text: String, record: Record)]) {
        var counts: [HeadingStyle: Int] = [:]
        var best: HeadingStyle?
        for heading in headings {
            guard let style = HeadingStyle(heading.text, title: heading.record.title, number: heading.record.number)
            else { continue }
            counts[style, default: 0] += 1
            if counts[style, default: 0] >= best.map({ counts[$0, default: 0] }) ?? 0 { best = style }
        }
        guard let best else { return nil }
        self = best
    }

    private init?(_ heading: String, title: String, number: Int?) {
        guard heading.hasSuffix(title), !title.isEmpty else { return nil }
        let head = heading.dropLast(title.count)
        guard !head.isEmpty else {
            self.init(before: nil, after: "", width: 1)
            return
        }
        let before = head.prefix { !$0.isNumber }
        let digits = head.dropFirst(before.count).prefix { $0.isNumber }
        guard !digits.isEmpty, Int(digits) == number else { return nil }
        self.init(
            before: String(before), after: String(head.dropFirst(before.count + digits.count)),
            width: digits.hasPrefix("0") ? digits.count : 1)
    }

    private init(before: String?, after: String, width: Int) {
        self.before = before
        self.after = after
        self.width = width
    }
}
