import DataModel
import StructuredInput

/// Puts a model into the YAML that `ArchitectureYAML` reads.
struct YAMLWriter {
    let model: ArchitectureModel
    /// Whether elements say what they use; otherwise all relationships stand in one list, in their order.
    var nestsUses = true
    var impliesRelationships = true
    /// Relationships between instances that come about, but are not in the model.
    var withouts: [Relationship] = []

    init(model: ArchitectureModel) {
        self.model = model
    }

    var document: YAMLText {
        let roots = { (kind: Element.Kind) in model.elements.filter { $0.kind == kind && $0.parent == nil } }
        let rest = model.relationships.filter { $0.origin == .explicit && !isNested($0) && !isDeployed($0) }
        return .members([
            ("name", .present(model.name)), ("description", .present(model.description)),
            ("scope", model.scope.map { .text($0.rawValue) }), ("properties", Self.properties(model.properties)),
            ("terminology", Self.properties(model.terminology)),
            ("docs", Self.folders(model.documentation, .documents)),
            ("adrs", Self.folders(model.documentation, .decisions)),
            ("implied-relationships", impliesRelationships ? nil : .flag(false)),
            ("people", elements(roots(.person))), ("systems", elements(roots(.softwareSystem))),
            ("elements", elements(roots(.custom))),
            ("relationships", .present(.list(rest.map { relationship($0, withSource: true) }))),
            ("entities", .present(EntityWriter.text(model.entities))),
            ("environments", .present(.members(model.environments.map { ($0.id.rawValue, environment($0)) }))),
            ("views", .present(.members(model.views.map { ($0.key, view($0)) }))),
            ("targets", .present(model.targets.map(\.text))), ("styles", styles),
            ("themes", .present(model.styles.themes)),
        ])
    }

    // MARK: Elements

    /// Elements as a mapping of the last parts of their ids.
    func elements(_ elements: [Element]) -> YAMLText? {
        .present(.members(elements.map { (String($0.id.last), element($0)) }))
    }

    private func element(_ element: Element) -> YAMLText {
        let children = { (kind: Element.Kind) in
            elements(model.children(of: element.id).filter { $0.kind == kind })
        }
        let isNamed = element.name != YAMLReading.name(from: element.id)
        var members: [(String, YAMLText?)] = [("name", isNamed ? .text(element.name) : nil)]
        members += parts(of: element)
        members += [("containers", children(.container)), ("components", children(.component))]
        if element.kind == .deploymentNode {
            let instances = element.deployment?.instances ?? "1"
            let runs = model.children(of: element.id).filter(\.isInstance)
            members += [
                ("instances", instances == "1" ? nil : .text(instances)),
                ("groups", .present(element.deployment?.groups ?? [])),
                ("infrastructure", children(.infrastructureNode)), ("nodes", children(.deploymentNode)),
                ("runs", .present(.list(runs.map(instance)))),
            ]
        }
        return .members(members)
    }

    /// What elements of all kinds have.
    private func parts(of element: Element) -> [(String, YAMLText?)] {
        let isExternal = element.tags.last == "External"
        let tags = isExternal && canBeExternal(element) ? Array(element.tags.dropLast()) : element.tags
        let usedByThis = model.relationships(from: element.id).filter { $0.origin == .explicit && isNested($0) }
        let perspectives = element.perspectives.map { perspective in
            (
                perspective.name,
                YAMLText.members([
                    ("description", .present(perspective.description)), ("value", .present(perspective.value)),
                    ("url", perspective.url.map { .text($0) }),
                ])
            )
        }
        return [
            ("description", .present(element.description)), ("technology", .present(element.technology)),
            ("metadata", .present(element.metadata)), ("tags", .present(tags)),
            ("external", isExternal && canBeExternal(element) ? .flag(true) : nil),
            ("group", .present(element.group)),
            ("url", element.url.map { .text($0) }),
        ] + Self.facts(element.facts) + [
            ("properties", Self.properties(element.properties)), ("perspectives", .present(.members(perspectives))),
            ("paths", .present(element.paths)), ("decisions", .present(element.decisions)),
            ("docs", Self.folders(element.documentation, .documents)),
            ("adrs", Self.folders(element.documentation, .decisions)), ("uses", uses(usedByThis)),
        ]
    }

    private func canBeExternal(_ element: Element) -> Bool {
        YAMLReading.keys(of: element.kind).contains("external")
    }

    // MARK: Relationships

    private func isDeployed(_ relationship: Relationship) -> Bool {
        [relationship.source, relationship.destination].contains { model.element($0)?.kind.isDeployed == true }
    }

    private func isNested(_ relationship: Relationship) -> Bool { nestsUses && !isDeployed(relationship) }

    private func uses(_ relationships: [Relationship]) -> YAMLText? {
        guard !relationships.isEmpty else { return nil }
        let isUnique = Set(relationships.map(\.destination)).count == relationships.count
        guard isUnique else { return .list(relationships.map { relationship($0, withSource: false) }) }
        return .members(
            relationships.map { relationship in
                let parts = self.parts(of: relationship)
                let isPlain = parts.allSatisfy { $0.0 == "description" || $0.1 == nil }
                let short = isPlain && !relationship.description.isEmpty
                return (
                    relationship.destination.rawValue,
                    short ? .text(relationship.description) : .members(parts.isEmpty ? [] : parts)
                )
            })
    }

    func relationship(_ relationship: Relationship, withSource: Bool) -> YAMLText {
        .members(
            [
                ("from", withSource ? .text(relationship.source.rawValue) : nil),
                ("to", .text(relationship.destination.rawValue)),
            ] + parts(of: relationship))
    }

    func parts(of relationship: Relationship) -> [(String, YAMLText?)] {
        let perspectives = relationship.perspectives.map { ($0.name, YAMLText.text($0.description) as YAMLText?) }
        return [
            ("description", .present(relationship.description)), ("technology", .present(relationship.technology)),
            ("tags", .present(relationship.tags)), ("url", relationship.url.map { .text($0) }),
        ] + Self.facts(relationship.facts) + [
            ("properties", Self.properties(relationship.properties)),
            ("perspectives", .present(.members(perspectives))),
        ]
    }

    // MARK: Parts

    static func facts(_ facts: Facts) -> [(String, YAMLText?)] {
        facts.known.map { key, value in
            let text: YAMLText? =
                switch value {
                case .texts(let texts): .present(texts)
                case .flag(let flag): .flag(flag)
                default: .text(value.description)
                }
            return (key.rawValue, text)
        }
    }

    static func properties(_ properties: [Property]) -> YAMLText? {
        .present(.members(properties.map { ($0.name, .text($0.value)) }))
    }

    private static func folders(_ folders: [DocumentationFolder], _ content: DocumentationFolder.Content) -> YAMLText? {
        let wanted = folders.filter { $0.content == content }
        let values = wanted.map { folder -> YAMLText in
            guard !folder.format.isEmpty || !folder.excluded.isEmpty else { return .text(folder.path) }
            return .members([
                ("path", .text(folder.path)), ("format", .present(folder.format)),
                ("exclude", .present(folder.excluded)),
            ])
        }
        return values.count == 1 ? values[0] : .present(.list(values))
    }
}
