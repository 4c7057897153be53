/// Puts a model together: keeps ids unique, and adds the relationships that follow from others.
struct ModelBuilder {
    var model = ArchitectureModel()
    var strategy = ImpliedStrategy.unlessAny
    /// Ids of environments, which elements may not have.
    private var environmentIDs: Set<ElementID> = []
    /// Instances by environment and what they are of.
    private var instances: [String: [ElementID: [ElementID]]] = [:]

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
    func newID(_ name: String, in parent: ElementID?) -> ElementID {
        let wanted = parent?.child(name) ?? ElementID(name)
        guard isTaken(wanted) else { return wanted }
        var number = 2
        while isTaken(ElementID("\(wanted)-\(number)")) { number += 1 }
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
        let id = model.add(relationship)
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

    private func exists(_ relationship: Relationship) -> Bool {
        model.relationships(from: relationship.source, to: relationship.destination)
            .contains { $0.description == relationship.description }
    }

    private mutating func addImplied(by id: RelationshipID, _ relationship: Relationship) {
        for var implied in implied(by: relationship, strategy) {
            implied.origin = .implied(by: id)
            model.add(implied)
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
                    strategy == .unlessSame
                    ? exists(implied) : !model.relationships(from: source, to: destination).isEmpty
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
        for relationship in model.relationships(from: base) {
            for other in others[relationship.destination] ?? [] where isReachable(other, from: deployment) {
                replicate(relationship, from: instance.id, to: other)
            }
        }
        for relationship in model.relationships(to: base) {
            for other in others[relationship.source] ?? [] where isReachable(other, from: deployment) {
                replicate(relationship, from: other, to: instance.id)
            }
        }
        instances[deployment.environment, default: [:]][base, default: []].append(instance.id)
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
        if !exists(copy) { model.add(copy) }
    }

    /// Goes on with a model read before.
    mutating func resume(_ model: ArchitectureModel) {
        self.model = model
        environmentIDs = Set(model.environments.map(\.id))
        instances = [:]
        for element in model.elements {
            guard let deployment = element.deployment, let base = deployment.instanceOf else { continue }
            instances[deployment.environment, default: [:]][base, default: []].append(element.id)
        }
    }
}
