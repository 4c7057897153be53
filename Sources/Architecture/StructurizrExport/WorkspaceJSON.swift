import Diagnostics

/// Puts a model into the form of `workspace.json`.
///
/// Ids are numbers in the order of elements, then of relationships; dotted ids are kept as `structurizr.dsl.identifier`.
struct WorkspaceJSON {
    let model: ArchitectureModel
    private(set) var losses: [String] = []
    private var elementNumbers: [ElementID: Int] = [:]
    private var relationshipNumbers: [RelationshipID: Int] = [:]

    init(model: ArchitectureModel) {
        self.model = model
        for element in model.elements { elementNumbers[element.id] = elementNumbers.count + 1 }
        for relationship in model.relationships {
            relationshipNumbers[relationship.id] = elementNumbers.count + relationshipNumbers.count + 1
        }
    }

    mutating func workspace() -> JSONValue {
        for element in model.elements where !element.paths.isEmpty { losses.append("`\(element.id)`: paths") }
        for element in model.elements where !element.decisions.isEmpty { losses.append("`\(element.id)`: decisions") }
        let hasFolders = !model.documentation.isEmpty || model.elements.contains { !$0.documentation.isEmpty }
        if hasFolders { losses.append("Folders of documents and decisions") }
        return .members([
            ("name", .text(model.name)), ("description", .text(model.description)),
            ("properties", Self.properties(model.properties)), ("configuration", configuration), ("model", modelValue),
            ("views", views()),
        ])
    }

    func id(_ id: ElementID) -> JSONValue { .string(elementNumbers[id].map(String.init) ?? "") }

    func id(_ id: RelationshipID) -> JSONValue { .string(relationshipNumbers[id].map(String.init) ?? "") }

    private var configuration: JSONValue {
        let scope: String? =
            switch model.scope {
            case .landscape?: "Landscape"
            case .softwareSystem?: "SoftwareSystem"
            case ArchitectureModel.Scope.none?: "None"
            case nil: nil
            }
        let users = model.users.map { user in
            JSONValue.members([
                ("username", .string(user.name)), ("role", .string(user.value == "read" ? "ReadOnly" : "ReadWrite")),
            ])
        }
        let visibility =
            model.visibility.isEmpty ? "" : model.visibility.prefix(1).uppercased() + model.visibility.dropFirst()
        return .members([
            ("scope", scope.map(JSONValue.string)), ("visibility", .text(visibility)),
            ("users", users.isEmpty ? nil : .array(users)),
        ])
    }

    // MARK: Elements

    private var modelValue: JSONValue {
        let roots = { (kind: Element.Kind) in model.elements.filter { $0.kind == kind && $0.parent == nil } }
        var properties = model.modelProperties
        if model.elements.contains(where: { $0.group.count > 1 }) {
            properties.set(Property("structurizr.groupSeparator", groupSeparator))
        }
        return .members([
            ("people", list(roots(.person))), ("softwareSystems", list(roots(.softwareSystem))),
            ("customElements", list(roots(.custom))), ("deploymentNodes", list(roots(.deploymentNode))),
            ("properties", Self.properties(properties)),
        ])
    }

    var groupSeparator: String {
        model.modelProperties.first { $0.name == "structurizr.groupSeparator" }?.value ?? "/"
    }

    private func list(_ elements: [Element]) -> JSONValue? {
        elements.isEmpty ? nil : .array(elements.map(value))
    }

    private func value(_ element: Element) -> JSONValue {
        var properties = DSLWriter.properties(element.properties, element.facts)
        properties.append(Property("structurizr.dsl.identifier", element.id.rawValue))
        let children = { (kind: Element.Kind) in
            list(model.children(of: element.id).filter { $0.kind == kind })
        }
        let relationships = model.relationships(from: element.id)
        var members: [(String, JSONValue?)] = [
            ("id", id(element.id)), ("name", element.isInstance ? nil : .string(element.name)),
            ("description", .text(element.description)),
            ("technology", .text(element.technology)), ("metadata", .text(element.metadata)),
            ("tags", .text(element.allTags.joined(separator: ","))),
            ("group", .text(element.group.joined(separator: groupSeparator))),
            ("url", element.url.map(JSONValue.string)), ("properties", Self.properties(properties)),
            ("perspectives", Self.perspectives(element.perspectives)),
        ]
        members += deployment(element)
        members += [
            ("relationships", relationships.isEmpty ? nil : .array(relationships.map(value))),
            ("containers", children(.container)), ("components", children(.component)),
            ("children", children(.deploymentNode)), ("infrastructureNodes", children(.infrastructureNode)),
            ("softwareSystemInstances", children(.softwareSystemInstance)),
            ("containerInstances", children(.containerInstance)),
        ]
        return .members(members)
    }

    private func deployment(_ element: Element) -> [(String, JSONValue?)] {
        guard let deployment = element.deployment else { return [] }
        let key = element.kind == .containerInstance ? "containerId" : "softwareSystemId"
        let checks = deployment.healthChecks.map { check in
            JSONValue.members([
                ("name", .string(check.name)), ("url", .string(check.url)), ("interval", .int(check.interval)),
                ("timeout", .int(check.timeout)),
            ])
        }
        return [
            ("environment", .string(deployment.environment)), (key, deployment.instanceOf.map { id($0) }),
            ("instanceId", element.isInstance ? .int(deployment.instanceID) : nil),
            ("instances", element.kind == .deploymentNode ? .string(deployment.instances) : nil),
            (
                "deploymentGroups",
                element.isInstance
                    ? .strings(deployment.groups.isEmpty ? ["Default"] : deployment.groups) : nil
            ),
            ("healthChecks", checks.isEmpty ? nil : .array(checks)),
        ]
    }

    private func value(_ relationship: Relationship) -> JSONValue {
        var tags = relationship.allTags
        if relationship.base != nil { tags = relationship.tags }
        let properties = DSLWriter.properties(relationship.properties, relationship.facts)
        return .members([
            ("id", id(relationship.id)), ("sourceId", id(relationship.source)),
            ("destinationId", id(relationship.destination)), ("description", .text(relationship.description)),
            ("technology", .text(relationship.technology)), ("tags", .text(tags.joined(separator: ","))),
            ("url", relationship.url.map(JSONValue.string)), ("properties", Self.properties(properties)),
            ("perspectives", Self.perspectives(relationship.perspectives)),
            ("linkedRelationshipId", relationship.base.map { id($0) }),
        ])
    }

    // MARK: Parts

    static func properties(_ properties: [Property]) -> JSONValue? {
        properties.isEmpty ? nil : .object(properties.map { ($0.name, .string($0.value)) })
    }

    private static func perspectives(_ perspectives: [Perspective]) -> JSONValue? {
        if perspectives.isEmpty { return nil }
        return .array(
            perspectives.map { perspective in
                .members([
                    ("name", .string(perspective.name)), ("description", .text(perspective.description)),
                    ("value", .text(perspective.value)), ("url", perspective.url.map(JSONValue.string)),
                ])
            })
    }
}

extension JSONValue {
    /// An object of the members that have a value.
    static func members(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(members.compactMap { key, value in value.map { (key, $0) } })
    }

    /// A text; nil for an empty one.
    static func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }
}
