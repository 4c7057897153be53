import TemplateEngine

/// A page's headings as the list beside its text.
struct ContentsList {
    let values: [TemplateValue]
    /// Whether there is more than one.
    var isWorthwhile: Bool { values.count > 1 }

    init(_ headings: [PageBody.Heading]) {
        values = headings.filter { $0.level <= 3 }.map { heading in
            [
                "href": .raw("#" + heading.id),
                "text": .raw(heading.html),
                "isInner": .bool(heading.level == 3),
            ]
        }
    }
}
