/// Writes selectors as expressions that read as them again.
struct SelectorText {
    /// What relationships can be called; those without a name cannot be written.
    var relationshipNames: [RelationshipID: String] = [:]
    /// What stands between the names of nested groups.
    var separator = "/"

    /// The expression that reads as a selector; nil where there is none.
    func expression(_ selector: Selector) -> String? {
        switch selector {
        case .both(.from(let source), .to(let destination)):
            if let source = name(source), let destination = name(destination) { return "\(source)->\(destination)" }
            return joined([.from(source), .to(destination)], by: " && ")
        case .both(let first, let second): return joined(Self.conjuncts(first) + [second], by: " && ")
        case .anyOf(let selectors): return joined(selectors, by: " || ")
        default: return simple(selector)
        }
    }

    private static func conjuncts(_ selector: Selector) -> [Selector] {
        if case .both(let first, let second) = selector { conjuncts(first) + [second] } else { [selector] }
    }

    private func joined(_ selectors: [Selector], by separator: String) -> String? {
        let parts = selectors.map { part -> String? in
            // A relationship between two in a conjunction reads as two conditions.
            simple(part)
        }
        guard parts.count > 1, parts.allSatisfy({ $0 != nil }) else { return nil }
        return parts.compactMap { $0 }.joined(separator: separator)
    }

    private func name(_ selector: Selector) -> String? {
        switch selector {
        case .element(let id): id.rawValue
        case .relationship(let id): relationshipNames[id]
        default: nil
        }
    }

    private func simple(_ selector: Selector) -> String? {
        switch selector {
        case .all: "*"
        case .reluctant: "*?"
        case .element, .relationship: name(selector)
        case .everyElement: "element==*"
        case .everyRelationship: "*->*"
        case .kind, .parent, .group, .tags, .technology, .property, .relationshipTags, .relationshipProperty:
            condition(selector, "==")
        case .not(let inner), .notRelationship(let inner):
            condition(inner, "!=") ?? name(inner).map { "element!=" + $0 }
        case .coupled(let inner, let incoming, let outgoing):
            (inner == .everyElement ? "*" : simple(inner)).map {
                (incoming ? "->" : "") + $0 + (outgoing ? "->" : "")
            }
        case .from(let inner): name(inner).map { $0 + "->*" } ?? simple(inner).map { "relationship.source==" + $0 }
        case .to(let inner): name(inner).map { "*->" + $0 } ?? simple(inner).map { "relationship.destination==" + $0 }
        case .both(.from(let source), .to(let destination)):
            name(source).flatMap { source in name(destination).map { "\(source)->\($0)" } }
        case .anyOf, .both: nil
        }
    }

    private func condition(_ selector: Selector, _ comparison: String) -> String? {
        switch selector {
        case .kind(let kind):
            SelectorParser.types.first { $0.kind == kind }.map { "element.type\(comparison)\($0.name)" }
        case .parent(let id): "element.parent\(comparison)\(id)"
        case .group(let name):
            "element.group\(comparison)" + name.split(separator: "/").joined(separator: separator)
        case .tags(let tags): TagList.isPlain(tags) ? "element.tag\(comparison)" + tags.joined(separator: ",") : nil
        case .technology(let technology): "element.technology\(comparison)\(technology)"
        case .property(let property): "element.properties[\(property.name)]\(comparison)\(property.value)"
        case .relationshipTags(let tags):
            TagList.isPlain(tags) ? "relationship.tag\(comparison)" + tags.joined(separator: ",") : nil
        case .relationshipProperty(let property):
            "relationship.properties[\(property.name)]\(comparison)\(property.value)"
        default: nil
        }
    }
}
