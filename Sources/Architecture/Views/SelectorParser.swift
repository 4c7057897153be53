import Diagnostics

/// Reads expressions such as `element.tag==Database` or `->shop->`, in the Structurizr DSL and in YAML.
struct SelectorParser {
    /// What a name stands for; nil when nothing has it.
    let resolve: (String) -> [Selector]?
    /// Names of nested groups in one text.
    var groupPath: (String) -> [String] = { [$0] }

    /// Why an expression selects nothing.
    enum Fault: Error, Hashable {
        /// A name nothing has.
        case unknown(String)
        case malformed(String, fix: String?)
    }

    /// The selectors an expression stands for: several for the name of a group.
    func parse(_ expression: String) throws(Fault) -> [Selector] {
        switch expression {
        case "*", "element==*": return [.all]
        case "*?": return [.reluctant]
        default: break
        }
        for (separator, isAnd) in [(" && ", true), (" || ", false)] where expression.contains(separator) {
            var parts: [Selector] = []
            for part in expression.split(separator: separator) {
                guard parts.count < Self.limit else {
                    throw .malformed(
                        "The expression has more than \(Self.limit) parts", fix: "write several expressions")
                }
                parts.append(single(try simple(part)))
            }
            guard let first = parts.first else { break }
            return isAnd ? [parts.dropFirst().reduce(first) { .both($0, $1) }] : [.anyOf(parts)]
        }
        return try simple(Substring(expression))
    }

    private func single(_ selectors: [Selector]) -> Selector {
        selectors.count == 1 ? selectors[0] : .anyOf(selectors)
    }

    /// Most parts and levels of an expression.
    private static let limit = 16

    private func simple(_ text: Substring, depth: Int = 0) throws(Fault) -> [Selector] {
        guard depth < Self.limit else { throw .malformed("The expression is nested too deeply", fix: nil) }
        let text = trimmed(text)
        if let (condition, name, isEqual, value) = condition(text) {
            let selectors = try self.selectors(condition, name, value, depth: depth + 1)
            guard !isEqual else { return selectors }
            let isRelationship = condition.rawValue.hasPrefix("relationship")
            return [isRelationship ? .notRelationship(single(selectors)) : .not(single(selectors))]
        }
        guard text.contains("->") else { return try named(text) }
        guard text.count > 2 else {
            throw .malformed("`->` names nothing", fix: "write `->name`, `name->` or `->name->`")
        }
        let incoming = text.hasPrefix("->")
        let outgoing = text.hasSuffix("->")
        if incoming || outgoing {
            let inner = trimmed(text.dropFirst(incoming ? 2 : 0).dropLast(outgoing ? 2 : 0))
            guard !inner.isEmpty else { throw .malformed("`\(text)` names nothing", fix: nil) }
            let selectors = inner == "*" ? [.everyElement] : try simple(inner, depth: depth + 1)
            return selectors.map { .coupled($0, incoming: incoming, outgoing: outgoing) }
        }
        let ends = text.split(separator: "->", maxSplits: 1).map { trimmed($0) }
        switch (ends[0], ends[1]) {
        case ("*", "*"): return [.everyRelationship]
        case (let source, "*"): return try simple(source, depth: depth + 1).map { .from($0) }
        case ("*", let destination): return try simple(destination, depth: depth + 1).map { .to($0) }
        case (let source, let destination):
            let destinations = try simple(destination, depth: depth + 1)
            let sources = try simple(source, depth: depth + 1)
            guard sources.count * destinations.count <= 1_000 else {
                return [.both(.from(single(sources)), .to(single(destinations)))]
            }
            return sources.flatMap { source in
                destinations.map { .both(.from(source), .to($0)) }
            }
        }
    }

    /// What an expression can begin with; the longer ones first.
    private enum Condition: String, CaseIterable {
        case elementType = "element.type"
        case elementParent = "element.parent"
        case elementTag = "element.tag"
        case elementTechnology = "element.technology"
        case elementGroup = "element.group"
        case elementProperty = "element.properties["
        case relationshipTag = "relationship.tag"
        case relationshipSource = "relationship.source"
        case relationshipDestination = "relationship.destination"
        case relationshipProperty = "relationship.properties["
        case element
        case relationship
    }

    /// Takes `element.tag==A` apart.
    private func condition(_ text: Substring) -> (Condition, name: Substring, isEqual: Bool, value: Substring)? {
        let lower = text.lowercased()
        for condition in Condition.allCases where lower.hasPrefix(condition.rawValue) {
            var rest = text.dropFirst(condition.rawValue.count)
            var name: Substring = ""
            if condition == .elementProperty || condition == .relationshipProperty {
                guard let end = rest.firstIndex(of: "]") else { continue }
                name = rest[..<end]
                rest = rest[rest.index(after: end)...]
            }
            let isEqual = rest.hasPrefix("==")
            guard isEqual || rest.hasPrefix("!=") else { continue }
            return (condition, name, isEqual, trimmed(rest.dropFirst(2)))
        }
        return nil
    }

    private func selectors(
        _ condition: Condition, _ name: Substring, _ value: Substring, depth: Int
    ) throws(Fault) -> [Selector] {
        switch condition {
        case .elementType:
            guard let kind = Self.types.first(where: { $0.name.lowercased() == value.lowercased() })?.kind else {
                let nearest = EditDistance.nearest(to: String(value), among: Self.types.map(\.name))
                throw .malformed("`\(value)` is no type of element", fix: nearest.map { "write `\($0)`" })
            }
            return [.kind(kind)]
        case .elementParent:
            guard case .element(let id)? = try named(value).first else { throw .unknown(String(value)) }
            return [.parent(id)]
        case .elementTag: return [.tags(TagList.read(String(value)))]
        case .elementTechnology: return [.technology(String(value))]
        case .elementGroup: return [.group(groupPath(String(value)).joined(separator: "/"))]
        case .elementProperty: return [.property(Property(String(name), String(value)))]
        case .relationshipTag: return [.relationshipTags(TagList.read(String(value)))]
        case .relationshipSource: return try simple(value, depth: depth).map { .from($0) }
        case .relationshipDestination: return try simple(value, depth: depth).map { .to($0) }
        case .relationshipProperty: return [.relationshipProperty(Property(String(name), String(value)))]
        case .element: return value == "*" ? [.everyElement] : try simple(value, depth: depth)
        case .relationship: return value == "*" ? [.everyRelationship] : try simple(value, depth: depth)
        }
    }

    private func named(_ text: Substring) throws(Fault) -> [Selector] {
        guard let selectors = resolve(String(text)) else { throw .unknown(String(text)) }
        return selectors
    }

    static let types: [(name: String, kind: Element.Kind)] = [
        ("Custom", .custom), ("Person", .person), ("SoftwareSystem", .softwareSystem), ("Container", .container),
        ("Component", .component), ("DeploymentNode", .deploymentNode), ("InfrastructureNode", .infrastructureNode),
        ("SoftwareSystemInstance", .softwareSystemInstance), ("ContainerInstance", .containerInstance),
    ]

    private func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// Tags in one text, separated by commas.
enum TagList {
    /// Whether tags can stand in one text.
    static func isPlain(_ tags: [String]) -> Bool { read(tags.joined(separator: ",")) == tags }

    static func read(_ text: String) -> [String] {
        text.split(separator: ",").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }
}
