package import Diagnostics

extension TemplateValue {
    /// A view given as JSON: null is absent, a number its shortest text.
    package init(_ json: JSONValue) {
        switch json {
        case .null: self = .string("")
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .number(let value): self = .string(value.isFinite ? NumberText.exact(value) : "")
        case .string(let value): self = .string(value)
        case .array(let values): self = .list(values.map(TemplateValue.init))
        case .object(let members):
            var values: [String: TemplateValue] = [:]
            for (key, value) in members where !value.isNull { values[key] = TemplateValue(value) }
            self = .dict(values)
        }
    }
}

extension JSONValue {
    fileprivate var isNull: Bool {
        if case .null = self { true } else { false }
    }
}
