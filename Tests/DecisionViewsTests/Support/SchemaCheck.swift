import Yams

/// Checks a value against a JSON Schema: the keywords adrgen's own schemas use.
struct SchemaCheck {
    private let root: Node

    /// - Parameter schema: JSON.
    init(_ schema: String) throws {
        root = try Yams.compose(yaml: schema) ?? ""
    }

    /// What is wrong with a value, by the path to it.
    func faults(in value: Node) -> [String] { faults(value, root, "") }

    private func faults(_ value: Node, _ schema: Node, _ path: String) -> [String] {
        if case .scalar(let scalar) = schema { return scalar.string == "false" ? ["\(path): is not allowed"] : [] }
        if let reference = schema["$ref"]?.string {
            return faults(value, resolve(reference), path)
        }
        var out: [String] = []
        if let types = schema["type"], !(types.sequence.map(Array.init) ?? [types]).contains(where: { isOf($0, value) })
        {
            return ["\(path): has the wrong type"]
        }
        if let words = schema["enum"]?.sequence,
            !words.contains(where: { $0.string == value.string || isNull($0, value) })
        {
            out.append("\(path): is none of the words")
        }
        if let options = schema["anyOf"]?.sequence, options.allSatisfy({ !faults(value, $0, path).isEmpty }) {
            out.append("\(path): fits none of the schemas")
        }
        if let pattern = schema["pattern"]?.string, let text = value.string, value.null == nil,
            let regex = try? Regex(pattern), text.firstMatch(of: regex) == nil
        {
            out.append("\(path): does not match \(pattern)")
        }
        if let minimum = schema["minimum"]?.float, let number = value.float, number < minimum {
            out.append("\(path): is below \(minimum)")
        }
        if let maximum = schema["maximum"]?.float, let number = value.float, number > maximum {
            out.append("\(path): is above \(maximum)")
        }
        if let items = value.sequence, let schema = schema["items"] {
            for (index, item) in items.enumerated() { out += faults(item, schema, "\(path)/\(index)") }
        }
        if let members = value.mapping { out += faults(members, schema, path) }
        return out
    }

    private func faults(_ members: Node.Mapping, _ schema: Node, _ path: String) -> [String] {
        var out: [String] = []
        for name in schema["required"]?.sequence.map(Array.init) ?? [] where members[name] == nil {
            out.append("\(path): lacks \(name.string ?? "")")
        }
        for (key, value) in members {
            let name = key.string ?? ""
            if let names = schema["propertyNames"] { out += faults(key, names, "\(path)/\(name)") }
            if let property = schema["properties"]?[name] {
                out += faults(value, property, "\(path)/\(name)")
            } else if let others = schema["additionalProperties"] {
                out += faults(value, others, "\(path)/\(name)")
            }
        }
        return out
    }

    private func resolve(_ reference: String) -> Node {
        reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? "" }
    }

    private func isNull(_ one: Node, _ other: Node) -> Bool { one.null != nil && other.null != nil }

    private func isOf(_ type: Node, _ value: Node) -> Bool {
        switch type.string {
        case "object": return value.mapping != nil
        case "array": return value.sequence != nil
        case "null": return value.null != nil
        case "number": return value.float != nil || value.int != nil
        case "integer": return value.int != nil
        case "boolean": return value.bool != nil
        default: return value.scalar != nil && value.null == nil
        }
    }
}
