/// What a static or deployment view shows while its rules are applied one after another.
struct ViewContents {
    let model: ArchitectureModel
    let view: View
    private(set) var elements: Set<ElementID> = []
    private(set) var relationships: Set<RelationshipID> = []
    /// How many elements shown stand in an element.
    private var inside: [ElementID: Int] = [:]
    private let scopeAncestors: Set<ElementID>

    init(model: ArchitectureModel, view: View) {
        self.model = model
        self.view = view
        scopeAncestors = Set(view.scope.map { [$0] + model.ancestors(of: $0).map(\.id) } ?? [])
        if view.kind == .context, let scope = view.scope, model.element(scope) != nil { insert(scope) }
    }

    mutating func apply(_ rules: [ViewRule]) {
        let evaluator = SelectorEvaluator(model: model, environment: view.kind == .deployment ? view.environment : nil)
        for rule in rules {
            switch (rule.action, rule.selector) {
            case (.include, .all), (.include, .everyElement): addDefault(reluctant: false)
            case (.include, .reluctant): addDefault(reluctant: true)
            case (.include, let selector):
                let selection = evaluator.evaluate(selector)
                for id in selection.elements { add(id) }
                for id in selection.relationships { add(id) }
            case (.exclude, let selector):
                let selection = evaluator.evaluate(selector)
                for id in selection.elements { remove(id) }
                remove(selection.relationships)
            }
        }
    }

    // MARK: Adding

    /// Shows an element if a view of this kind may, with its relationships to what is shown already.
    mutating func add(_ id: ElementID) {
        guard let element = model.element(id), permits(element), !elements.contains(id) else { return }
        if view.kind == .deployment { return addDeployed(element) }
        guard !hasFamily(id) else { return }
        insert(id)
    }

    private mutating func insert(_ id: ElementID) {
        guard elements.insert(id).inserted else { return }
        for ancestor in model.ancestors(of: id) { inside[ancestor.id, default: 0] += 1 }
        for relationship in model.relationships(from: id) where elements.contains(relationship.destination) {
            relationships.insert(relationship.id)
        }
        for relationship in model.relationships(to: id) where elements.contains(relationship.source) {
            relationships.insert(relationship.id)
        }
    }

    private mutating func add(_ id: RelationshipID) {
        guard elements.contains(id.source), elements.contains(id.destination) else { return }
        relationships.insert(id)
    }

    /// Whether something the element stands in, or that stands in it, is shown.
    private func hasFamily(_ id: ElementID) -> Bool {
        inside[id, default: 0] > 0 || model.ancestors(of: id).contains { elements.contains($0.id) }
    }

    private func permits(_ element: Element) -> Bool {
        switch (view.kind, element.kind) {
        case (.deployment, .custom): true
        case (.deployment, _):
            isInEnvironment(element) && element.deployment?.instanceOf != view.scope
                || view.scope == nil && isInEnvironment(element)
        case (.custom, let kind): kind == .custom
        case (_, .person), (_, .custom): true
        case (.landscape, .softwareSystem), (.context, .softwareSystem): true
        case (.container, .softwareSystem), (.container, .container),
            (.component, .softwareSystem), (.component, .container), (.component, .component):
            !scopeAncestors.contains(element.id)
        default: false
        }
    }

    private func isInEnvironment(_ element: Element) -> Bool {
        element.deployment.map { $0.environment == view.environment } ?? false
    }

    // MARK: Removing

    private mutating func remove(_ id: ElementID) {
        if view.kind == .context, id == view.scope { return }
        if view.kind == .deployment {
            for child in model.children(of: id) { remove(child.id) }
        }
        guard elements.remove(id) != nil else { return }
        for ancestor in model.ancestors(of: id) { inside[ancestor.id, default: 1] -= 1 }
        relationships = relationships.filter { $0.source != id && $0.destination != id }
    }

    private mutating func remove(_ ids: [RelationshipID]) {
        guard !ids.isEmpty else { return }
        var gone = Set(ids)
        if view.kind == .deployment {
            for id in relationships where model.relationship(id)?.base.map(gone.contains) == true { gone.insert(id) }
        }
        relationships.subtract(gone)
    }

