package import Diagnostics
package import Yams

extension InputSource {
    /// The members of a mapping by key; keys other than `keys` are reported, as is anything that is no mapping.
    package mutating func members(of node: Node, keys: [String], what: String) -> [String: Node] {
        guard case .mapping(let mapping) = node else {
            wrongType(node, "\(what) is not a mapping of keys to values", fix: "use the keys \(keys.listed)")
            return [:]
        }
        var members: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard keys.contains(name) else {
                let nearest = EditDistance.nearest(to: name, among: keys)
                report(
                    "unknown-key", "`\(name)` is no key of \(what)", at: key,
                    fix: nearest.map { "write `\($0)`" } ?? "use one of \(keys.listed)")
                continue
            }
            if !isNull(value) { members[name] = value }
        }
        return members
    }

    /// The pairs of a mapping whose keys are names.
    package mutating func pairs(of node: Node, what: String, fix: String) -> [(key: Node, name: String, value: Node)] {
        guard case .mapping(let mapping) = node else {
            wrongType(node, "\(what) is not a mapping", fix: fix)
            return []
        }
        var pairs: [(key: Node, name: String, value: Node)] = []
        for (key, value) in mapping {
            if let name = key.scalar?.string {
                if !isNull(value) { pairs.append((key, name, value)) }
            } else {
                wrongType(key, "a key of \(what) is not text", fix: fix)
            }
        }
        return pairs
    }

    /// The items of a list; empty ones are reported.
    package mutating func items(of node: Node?, _ what: String) -> [Node] {
        guard let node else { return [] }
        guard case .sequence(let sequence) = node else {
            wrongType(node, "`\(what)` is not a list", fix: "write `[…]`, or one item a line after `- `")
            return []
        }
        var items: [Node] = []
        for item in sequence {
            if isNull(item) {
                wrongType(item, "an item of `\(what)` is empty", fix: "remove it")
            } else {
                items.append(item)
            }
        }
        return items
    }

    /// A scalar's text as it stands, whatever YAML would take it for.
    package mutating func text(of node: Node?, _ what: String) -> String? {
        guard let node else { return nil }
        guard case .scalar(let scalar) = node else {
            wrongType(
                node, "`\(what)` is not text",
                fix: node.mapping != nil
                    ? "put quotes around text that holds `: ` or begins with `{`" : "write one text")
            return nil
        }
        return scalar.string
    }

    /// One text, or a list of them.
    package mutating func texts(of node: Node?, _ what: String) -> [String] {
        guard let node else { return [] }
        if case .scalar = node { return [text(of: node, what)].compactMap(\.self).filter { !$0.isEmpty } }
        return items(of: node, what).compactMap { text(of: $0, what) }
    }

    /// `true` or `false`, and what YAML took for them before.
    package mutating func flag(of node: Node?, _ what: String) -> Bool? {
        guard let node, let text = text(of: node, what) else { return nil }
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            wrongType(node, "`\(what)` is `\(text)`, not `true` or `false`", fix: "write one of them")
            return nil
        }
    }

    /// Whether a value is there but says nothing.
    package func isNull(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }
}

extension [String] {
    /// The words in backticks with commas between.
    package var listed: String { map { "`\($0)`" }.joined(separator: ", ") }
}

extension [Diagnostic] {
    /// By place in the file, those of one place as they came.
    package var inOrder: [Diagnostic] {
        let none = SourcePosition(line: 0, column: 0)
        return enumerated().sorted {
            ($0.element.position ?? none, $0.offset) < ($1.element.position ?? none, $1.offset)
        }.map(\.element)
    }
}
