import Diagnostics
import StructuredInput
import Yams

extension YAMLReading {
    static let environmentKeys = ["name", "groups", "nodes", "relationships", "without"]

    mutating func readEnvironments(_ node: Node) {
        for (key, id, value) in named(node, "`environments`", "write `live: {nodes: …}`") {
            let members =
                value.map { source.members(of: $0, keys: Self.environmentKeys, what: "an environment") } ?? [:]
            let name = source.text(of: members["name"], "name") ?? Self.name(from: ElementID(id))
            let known = builder.model.environments.first { $0.id.rawValue == id }
            if known == nil {
                guard builder.model.element(ElementID(id)) == nil else {
                    source.report(ModelRule.duplicate, "`\(id)` is an element as well", at: key, fix: "rename one")
                    continue
                }
                if builder.model.environments.contains(where: { $0.name == name }) {
                    source.report(
                        ModelRule.duplicate, "Two environments are called `\(name)`", at: key, fix: "rename one")
                    continue
                }
                var environment = ArchitectureModel.Environment(id: ElementID(id), name: name)
                environment.groups = texts(members["groups"], "groups")
                environment.place = place(key)
                builder.add(environment)
            }
            let environment = known?.name ?? name
            if let nodes = members["nodes"] { readNodes(nodes, in: nil, environment) }
            readUses()
            for item in source.items(of: members["without"], "without") { removeRelationship(item, environment) }
            for item in source.items(of: members["relationships"], "relationships") {
                readRelationship(item, environment: environment)
            }
        }
    }

    private mutating func readNodes(_ node: Node, in parent: ElementID?, _ environment: String) {
        readElements(node, .deploymentNode, in: parent, environment: environment)
        guard case .mapping(let mapping) = node else { return }
        for (key, value) in mapping {
            guard let id = key.scalar?.string, value.mapping != nil else { continue }
            let path = parent?.child(id) ?? environmentID(environment)?.child(id) ?? ElementID(id)
            guard builder.model.element(path) != nil else { continue }
            if let groups = value["groups"] {
                let names = deploymentGroups(groups, environment)
                builder.model.update(path) { $0.deployment?.groups = names }
            }
            readParts(value, path, environment)
        }
    }

    /// What stands in a node, in the order in which it is written.
    private mutating func readParts(_ node: Node, _ id: ElementID, _ environment: String) {
        for (key, value) in node.mapping ?? [:] {
            switch key.scalar?.string {
            case "nodes": readNodes(value, in: id, environment)
            case "infrastructure": readElements(value, .infrastructureNode, in: id, environment: environment)
            case "runs":
                for item in value.sequence == nil ? [value] : source.items(of: value, "runs") {
                    readInstance(item, in: id, environment)
                }
            default: break
            }
        }
    }

    private mutating func readInstance(_ node: Node, in parent: ElementID, _ environment: String) {
        var members: [String: Node] = [:]
        let target: Node
        if case .scalar = node {
            target = node
        } else {
            members = source.members(of: node, keys: Self.keys(of: .containerInstance), what: "an instance")
            guard let of = members["of"] else {
                if node.mapping != nil {
                    source.report("missing-key", "An instance has no `of`", at: node, fix: "add `of: id`")
                }
                return
            }
            target = of
        }
        guard let name = source.text(of: target, "of"), let id = element(name, from: nil, at: target),
            let base = builder.model.element(id)
        else { return }
        guard base.kind == .container || base.kind == .softwareSystem else {
            return source.report(
                ModelRule.value, "`\(name)` is a \(base.kind.rawValue), of which there are no instances", at: target,
                fix: "name a system or a container")
        }
        let kind: Element.Kind = base.kind == .container ? .containerInstance : .softwareSystemInstance
        let local = source.text(of: members["id"], "id") ?? String(base.id.last)
        var instance = Element(id: builder.newID(local, in: parent), kind: kind, name: base.name, parent: parent)
        var deployment = Element.Deployment(environment: environment, instanceOf: base.id)
        deployment.instanceID = builder.newInstanceNumber(of: base.id, on: parent)
        deployment.groups =
            members["groups"].map { deploymentGroups($0, environment) } ?? inheritedGroups(of: parent)
        deployment.healthChecks = healthChecks(members["health-checks"])
        instance.deployment = deployment
        instance.group = texts(members["group"], "group")
        instance.description = text(members["description"], "description")
        instance.url = source.text(of: members["url"], "url")
        instance.place = place(target)
        builder.addInstance(instance)
        readFacts(members, instance.id, kind)
        if let uses = members["uses"] { self.uses.append((file, instance.id, uses)) }
    }

