/// Turns a view's definition into what it shows.
struct ViewResolver {
    let model: ArchitectureModel

    func resolve(_ view: View) -> ResolvedView? {
        switch view.kind {
        case .image: return nil
        case .filtered: return filtered(view)
        case .dynamic: return dynamic(view)
        case .landscape, .context, .container, .component, .deployment, .custom:
            var contents = ViewContents(model: model, view: view)
            contents.apply(view.rules.isEmpty ? [ViewRule(.include, .all)] : view.rules)
            return assemble(
                view, elements: model.elements(contents.elements),
                relationships: model.relationships(contents.relationships).map(line))
        }
    }

    private func assemble(
        _ view: View, elements: [Element], relationships: [ResolvedRelationship]
    ) -> ResolvedView {
        var tags: [ElementID: [String]] = [:]
        for element in elements { tags[element.id] = model.allTags(of: element) }
        let ids = Set(elements.map(\.id))
        return ResolvedView(
            key: view.key, kind: view.kind, title: view.title.isEmpty ? title(of: view) : view.title,
            description: view.description, scope: view.scope, environment: view.environment, elements: elements,
            relationships: relationships, content: BoundaryBuilder.content(of: elements, in: model),
            layout: view.layout ?? Layout(),
            animation: view.animation.map { $0.filter(ids.contains) }.filter { !$0.isEmpty },
            isDefault: view.isDefault, tags: tags, styles: model.styles)
    }

    private func line(_ relationship: Relationship) -> ResolvedRelationship {
        // An instance's relationship says what the one between what they are instances of says.
        let base = relationship.base.flatMap { model.relationship($0) } ?? relationship
        var line = ResolvedRelationship(
            id: relationship.id.description, relationship: relationship.id, source: relationship.source,
            destination: relationship.destination,
            description: relationship.description.isEmpty ? base.description : relationship.description,
            technology: relationship.technology.isEmpty ? base.technology : relationship.technology,
            tags: model.allTags(of: relationship), url: relationship.url ?? base.url)
        if case .implied = relationship.origin { line.isImplied = true }
        return line
    }

    private func dynamic(_ view: View) -> ResolvedView {
        var shown: Set<ElementID> = []
        var lines: [ResolvedRelationship] = []
        for (order, step) in SequenceNumbers.number(view.steps) {
            guard let relationship = model.relationship(step.relationship) else { continue }
            var line = line(relationship)
            line.id = "\(lines.count + 1):\(relationship.id)"
            if step.isResponse { swap(&line.source, &line.destination) }
            if !step.description.isEmpty { line.description = step.description }
            if !step.technology.isEmpty { line.technology = step.technology }
            line.url = step.url ?? line.url
            line.order = order
            line.isResponse = step.isResponse
            lines.append(line)
            shown.formUnion([relationship.source, relationship.destination])
        }
        return assemble(view, elements: model.elements(shown), relationships: lines)
    }

    private func filtered(_ view: View) -> ResolvedView? {
        guard let filter = view.filter, let base = model.views.first(where: { $0.key == filter.base }),
            base.kind != .filtered, let resolved = resolve(base)
        else { return nil }
        let wanted = Set(filter.tags)
        let keeps: ([String]) -> Bool = { tags in
            tags.contains(where: wanted.contains) == (filter.mode == .include)
        }
        // The tags of an instance's element count as its own.
        let elements = resolved.elements.filter { keeps(resolved.tags[$0.id] ?? []) }
        let ids = Set(elements.map(\.id))
        let lines = resolved.relationships.filter {
            ids.contains($0.source) && ids.contains($0.destination) && keeps($0.tags)
        }
        var view = view
        view.layout = view.layout ?? base.layout
        view.scope = view.scope ?? base.scope
        view.environment = view.environment ?? base.environment
        if view.title.isEmpty { view.title = resolved.title }
        if view.description.isEmpty { view.description = resolved.description }
        return assemble(view, elements: elements, relationships: lines)
    }

    private func title(of view: View) -> String {
        let scope = view.scope.flatMap { model.element($0)?.name }
        switch view.kind {
        case .landscape: return "System landscape" + (model.name.isEmpty ? "" : ": " + model.name)
        case .context: return "System context: " + (scope ?? view.key)
        case .container: return "Containers: " + (scope ?? view.key)
        case .component: return "Components: " + (scope ?? view.key)
        case .dynamic: return view.description.isEmpty ? "Dynamic: " + (scope ?? view.key) : view.description
        case .deployment:
            return "Deployment: " + [scope, view.environment].compactMap { $0 }.joined(separator: ", ")
        case .filtered, .custom, .image: return view.description.isEmpty ? view.key : view.description
        }
    }
}
