/// Puts a model together: keeps ids unique, and adds the relationships that follow from others.
struct ModelBuilder {
    var model = ArchitectureModel()
    var strategy = ImpliedStrategy.unlessAny
    /// Ids of environments, which elements may not have.
    private var environmentIDs: Set<ElementID> = []
    /// Instances by environment and what they are of.
    private var instances: [String: [ElementID: [ElementID]]] = [:]

    /// The highest number given to ids that begin alike.
    private var numbers: [ElementID: Int] = [:]
    /// Relationships by ends and description.
    private var known: Set<Statement> = []
    /// How many instances of an element a node has.
    private var counts: [RelationshipID: Int] = [:]
    /// Whether relationships were left out since there are too many.
    private(set) var isCut = false

    /// Most relationships of a model: a few lines can state that everything uses everything.
    static let relationshipLimit = 300_000

    private struct Statement: Hashable {
        var source: ElementID
        var destination: ElementID
        var description: String
    }

    /// When a relationship between two elements implies one between what they are part of.
    enum ImpliedStrategy: Equatable {
        case never
        /// Unless there is any between the two.
        case unlessAny
        /// Unless there is one with the same description.
        case unlessSame
    }

    /// Why two elements cannot be related.
    enum Problem: Error, Equatable {
        case exists
        case parentAndChild
        case notPermitted
    }

    // MARK: Ids

    /// A new id for something called `name` in `parent`; numbered when it is taken.
    mutating func newID(_ name: String, in parent: ElementID?) -> ElementID {
        let wanted = parent?.child(name) ?? ElementID(name)
        guard isTaken(wanted) else { return wanted }
        var number = numbers[wanted, default: 1] + 1
        while isTaken(ElementID("\(wanted)-\(number)")) { number += 1 }
        numbers[wanted] = number
        return ElementID("\(wanted)-\(number)")
    }

    private func isTaken(_ id: ElementID) -> Bool { model.element(id) != nil || environmentIDs.contains(id) }

    mutating func add(_ environment: ArchitectureModel.Environment) {
        environmentIDs.insert(environment.id)
        model.environments.append(environment)
    }

    // MARK: Relationships

    /// Adds a relationship and those it implies.
    mutating func relate(_ relationship: Relationship) -> Result<RelationshipID, Problem> {
        guard let source = model.element(relationship.source), let destination = model.element(relationship.destination)
        else { return .failure(.notPermitted) }
        guard Self.permits(source.kind, destination.kind) else { return .failure(.notPermitted) }
        if model.isInside(source.id, destination.id) || model.isInside(destination.id, source.id) {
            return .failure(.parentAndChild)
        }
        guard !exists(relationship) else { return .failure(.exists) }
        let id = add(relationship)
        if !source.kind.isDeployed, !destination.kind.isDeployed { addImplied(by: id, relationship) }
        return .success(id)
    }

    private static func permits(_ source: Element.Kind, _ destination: Element.Kind) -> Bool {
        if source == .custom || destination == .custom || !source.isDeployed && !destination.isDeployed { return true }
        switch (source, destination) {
        case (.deploymentNode, .deploymentNode), (.deploymentNode, .infrastructureNode): return true
        case (.infrastructureNode, let other): return other.isDeployed
        case (.softwareSystemInstance, let other), (.containerInstance, let other):
            return other == .infrastructureNode || other == .softwareSystemInstance || other == .containerInstance
        default: return false
        }
    }

    @discardableResult
    private mutating func add(_ relationship: Relationship) -> RelationshipID {
        guard model.relationships.count < Self.relationshipLimit else {
            isCut = true
            return relationship.id
        }
        known.insert(
            Statement(
                source: relationship.source, destination: relationship.destination,
                description: relationship.description))
        return model.add(relationship)
    }

    /// Takes relationships away.
    mutating func remove(_ ids: Set<RelationshipID>) {
        for id in ids {
            guard let relationship = model.relationship(id) else { continue }
            known.remove(
                Statement(
                    source: id.source, destination: id.destination, description: relationship.description))
        }
        model.remove(ids)
    }

    private func exists(_ relationship: Relationship) -> Bool {
        known.contains(
            Statement(
                source: relationship.source, destination: relationship.destination,
                description: relationship.description))
    }

    private mutating func addImplied(by id: RelationshipID, _ relationship: Relationship) {
        for var implied in implied(by: relationship, strategy) {
            implied.origin = .implied(by: id)
            add(implied)
        }
    }

    /// The relationships one would imply between what its ends are part of.
    func implied(by relationship: Relationship, _ strategy: ImpliedStrategy) -> [Relationship] {
        guard strategy != .never else { return [] }
        let id = relationship.id
        let sources = [id.source] + model.ancestors(of: id.source).map(\.id)
        let destinations = [id.destination] + model.ancestors(of: id.destination).map(\.id)
        var out: [Relationship] = []
        for source in sources {
            for destination in destinations where source != destination {
                guard !sources.contains(destination), !destinations.contains(source) else { continue }
                if source == id.source, destination == id.destination { continue }
                let implied = Relationship(
                    source, destination, description: relationship.description, technology: relationship.technology)
                let isThere =
                    strategy == .unlessSame ? exists(implied) : model.isRelated(source, to: destination)
                if !isThere { out.append(implied) }
            }
        }
        return out
    }

    // MARK: Deployment

    /// Adds an instance, related to the other instances of its environment as what they are instances of.
    mutating func addInstance(_ instance: Element) {
        guard let deployment = instance.deployment, let base = deployment.instanceOf, model.add(instance) else {
            return
        }
        let others = instances[deployment.environment] ?? [:]
        for relationship in model.relationships(from: base) where !isCut {
            for other in others[relationship.destination] ?? [] where isReachable(other, from: deployment) {
                replicate(relationship, from: instance.id, to: other)
            }
        }
        for relationship in model.relationships(to: base) where !isCut {
            for other in others[relationship.source] ?? [] where isReachable(other, from: deployment) {
                replicate(relationship, from: other, to: instance.id)
            }
        }
        instances[deployment.environment, default: [:]][base, default: []].append(instance.id)
    }

    /// The number of a further instance of an element on a node, from 1.
    mutating func newInstanceNumber(of base: ElementID, on node: ElementID) -> Int {
        let key = RelationshipID(node, base)
        counts[key, default: 0] += 1
        return counts[key, default: 1]
    }

    /// The instances of an element in an environment.
    func instances(of id: ElementID, in environment: String) -> [ElementID] { instances[environment]?[id] ?? [] }

    private func isReachable(_ id: ElementID, from deployment: Element.Deployment) -> Bool {
        let groups = model.element(id)?.deployment?.groups ?? []
        if groups.isEmpty || deployment.groups.isEmpty { return groups.isEmpty && deployment.groups.isEmpty }
        return groups.contains(where: deployment.groups.contains)
    }

    private mutating func replicate(_ relationship: Relationship, from source: ElementID, to destination: ElementID) {
        var copy = Relationship(
            source, destination, description: relationship.description, technology: relationship.technology)
        copy.origin = .instance(of: relationship.id)
        if !exists(copy) { add(copy) }
    }
}
