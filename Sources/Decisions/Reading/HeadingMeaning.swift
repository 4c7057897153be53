import CommonMark

/// What a section's heading says, looked up once for all readers.
struct HeadingMeaning: Sendable {
    /// The heading as words are looked up.
    var key: String
    /// The field the heading names.
    var field: FieldName?
    /// Whether decision records typically have the section.
    var isDecision: Bool

    init(_ title: String) {
        key = FieldName.key(title)
        field = FieldName(key: key)
        isDecision = SectionNames.isDecisionSection(key: key)
    }

    /// The meanings of a document's sections, in order.
    static func all(in document: MarkdownDocument) -> [HeadingMeaning] {
        document.sections.map { HeadingMeaning($0.title) }
    }
}
