extension TemplateValue {
    /// Whether a section about it is shown: not for what is false or empty.
    var isShown: Bool {
        switch self {
        case .bool(let isTrue): isTrue
        case .string(let text): !text.isEmpty
        case .raw(let bytes): !bytes.isEmpty
        case .list(let entries): !entries.isEmpty
        case .int, .dict: true
        }
    }

    /// A named value of a dictionary.
    func member(_ name: String) -> TemplateValue? {
        if case .dict(let members) = self { members[name] } else { nil }
    }

    /// What a function of templates makes of it; nil for functions it does not have.
    func applying(_ function: String) -> TemplateValue? {
        switch (self, function) {
        case (.string(let text), "capitalized"): .string(text.prefix(1).uppercased() + text.dropFirst())
        case (.string(let text), "lowercased"): .string(text.lowercased())
        case (.string(let text), "uppercased"): .string(text.uppercased())
        case (.string(let text), "reversed"): .string(String(text.reversed()))
        case (.string(let text), "empty"): .bool(text.isEmpty)
        case (.list(let entries), "first"): entries.first
        case (.list(let entries), "last"): entries.last
        case (.list(let entries), "reversed"): .list(entries.reversed())
        case (.list(let entries), "count"): .int(entries.count)
        case (.list(let entries), "empty"): .bool(entries.isEmpty)
        case (.int(let number), "plusone"): .int(number + 1)
        case (.int(let number), "minusone"): .int(number - 1)
        case (.int(let number), "equalzero"): .bool(number == 0)
        case (.int(let number), "even"): .bool(number.isMultiple(of: 2))
        case (.int(let number), "odd"): .bool(!number.isMultiple(of: 2))
        default: nil
        }
    }
}
