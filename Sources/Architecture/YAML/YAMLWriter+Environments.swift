import StructuredInput

extension YAMLWriter {
    func environment(_ environment: ArchitectureModel.Environment) -> YAMLText {
        let isInside = { (id: ElementID) in model.element(id)?.deployment?.environment == environment.name }
        let nodes = model.elements.filter { $0.parent == nil && isInside($0.id) }
        let relationships = model.relationships.filter { relationship in
            relationship.origin == .explicit && (isInside(relationship.source) || isInside(relationship.destination))
        }
        let without = withouts.filter { isInside($0.source) }.map { relationship in
            YAMLText.members([
                ("from", .text(relationship.source.rawValue)), ("to", .text(relationship.destination.rawValue)),
                ("description", .present(relationship.description)),
            ])
        }
        let isNamed = environment.name != YAMLReading.name(from: environment.id)
        return .members([
            ("name", isNamed ? .text(environment.name) : nil), ("groups", .present(environment.groups)),
            ("nodes", elements(nodes)), ("without", .present(.list(without))),
            ("relationships", .present(.list(relationships.map { relationship($0, withSource: true) }))),
        ])
    }

    func instance(_ element: Element) -> YAMLText {
        guard let deployment = element.deployment, let base = deployment.instanceOf else { return .list([]) }
        let checks = deployment.healthChecks.map { check in
            YAMLText.members([
                ("name", .present(check.name)), ("url", .text(check.url)),
                ("interval", check.interval == 60 ? nil : .text(String(check.interval))),
                ("timeout", check.timeout == 0 ? nil : .text(String(check.timeout))),
            ])
        }
        let members: [(String, YAMLText?)] = [
            ("of", .text(base.rawValue)), ("id", element.id.last == base.last ? nil : .text(String(element.id.last))),
            ("description", .present(element.description)), ("groups", .present(deployment.groups)),
            ("tags", .present(element.tags)), ("group", .present(element.group)),
            ("url", element.url.map { .text($0) }), ("properties", Self.properties(element.properties)),
            (
                "perspectives",
                .present(.members(element.perspectives.map { ($0.name, .text($0.description)) }))
            ),
            ("health-checks", .present(.list(checks))),
        ]
        let all = members + Self.facts(element.facts)
        return all.allSatisfy { $0.0 == "of" || $0.1 == nil } ? .text(base.rawValue) : .members(all)
    }
}
