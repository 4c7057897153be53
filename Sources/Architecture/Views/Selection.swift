/// Elements and relationships a selector selects, each once, in the order of the model.
struct Selection: Equatable {
    var elements: [ElementID] = []
    var relationships: [RelationshipID] = []
}

/// Works out what selectors select.
struct SelectorEvaluator {
    let model: ArchitectureModel
    /// In a deployment view: the environment, whose instances stand for static elements.
    let environment: String?

    func evaluate(_ selector: Selector) -> Selection {
        switch selector {
        case .all, .reluctant, .everyElement: Selection(elements: model.elements.map(\.id))
        case .everyRelationship: Selection(relationships: model.relationships.map(\.id))
        case .element(let id): Selection(elements: standing(for: id))
        case .relationship(let id): relationship(id)
        case .anyOf(let selectors):
            selectors.reduce(into: Selection()) { out, selector in
                let part = evaluate(selector)
                out.elements.appendNew(part.elements)
                out.relationships.appendNew(part.relationships)
            }
        case .both(let first, let second):
            intersection(evaluate(first), evaluate(second))
        case .kind(let kind): elements { $0.kind == kind }
        case .parent(let id): elements { $0.parent == id }
        case .group(let name): elements { $0.group.contains(name) || $0.group.joined(separator: "/") == name }
        case .tags(let tags):
            elements { element in
                let all = Set(model.allTags(of: element))
                return tags.allSatisfy(all.contains)
            }
        case .technology(let technology): elements { base(of: $0).technology == technology }
        case .property(let property):
            elements { $0.properties.contains(property) || base(of: $0).properties.contains(property) }
        case .not(let selector):
            difference(Selection(elements: model.elements.map(\.id)), evaluate(selector))
        case .coupled(let selector, let incoming, let outgoing):
            coupled(evaluate(selector).elements, incoming: incoming, outgoing: outgoing)
        case .relationshipTags(let tags):
            relationships { relationship in
                let all = Set(model.allTags(of: relationship))
                return tags.allSatisfy(all.contains)
            }
        case .relationshipProperty(let property):
            relationships { relationship in
                let base = relationship.base.flatMap { model.relationship($0) } ?? relationship
                return relationship.properties.contains(property) || base.properties.contains(property)
            }
        case .notRelationship(let selector):
            difference(Selection(relationships: model.relationships.map(\.id)), evaluate(selector))
        case .from(let selector): ends(selector) { $0.source }
        case .to(let selector): ends(selector) { $0.destination }
        }
    }

    private func base(of element: Element) -> Element {
        element.deployment?.instanceOf.flatMap { model.element($0) } ?? element
    }

    /// An element, or in a deployment view its instances.
    private func standing(for id: ElementID) -> [ElementID] {
        guard let environment, let element = model.element(id), !element.kind.isDeployed, element.kind != .custom else {
            return [id]
        }
        return model.elements.filter { $0.deployment?.instanceOf == id && $0.deployment?.environment == environment }
            .map(\.id)
    }

    private func relationship(_ id: RelationshipID) -> Selection {
        relationships { $0.id == id || $0.base == id }
    }

    private func elements(where isWanted: (Element) -> Bool) -> Selection {
        Selection(elements: model.elements.filter(isWanted).map(\.id))
    }

    private func relationships(where isWanted: (Relationship) -> Bool) -> Selection {
        Selection(relationships: model.relationships.filter(isWanted).map(\.id))
    }

    private func ends(_ selector: Selector, _ end: (Relationship) -> ElementID) -> Selection {
        let ids = Set(evaluate(selector).elements)
        return relationships { ids.contains(end($0)) }
    }

    private func coupled(_ ids: [ElementID], incoming: Bool, outgoing: Bool) -> Selection {
        var out = Selection()
        for id in ids {
            out.elements.append(id)
            if incoming { out.elements += model.relationships(to: id).map(\.source) }
            if outgoing { out.elements += model.relationships(from: id).map(\.destination) }
        }
        var seen: Set<ElementID> = []
        out.elements = out.elements.filter { seen.insert($0).inserted }
        return out
    }

    private func intersection(_ first: Selection, _ second: Selection) -> Selection {
        let elements = Set(second.elements)
        let relationships = Set(second.relationships)
        return Selection(
            elements: first.elements.filter(elements.contains),
            relationships: first.relationships.filter(relationships.contains))
    }

    private func difference(_ first: Selection, _ second: Selection) -> Selection {
        let elements = Set(second.elements)
        let relationships = Set(second.relationships)
        return Selection(
            elements: first.elements.filter { !elements.contains($0) },
            relationships: first.relationships.filter { !relationships.contains($0) })
    }
}

extension Array where Element: Hashable {
    /// Appends what is not there yet.
    mutating func appendNew(_ others: [Element]) {
        var known = Set(self)
        for other in others where known.insert(other).inserted { append(other) }
    }
}
