import StructuredInput

extension YAMLWriter {
    func view(_ view: View) -> YAMLText {
        let environment = model.environments.first { $0.name == view.environment }
        var members: [(String, YAMLText?)] = [
            ("type", .text(view.kind.rawValue)), ("of", view.scope.map { .text($0.rawValue) }),
            ("environment", environment.map { .text($0.id.rawValue) }), ("title", .present(view.title)),
            ("description", .present(view.description)),
        ]
        members += rules(view.rules)
        members += layout(view.layout)
        members += [
            ("default", view.isDefault ? .flag(true) : nil),
            ("animation", .present(.list(view.animation.compactMap { .present($0.map(\.rawValue)) }))),
            ("targets", .present(view.targets.map(\.text))),
        ]
        members += Self.facts(view.facts)
        members.append(("steps", .present(.list(view.steps.map(item)))))
        if let filter = view.filter {
            members += [
                ("base", .text(filter.base)), (filter.mode == .include ? "only" : "without", .present(filter.tags)),
            ]
        }
        if let image = view.image {
            members += [
                ("image", .text(image.reference)), ("format", image.format == "image" ? nil : .text(image.format)),
            ]
        }
        members.append(("properties", Self.properties(view.properties)))
        return .members(members)
    }

    /// Includes before excludes, or one after another where they alternate.
    private func rules(_ rules: [ViewRule]) -> [(String, YAMLText?)] {
        let texts = rules.map { ($0.action.rawValue, SelectorText().expression($0.selector) ?? "") }
        let firstExclude = rules.firstIndex { $0.action == .exclude } ?? rules.count
        guard rules[firstExclude...].allSatisfy({ $0.action == .exclude }) else {
            return [("rules", .list(texts.map { .members([($0.0, .present($0.1))]) }))]
        }
        return [
            ("include", .present(texts[..<firstExclude].map(\.1).filter { !$0.isEmpty })),
            ("exclude", .present(texts[firstExclude...].map(\.1).filter { !$0.isEmpty })),
        ]
    }

    private func layout(_ layout: Layout?) -> [(String, YAMLText?)] {
        guard let layout else { return [] }
        let usual = Layout()
        return [
            ("layout", .text(layout.direction.rawValue)),
            (
                "rank-separation",
                layout.rankSeparation == usual.rankSeparation ? nil : .text(String(layout.rankSeparation))
            ),
            (
                "node-separation",
                layout.nodeSeparation == usual.nodeSeparation ? nil : .text(String(layout.nodeSeparation))
            ),
        ]
    }

    private func item(_ item: DynamicItem) -> YAMLText {
        switch item {
        case .step(let step): return self.step(step)
        case .parallel(let items):
            let parts = items.map { part -> YAMLText in
                guard case .parallel(let steps) = part else { return self.item(part) }
                return .list(steps.map(self.item))
            }
            return .members([("parallel", .list(parts))])
        }
    }

    private func step(_ step: DynamicStep) -> YAMLText {
        var ends = [step.relationship.source.rawValue, step.relationship.destination.rawValue]
        if step.isResponse { ends.reverse() }
        // Where there are several relationships, their descriptions tell them apart.
        let isTold = DSLWriter(model: model).lookup(step) == step.relationship
        let along = isTold ? nil : model.relationship(step.relationship)?.description
        return .members([
            ("from", .text(ends[0])), ("to", .text(ends[1])), ("along", along.map { .text($0) }),
            ("description", .present(step.description)),
            ("technology", .present(step.technology)), ("order", step.order.map { .text($0) }),
            ("url", step.url.map { .text($0) }), ("properties", Self.properties(step.properties)),
        ])
    }

    // MARK: Styles

    var styles: YAMLText? {
        let part = { (scheme: ColourScheme?) in
            let elements = model.styles.elements.filter { $0.scheme == scheme }
            let relationships = model.styles.relationships.filter { $0.scheme == scheme }
            return [
                ("elements", YAMLText.present(.members(elements.map { ($0.tag, Self.style($0.style)) }))),
                ("relationships", .present(.members(relationships.map { ($0.tag, Self.style($0.style)) }))),
            ]
        }
        return .present(
            .members(
                part(nil) + [
                    ("light", .present(.members(part(.light)))), ("dark", .present(.members(part(.dark)))),
                ]))
    }

    private static func number(_ number: Int?) -> YAMLText? { number.map { .text(String($0)) } }

    private static func flag(_ flag: Bool?) -> YAMLText? { flag.map { .flag($0) } }

    private static func text(_ text: String?) -> YAMLText? { text.map { .text($0) } }

    private static func style(_ style: ElementStyle) -> YAMLText {
        .members([
            ("shape", text(style.shape?.rawValue)), ("icon", text(style.icon)),
            ("icon-position", text(style.iconPosition)), ("width", number(style.width)),
            ("height", number(style.height)), ("background", text(style.background)), ("color", text(style.color)),
            ("stroke", text(style.stroke)), ("stroke-width", number(style.strokeWidth)),
            ("font-size", number(style.fontSize)), ("border", text(style.border?.rawValue)),
            ("opacity", number(style.opacity)), ("metadata", flag(style.showsMetadata)),
            ("description", flag(style.showsDescription)), ("properties", properties(style.properties)),
        ])
    }

    private static func style(_ style: RelationshipStyle) -> YAMLText {
        .members([
            ("thickness", number(style.thickness)), ("color", text(style.color)), ("line", text(style.line?.rawValue)),
            ("routing", text(style.routing?.rawValue)), ("jump", flag(style.jump)),
            ("font-size", number(style.fontSize)), ("width", number(style.width)),
            ("position", number(style.position)), ("opacity", number(style.opacity)),
            ("metadata", flag(style.showsMetadata)), ("description", flag(style.showsDescription)),
            ("properties", properties(style.properties)),
        ])
    }
}