    private func inheritedGroups(of parent: ElementID) -> [String] {
        let levels = [builder.model.element(parent)].compactMap { $0 } + builder.model.ancestors(of: parent)
        return levels.compactMap(\.deployment?.groups).first { !$0.isEmpty } ?? []
    }

    private mutating func deploymentGroups(_ node: Node, _ environment: String) -> [String] {
        let names = texts(node, "groups")
        let known = builder.model.environments.first { $0.name == environment }?.groups ?? []
        for name in names where !known.contains(name) {
            let nearest = EditDistance.nearest(to: name, among: known).map { "write `\($0)`" }
            source.report(
                ModelRule.unknown, "The environment has no deployment group `\(name)`", at: node,
                fix: nearest ?? "list it under `groups` of the environment")
        }
        return names.filter(known.contains)
    }

    private mutating func healthChecks(_ node: Node?) -> [Element.HealthCheck] {
        source.items(of: node, "health-checks").compactMap { item in
            let members = source.members(
                of: item, keys: ["name", "url", "interval", "timeout"], what: "a health check")
            guard let url = source.text(of: members["url"], "url") else {
                if item.mapping != nil {
                    source.report("missing-key", "A health check has no `url`", at: item, fix: "add `url: …`")
                }
                return nil
            }
            var check = Element.HealthCheck(name: text(members["name"], "name"), url: url)
            check.interval = number(members["interval"], "interval", 0...1_000_000) ?? check.interval
            check.timeout = number(members["timeout"], "timeout", 0...1_000_000_000) ?? check.timeout
            return check
        }
    }

    // MARK: Relationships

    /// The elements a name stands for in an environment: nodes by path, systems and containers by their instances.
    private mutating func elements(_ node: Node?, _ what: String, _ environment: String) -> [ElementID] {
        guard let node, let name = source.text(of: node, what) else { return [] }
        if let id = environmentID(environment)?.child(name), builder.model.element(id) != nil { return [id] }
        guard let id = element(name, from: nil, at: node), let element = builder.model.element(id) else { return [] }
        guard !element.kind.isDeployed, element.kind != .custom else { return [id] }
        let instances = builder.instances(of: id, in: environment)
        if instances.isEmpty {
            source.report(ModelRule.unknown, "`\(name)` has no instance in the environment", at: node, fix: nil)
        }
        return instances
    }

    private mutating func readRelationship(_ node: Node, environment: String) {
        let members = source.members(of: node, keys: ["from"] + Self.relationshipKeys, what: "a relationship")
        for key in ["from", "to"] where members[key] == nil && node.mapping != nil {
            source.report("missing-key", "A relationship has no `\(key)`", at: node, fix: "add `\(key): id`")
        }
        let sources = elements(members["from"], "from", environment)
        let destinations = elements(members["to"], "to", environment)
        for from in sources {
            for to in destinations {
                var relationship = Relationship(
                    from, to, description: text(members["description"], "description"),
                    technology: text(members["technology"], "technology"))
                relationship.tags = texts(members["tags"], "tags")
                relationship.url = source.text(of: members["url"], "url")
                relationship.properties = properties(members["properties"])
                relationship.perspectives = perspectives(members["perspectives"])
                facts(members, .relationship, into: &relationship.facts)
                relate(relationship, at: node)
            }
        }
    }

    /// Takes away what instances have of the model's relationships.
    private mutating func removeRelationship(_ node: Node, _ environment: String) {
        let members = source.members(of: node, keys: ["from", "to", "description"], what: "`without`")
        let sources = elements(members["from"], "from", environment)
        let destinations = elements(members["to"], "to", environment)
        let description = source.text(of: members["description"], "description")
        var gone: Set<RelationshipID> = []
        for from in sources {
            for to in destinations {
                for relationship in builder.model.relationships(from: from, to: to)
                where relationship.base != nil && (description == nil || description == relationship.description) {
                    gone.insert(relationship.id)
                }
            }
        }
        if gone.isEmpty, !sources.isEmpty, !destinations.isEmpty {
            source.report(
                ModelRule.relationship, "The environment has no such relationship", at: node, fix: "take it away")
        }
        builder.remove(gone)
    }
}
