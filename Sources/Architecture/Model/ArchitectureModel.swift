package import DataModel

/// A whole architecture: elements, relationships, environments, views and how they look.
package struct ArchitectureModel: Sendable, Hashable {
    package var name = ""
    package var description = ""
    /// In the order of their definition; a parent stands before its children.
    package internal(set) var elements: [Element] = []
    /// Explicit, implied and between instances, in the order in which they came about.
    package internal(set) var relationships: [Relationship] = []
    /// In the order of their definition.
    package var environments: [Environment] = []
    /// Tables as the model states them, or facts about tables that SQL defines.
    package var entities: [Entity] = []
    package var views: [View] = []
    /// What every journey has to keep.
    package var targets: [QualityTarget] = []
    package var styles = Styles()
    /// Other words for `person`, `software-system` and so on, by kind.
    package var terminology: [Property] = []
    package var documentation: [DocumentationFolder] = []
    package var properties: [Property] = []
    package var modelProperties: [Property] = []
    package var viewProperties: [Property] = []
    package var scope: Scope?
    package var visibility = ""
    /// Names of users with their roles, as stated.
    package var users: [Property] = []

    private var elementIndex: [ElementID: Int] = [:]
    private var relationshipIndex: [RelationshipID: Int] = [:]
    private var childIndex: [ElementID: [Int]] = [:]
    private var outgoingIndex: [ElementID: [Int]] = [:]
    private var incomingIndex: [ElementID: [Int]] = [:]
    /// By the ends, as the id of their first relationship.
    private var pairIndex: [RelationshipID: [Int]] = [:]

    package init() {}

    /// Where a system's instances run: production, a developer's machine.
    package struct Environment: Sendable, Hashable {
        package var id: ElementID
        package var name: String
        /// Names of its deployment groups, in the order of their definition.
        package var groups: [String] = []
        package var place: SourcePlace?

        package init(id: ElementID, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// What the whole model is about.
    package enum Scope: String, Sendable, Hashable, CaseIterable {
        case landscape, softwareSystem = "software-system", none
    }
}

extension ArchitectureModel {
    package func element(_ id: ElementID) -> Element? { elementIndex[id].map { elements[$0] } }

    package func relationship(_ id: RelationshipID) -> Relationship? { relationshipIndex[id].map { relationships[$0] } }

    /// Some elements, in the order of the model.
    func elements(_ ids: Set<ElementID>) -> [Element] {
        ids.compactMap { elementIndex[$0] }.sorted().map { elements[$0] }
    }

    /// Some relationships, in the order of the model.
    func relationships(_ ids: Set<RelationshipID>) -> [Relationship] {
        ids.compactMap { relationshipIndex[$0] }.sorted().map { relationships[$0] }
    }

    /// The elements right inside one.
    package func children(of id: ElementID) -> [Element] { (childIndex[id] ?? []).map { elements[$0] } }

    package func relationships(from id: ElementID) -> [Relationship] {
        (outgoingIndex[id] ?? []).map { relationships[$0] }
    }

    package func relationships(to id: ElementID) -> [Relationship] {
        (incomingIndex[id] ?? []).map { relationships[$0] }
    }

    package func relationships(from source: ElementID, to destination: ElementID) -> [Relationship] {
        (pairIndex[RelationshipID(source, destination)] ?? []).map { relationships[$0] }
    }

    /// Whether there is any relationship between two elements.
    func isRelated(_ source: ElementID, to destination: ElementID) -> Bool {
        pairIndex[RelationshipID(source, destination)] != nil
    }

    /// The relationship a step of a dynamic view follows: the one with the technology or description, else the first.
    func relationship(
        _ source: ElementID, _ destination: ElementID, description: String, technology: String
    ) -> RelationshipID? {
        let all = relationships(from: source, to: destination)
        guard technology.isEmpty else { return all.last { $0.technology == technology }?.id }
        return (all.first { $0.description == description } ?? all.first)?.id
    }

    /// The elements an element stands in, the nearest first.
    package func ancestors(of id: ElementID) -> [Element] {
        var out: [Element] = []
        var next = element(id)?.parent
        while let id = next, let parent = element(id), out.count < 1_000 {
            out.append(parent)
            next = parent.parent
        }
        return out
    }

    /// Whether an element stands in another one, at any depth.
    package func isInside(_ id: ElementID, _ outer: ElementID) -> Bool { ancestors(of: id).contains { $0.id == outer } }

    package func elements(of kind: Element.Kind) -> [Element] { elements.filter { $0.kind == kind } }

    /// The elements of an environment.
    package func elements(in environment: String) -> [Element] {
        elements.filter { $0.deployment?.environment == environment }
    }

    /// The instances of an element, in all environments.
    package func instances(of id: ElementID) -> [Element] { elements.filter { $0.deployment?.instanceOf == id } }

    /// The tags styles go by: those of an instance count over those of what it is an instance of.
    package func allTags(of element: Element) -> [String] {
        guard let base = element.deployment?.instanceOf.flatMap({ self.element($0) }) else { return element.allTags }
        return base.allTags + element.allTags
    }

    /// The tags styles go by: those of a relationship made from another one count over those.
    package func allTags(of relationship: Relationship) -> [String] {
        guard let base = relationship.base.flatMap({ self.relationship($0) }) else { return relationship.allTags }
        return base.allTags + relationship.tags
    }
}

extension ArchitectureModel {
    /// Takes an element in; its id must be new.
    /// - Returns: false, and nothing is done, when it is not.
    @discardableResult
    package mutating func add(_ element: Element) -> Bool {
        guard elementIndex[element.id] == nil else { return false }
        elementIndex[element.id] = elements.count
        if let parent = element.parent { childIndex[parent, default: []].append(elements.count) }
        elements.append(element)
        return true
    }

    /// Takes a relationship in and numbers it.
    @discardableResult
    package mutating func add(_ relationship: Relationship) -> RelationshipID {
        var relationship = relationship
        let pair = RelationshipID(relationship.source, relationship.destination)
        relationship.id.ordinal = pairIndex[pair, default: []].count + 1
        while relationshipIndex[relationship.id] != nil { relationship.id.ordinal += 1 }
        pairIndex[pair, default: []].append(relationships.count)
        relationshipIndex[relationship.id] = relationships.count
        outgoingIndex[relationship.source, default: []].append(relationships.count)
        incomingIndex[relationship.destination, default: []].append(relationships.count)
        relationships.append(relationship)
        return relationship.id
    }

    /// Changes an element, but for its id and parent.
    package mutating func update(_ id: ElementID, _ change: (inout Element) -> Void) {
        guard let index = elementIndex[id] else { return }
        let parent = elements[index].parent
        change(&elements[index])
        elements[index].id = id
        elements[index].parent = parent
    }

    /// Changes a relationship, but for its id.
    package mutating func update(_ id: RelationshipID, _ change: (inout Relationship) -> Void) {
        guard let index = relationshipIndex[id] else { return }
        change(&relationships[index])
        relationships[index].id = id
    }

    /// Takes relationships away; the others keep their ids.
    package mutating func remove(_ ids: Set<RelationshipID>) {
        guard !ids.isEmpty else { return }
        let kept = relationships.filter { !ids.contains($0.id) }
        relationships = kept
        relationshipIndex = [:]
        outgoingIndex = [:]
        incomingIndex = [:]
        pairIndex = [:]
        for (index, relationship) in kept.enumerated() {
            relationshipIndex[relationship.id] = index
            outgoingIndex[relationship.source, default: []].append(index)
            incomingIndex[relationship.destination, default: []].append(index)
            pairIndex[RelationshipID(relationship.source, relationship.destination), default: []].append(index)
        }
    }
}
