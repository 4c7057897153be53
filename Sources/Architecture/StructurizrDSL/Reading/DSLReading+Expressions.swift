import Diagnostics

extension DSLReading {
    /// What one token of an `include`, `exclude`, `!elements` or `!relationships` selects.
    func selectors(_ token: DSLToken) throws(DSLFault) -> [Selector] {
        let text = Substring(token.text)
        switch token.text {
        case "*", "element==*": return [.all]
        case "*?": return [.reluctant]
        default: break
        }
        for (separator, isAnd) in [(" && ", true), (" || ", false)] where token.text.contains(separator) {
            var parts: [Selector] = []
            for part in token.text.split(separator: separator) {
                parts.append(single(try selector(part[...], token)))
            }
            guard let first = parts.first else { break }
            return isAnd ? [parts.dropFirst().reduce(first) { .both($0, $1) }] : [.anyOf(parts)]
        }
        return try selector(text, token)
    }

    private func single(_ selectors: [Selector]) -> Selector {
        selectors.count == 1 ? selectors[0] : .anyOf(selectors)
    }

    /// The conditions an expression can begin with; those of elements first.
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

    private func selector(_ text: Substring, _ token: DSLToken) throws(DSLFault) -> [Selector] {
        let text = trimmed(text)
        if let (condition, name, isEqual, value) = condition(text) {
            let selector = try self.selector(condition, name, value, token)
            guard !isEqual else { return selector }
            let isRelationship = condition.rawValue.hasPrefix("relationship")
            return [isRelationship ? .notRelationship(single(selector)) : .not(single(selector))]
        }
        guard text.contains("->") else { return try named(text, token) }
        let incoming = text.hasPrefix("->")
        let outgoing = text.hasSuffix("->")
        guard text.count > 2 else {
            throw DSLFault("`->` names nothing", at: token, fix: "write `->name`, `name->` or `->name->`")
        }
        if incoming || outgoing {
            let inner = text.dropFirst(incoming ? 2 : 0).dropLast(outgoing ? 2 : 0)
            guard !trimmed(inner).isEmpty else { throw DSLFault("`\(text)` names nothing", at: token) }
            let selector = trimmed(inner) == "*" ? [.everyElement] : try self.selector(inner, token)
            return [.coupled(single(selector), incoming: incoming, outgoing: outgoing)]
        }
        let ends = text.split(separator: "->", maxSplits: 1).map { trimmed($0) }
        switch (ends[0], ends[1]) {
        case ("*", "*"): return [.everyRelationship]
        case (let source, "*"): return [.from(single(try selector(source, token)))]
        case ("*", let destination): return [.to(single(try selector(destination, token)))]
        case (let source, let destination):
            return [.both(.from(single(try selector(source, token))), .to(single(try selector(destination, token))))]
        }
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

    private func selector(
        _ condition: Condition, _ name: Substring, _ value: Substring, _ token: DSLToken
    ) throws(DSLFault) -> [Selector] {
        switch condition {
        case .elementType:
            guard let kind = kind(value) else {
                throw DSLFault(
                    DSLRule.value, "`\(value)` is no type of element", at: token,
                    fix: EditDistance.nearest(to: String(value), among: Self.types.map(\.0)).map { "write `\($0)`" })
            }
            return [.kind(kind)]
        case .elementParent:
            let target = DSLToken(text: String(value), offset: token.offset)
            return [.parent(try element(target).id)]
        case .elementTag: return [.tags(Self.tags(String(value)))]
        case .elementTechnology: return [.technology(String(value))]
        case .elementGroup: return [.group(groupPath(String(value)).joined(separator: "/"))]
        case .elementProperty: return [.property(Property(String(name), String(value)))]
        case .relationshipTag: return [.relationshipTags(Self.tags(String(value)))]
        case .relationshipSource: return [.from(single(try selector(value, token)))]
        case .relationshipDestination: return [.to(single(try selector(value, token)))]
        case .relationshipProperty: return [.relationshipProperty(Property(String(name), String(value)))]
        case .element: return value == "*" ? [.everyElement] : try selector(value, token)
        case .relationship: return value == "*" ? [.everyRelationship] : try selector(value, token)
        }
    }

    private func named(_ text: Substring, _ token: DSLToken) throws(DSLFault) -> [Selector] {
        switch find(String(text)) {
        case .element(let id): return [.element(id)]
        case .relationship(let id): return [.relationship(id)]
        case .group(let path, let parent, let environment):
            return elements(ofGroup: path, parent: parent, environment: environment).map { .element($0) }
        case .environment(let name):
            return builder.model.elements(in: name).filter { $0.parent == nil }.map { .element($0.id) }
        case .deploymentGroup, nil:
            throw unknown(DSLToken(text: String(text), offset: token.offset), what: "element or relationship")
        }
    }

    private static let types: [(String, Element.Kind)] = [
        ("Custom", .custom), ("Person", .person), ("SoftwareSystem", .softwareSystem), ("Container", .container),
        ("Component", .component), ("DeploymentNode", .deploymentNode), ("InfrastructureNode", .infrastructureNode),
        ("SoftwareSystemInstance", .softwareSystemInstance), ("ContainerInstance", .containerInstance),
    ]

    private func kind(_ text: Substring) -> Element.Kind? {
        Self.types.first { $0.0.lowercased() == text.lowercased() }?.1
    }

    private func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