    // MARK: What is shown by default

    private mutating func addDefault(reluctant: Bool) {
        switch view.kind {
        case .landscape:
            for element in model.elements where element.kind == .softwareSystem || element.kind == .person {
                add(element.id)
            }
            for id in inOrder(elements) { addNeighbours(of: id) { $0.kind == .custom } }
        case .context:
            guard let scope = view.scope else { return }
            addNeighbours(of: scope) { [.custom, .person, .softwareSystem].contains($0.kind) }
            if reluctant { keepRelationships { $0.source == scope || $0.destination == scope } }
        case .container, .component: addInner(reluctant: reluctant)
        case .deployment: addEnvironment()
        case .custom: for element in model.elements where element.kind == .custom { add(element.id) }
        case .dynamic, .filtered, .image: return
        }
    }

    private mutating func addInner(reluctant: Bool) {
        guard let scope = view.scope else { return }
        let inner = model.children(of: scope).filter { $0.kind.rawValue == view.kind.rawValue }
        let system = view.kind == .component ? model.element(scope)?.parent : nil
        for element in inner { add(element.id) }
        for element in inner {
            addNeighbours(of: element.id) { other in
                switch other.kind {
                case .custom, .person, .softwareSystem: true
                case .container: system != nil && other.parent == system
                default: false
                }
            }
        }
        guard reluctant else { return }
        let ids = Set(inner.map(\.id))
        keepRelationships { ids.contains($0.source) || ids.contains($0.destination) }
    }

    private mutating func addNeighbours(of id: ElementID, where isWanted: (Element) -> Bool) {
        let others = model.relationships(from: id).map(\.destination) + model.relationships(to: id).map(\.source)
        for other in others {
            if let element = model.element(other), isWanted(element) { add(other) }
        }
    }

    private mutating func keepRelationships(where isKept: (RelationshipID) -> Bool) {
        relationships = relationships.filter(isKept)
    }

    private func inOrder(_ ids: Set<ElementID>) -> [ElementID] { model.elements(ids).map(\.id) }

    // MARK: Deployment

    private mutating func addEnvironment() {
        for element in model.elements where element.parent == nil && isInEnvironment(element) { addTree(element) }
        for id in inOrder(elements) { addNeighbours(of: id) { $0.kind == .custom } }
    }

    private mutating func addDeployed(_ element: Element) {
        switch element.kind {
        case .deploymentNode: guard addTree(element) else { return }
        case .softwareSystemInstance, .containerInstance:
            guard addInstance(element) else { return }
        default: insert(element.id)
        }
        for ancestor in model.ancestors(of: element.id) where ancestor.kind == .deploymentNode { insert(ancestor.id) }
    }

    /// Shows a node with what is in it, unless that is nothing.
    @discardableResult
    private mutating func addTree(_ node: Element) -> Bool {
        var isUsed = false
        for child in model.children(of: node.id) {
            switch child.kind {
            case .deploymentNode: isUsed = addTree(child) || isUsed
            case .containerInstance:
                let system = child.deployment?.instanceOf.flatMap { model.element($0)?.parent }
                guard view.scope == nil || system == view.scope else { continue }
                isUsed = addInstance(child) || isUsed
            case .softwareSystemInstance: isUsed = addInstance(child) || isUsed
            default:
                insert(child.id)
                isUsed = true
            }
        }
        if isUsed { insert(node.id) }
        return isUsed
    }

    /// An instance of a system and one of its containers are not shown together.
    private mutating func addInstance(_ element: Element) -> Bool {
        guard permits(element), let base = element.deployment?.instanceOf else { return false }
        let shown = elements.compactMap { model.element($0)?.deployment?.instanceOf }
        let isBlocked =
            element.kind == .softwareSystemInstance
            ? shown.contains { model.element($0)?.parent == base }
            : model.element(base)?.parent.map(shown.contains) ?? false
        guard !isBlocked else { return false }
        insert(element.id)
        return true
    }
}
