import Diagnostics

extension WorkspaceJSON {
    mutating func views() -> JSONValue {
        let lists: [(String, View.Kind)] = [
            ("customViews", .custom), ("systemLandscapeViews", .landscape), ("systemContextViews", .context),
            ("containerViews", .container), ("componentViews", .component), ("dynamicViews", .dynamic),
            ("deploymentViews", .deployment), ("filteredViews", .filtered), ("imageViews", .image),
        ]
        var members: [(String, JSONValue?)] = []
        for (name, kind) in lists {
            let views = model.views.enumerated().filter { $0.element.kind == kind }
            members.append(
                (name, views.isEmpty ? nil : .array(views.map { view($0.element, order: $0.offset + 1) })))
        }
        members.append(("configuration", viewConfiguration))
        return .members(members)
    }

    private func view(_ view: View, order: Int) -> JSONValue {
        let head: [(String, JSONValue?)] = [
            ("key", .string(view.key)), ("order", .int(order)), ("title", .text(view.title)),
            ("description", .text(view.description)), ("properties", Self.properties(view.properties)),
        ]
        if let filter = view.filter {
            return .members(
                head + [
                    ("baseViewKey", .string(filter.base)),
                    ("mode", .string(filter.mode == .include ? "Include" : "Exclude")), ("tags", .strings(filter.tags)),
                ])
        }
        if view.kind == .image {
            let content = view.image.map { JSONValue.string($0.reference) }
            return .members(head + [("elementId", view.scope.map { id($0) }), ("content", content)])
        }
        guard let shown = model.resolve(view) else { return .members(head) }
        let elements = shown.elements.map { JSONValue.members([("id", id($0.id)), ("x", .int(0)), ("y", .int(0))]) }
        let relationships = shown.relationships.map { line in
            JSONValue.members([
                ("id", id(line.relationship)), ("order", line.order.map(JSONValue.string)),
                ("description", view.kind == .dynamic ? .text(line.description) : nil),
                ("response", line.isResponse ? .bool(true) : nil),
            ])
        }
        return .members(
            head + scope(view) + [
                ("environment", view.environment.map(JSONValue.string)), ("elements", .array(elements)),
                ("relationships", .array(relationships)), ("automaticLayout", view.layout.map(layout)),
                ("animations", animations(view)),
            ])
    }

    private func scope(_ view: View) -> [(String, JSONValue?)] {
        guard let scope = view.scope, let element = model.element(scope) else { return [] }
        switch view.kind {
        case .component: return [("softwareSystemId", element.parent.map { id($0) }), ("containerId", id(scope))]
        case .dynamic: return [("elementId", id(scope))]
        default: return [("softwareSystemId", id(scope))]
        }
    }

    private func layout(_ layout: Layout) -> JSONValue {
        let direction =
            switch layout.direction {
            case .topBottom: "TopBottom"
            case .bottomTop: "BottomTop"
            case .leftRight: "LeftRight"
            case .rightLeft: "RightLeft"
            }
        return .members([
            ("implementation", .string("Graphviz")), ("rankDirection", .string(direction)),
            ("rankSeparation", .int(layout.rankSeparation)), ("nodeSeparation", .int(layout.nodeSeparation)),
            ("edgeSeparation", .int(0)), ("vertices", .bool(false)),
        ])
    }

    private func animations(_ view: View) -> JSONValue? {
        if view.animation.isEmpty { return nil }
        return .array(
            view.animation.enumerated().map { index, step in
                .members([("order", .int(index + 1)), ("elements", .array(step.map { id($0) }))])
            })
    }

    // MARK: Styles

    private var viewConfiguration: JSONValue {
        let styles = JSONValue.members([
            ("elements", model.styles.elements.isEmpty ? nil : .array(model.styles.elements.map(value))),
            ("relationships", model.styles.relationships.isEmpty ? nil : .array(model.styles.relationships.map(value))),
        ])
        let terms = model.terminology.map { term in
            (term.name == "metadata" ? "metadataSymbols" : term.name, JSONValue.string(term.value))
        }
        return .members([
            ("styles", styles), ("themes", model.styles.themes.isEmpty ? nil : .strings(model.styles.themes)),
            ("terminology", terms.isEmpty ? nil : .object(terms.map { (key: $0.0, value: $0.1) })),
            ("defaultView", model.views.last { $0.isDefault }.map { .string($0.key) }),
            ("properties", Self.properties(model.viewProperties)),
        ])
    }

    private func scheme(_ scheme: ColourScheme?) -> JSONValue? {
        scheme.map { .string($0 == .light ? "Light" : "Dark") }
    }

    private func value(_ rule: ElementStyleRule) -> JSONValue {
        let style = rule.style
        return .members([
            ("tag", .string(rule.tag)), ("colorScheme", scheme(rule.scheme)),
            ("shape", style.shape.map { .string($0.rawValue) }), ("icon", style.icon.map(JSONValue.string)),
            ("iconPosition", style.iconPosition.map(JSONValue.string)), ("width", style.width.map(JSONValue.int)),
            ("height", style.height.map(JSONValue.int)), ("background", style.background.map(JSONValue.string)),
            ("color", style.color.map(JSONValue.string)), ("stroke", style.stroke.map(JSONValue.string)),
            ("strokeWidth", style.strokeWidth.map(JSONValue.int)), ("fontSize", style.fontSize.map(JSONValue.int)),
            ("border", style.border.map { .string($0.rawValue) }), ("opacity", style.opacity.map(JSONValue.int)),
            ("metadata", style.showsMetadata.map(JSONValue.bool)),
            ("description", style.showsDescription.map(JSONValue.bool)),
            ("properties", Self.properties(style.properties)),
        ])
    }

    private func value(_ rule: RelationshipStyleRule) -> JSONValue {
        let style = rule.style
        return .members([
            ("tag", .string(rule.tag)), ("colorScheme", scheme(rule.scheme)),
            ("thickness", style.thickness.map(JSONValue.int)), ("color", style.color.map(JSONValue.string)),
            ("style", style.line.map { .string($0.rawValue) }), ("routing", style.routing.map { .string($0.rawValue) }),
            ("jump", style.jump.map(JSONValue.bool)), ("fontSize", style.fontSize.map(JSONValue.int)),
            ("width", style.width.map(JSONValue.int)), ("position", style.position.map(JSONValue.int)),
            ("opacity", style.opacity.map(JSONValue.int)), ("metadata", style.showsMetadata.map(JSONValue.bool)),
            ("description", style.showsDescription.map(JSONValue.bool)),
            ("properties", Self.properties(style.properties)),
        ])
    }
}
