/// A value a template can show: views are trees of these, prepared and computed before rendering.
package enum TemplateValue: Sendable, Hashable {
    /// Text, escaped for the language it is written into. Counts as absent in a section when empty.
    case string(String)
    case bool(Bool)
    case int(Int)
    case list([TemplateValue])
    case dict([String: TemplateValue])
    /// Bytes that are already safe in the output language and are written as they are.
    case raw([UInt8])

    /// Text that is already safe in the output language.
    package static func raw(_ text: String) -> TemplateValue { .raw(Array(text.utf8)) }

    /// A list of texts.
    package static func strings(_ texts: some Sequence<String>) -> TemplateValue {
        .list(texts.map(TemplateValue.string))
    }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .int(value) }
}

extension TemplateValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }

    /// A later value of the same key wins.
    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .dict(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
