import Diagnostics

extension DSLReading {
    mutating func defineEnvironment(_ statement: DSLStatement) throws(DSLFault) {
        try statement.expect(2...2, "deploymentEnvironment <name> {")
        let name = statement.tokens[1].text
        if !builder.model.environments.contains(where: { $0.name == name }) {
            let local = statement.identifier?.text ?? Slug.make(name, fallback: "environment")
            var environment = ArchitectureModel.Environment(id: builder.newID(local, in: nil), name: name)
            environment.place = place(statement.tokens[1])
            builder.add(environment)
        }
        if statement.identifier != nil || identifiers.key(of: .environment(name)) == nil {
            try register(statement.identifier, .environment(name), in: nil)
        }
        if statement.opensBlock { contexts.append(.environment(name, group: [])) }
    }

    mutating func readInEnvironment(_ statement: DSLStatement, _ name: String, group: [String]) throws(DSLFault) {
        if try readRemoval(statement, name) { return }
        if try readRelationship(statement, this: nil) { return }
        if let (kind, archetype) = elementKind(statement, [.deploymentNode]) {
            return try define(kind, archetype, statement, parent: nil, group: group, environment: name)
        }
        if isGroup(statement) {
            return try openGroup(statement, in: group, parent: nil, environment: name) {
                .environment(name, group: $0)
            }
        }
        if statement.word == "deploymentgroup" {
            try statement.expect(2...2, "deploymentGroup <name>")
            let group = statement.tokens[1].text
            if let index = builder.model.environments.firstIndex(where: { $0.name == name }) {
                builder.model.environments[index].groups.addTags([group])
            }
            return try register(
                statement.identifier, .deploymentGroup(environment: name, name: group), in: .environment(name))
        }
        if try readBulk(statement, group: group) { return }
        throw unexpected(
            statement, ["group", "deploymentGroup", "deploymentNode", "!elements", "!relationships", "->", "-/>"])
    }

    /// Statements of a deployment node's block; true when it was one that only such a block has.
    mutating func readInNode(_ statement: DSLStatement, _ node: Element, group: [String]?) throws(DSLFault) -> Bool {
        if let (kind, archetype) = elementKind(statement, [.deploymentNode, .infrastructureNode]) {
            try define(
                kind, archetype, statement, parent: node.id, group: group, environment: node.deployment?.environment)
            return true
        }
        switch statement.word {
        case "instanceof": try defineInstance(statement, [.softwareSystem, .container], node, group)
        case "softwaresysteminstance": try defineInstance(statement, [.softwareSystem], node, group)
        case "containerinstance": try defineInstance(statement, [.container], node, group)
        case "deploymentgroup" where group == nil:
            try statement.expect(2...2, "deploymentGroup <identifier>")
            let groups = try deploymentGroups(statement.tokens[1])
            builder.model.update(node.id) { $0.deployment?.groups = groups }
        case "instances" where group == nil:
            try statement.expect(2...2, "instances <number|range>")
            let instances = statement.tokens[1].text
            builder.model.update(node.id) { $0.deployment?.instances = instances }
        default: return false
        }
        return true
    }

    private mutating func defineInstance(
        _ statement: DSLStatement, _ kinds: [Element.Kind], _ node: Element, _ group: [String]?
    ) throws(DSLFault) {
        try statement.expect(2...4, "\(statement.keyword.text) <identifier> [deploymentGroups] [tags]")
        let base: Element
        do throws(DSLFault) {
            base = try element(statement.tokens[1]) { kinds.contains($0.kind) }
        } catch {
            let kind = kinds.count == 1 ? kinds[0].rawValue.replacing("-", with: " ") : "software system or container"
            throw unknown(statement.tokens[1], what: kind)
        }
        var deployment = Element.Deployment(environment: node.deployment?.environment ?? "", instanceOf: base.id)
        deployment.groups = node.deployment?.groups ?? []
        if statement.tokens.count > 2, !statement.tokens[2].text.isEmpty {
            deployment.groups = try deploymentGroups(statement.tokens[2])
        } else {
            deployment.groups = inheritedGroups(of: node)
        }
        deployment.instanceID = builder.newInstanceNumber(of: base.id, on: node.id)
        let local = statement.identifier?.text ?? String(base.id.last)
        let kind: Element.Kind = base.kind == .container ? .containerInstance : .softwareSystemInstance
        var instance = Element(
            id: builder.newID(local, in: node.id), kind: kind, name: base.name, parent: node.id)
        instance.deployment = deployment
        instance.tags = TagList.read(statement[3] ?? "").filter { !kind.tags.contains($0) }
        instance.group = group ?? []
        instance.place = place(statement.tokens[1])
        builder.addInstance(instance)
        try registerElement(statement.identifier, instance.id)
        if statement.opensBlock { contexts.append(.element(instance.id, group: nil)) }
    }

    private func inheritedGroups(of node: Element) -> [String] {
        for level in [node] + builder.model.ancestors(of: node.id) {
            if let groups = level.deployment?.groups, !groups.isEmpty { return groups }
        }
        return []
    }

    /// Names of the deployment groups identifiers stand for.
    private mutating func deploymentGroups(_ token: DSLToken) throws(DSLFault) -> [String] {
        var names: [String] = []
        for part in TagList.read(token.text) {
            let target = find(part) { if case .deploymentGroup = $0 { true } else { false } }
            guard case .deploymentGroup(_, let name) = target else {
                // Structurizr takes any text here, and does nothing with it.
                let fault = unknown(DSLToken(text: part, offset: token.offset), what: "deployment group")
                report(fault, .warning, at: token.offset)
                continue
            }
            names.addTags([name])
        }
        // One may be defined in another environment.
        if let index = builder.model.environments.firstIndex(where: { $0.name == currentEnvironment }) {
            builder.model.environments[index].groups.addTags(names)
        }
        return names
    }

    mutating func readHealthCheck(_ statement: DSLStatement, _ id: ElementID) throws(DSLFault) {
        try statement.expect(3...5, "healthCheck <name> <url> [interval] [timeout]")
        var check = Element.HealthCheck(name: statement.tokens[1].text, url: statement.tokens[2].text)
        if statement.tokens.count > 3 { check.interval = try integer(statement.tokens[3], 0...1_000_000) }
        if statement.tokens.count > 4 { check.timeout = try integer(statement.tokens[4], 0...1_000_000_000) }
        builder.model.update(id) { $0.deployment?.healthChecks.append(check) }
    }

    func integer(_ token: DSLToken, _ range: ClosedRange<Int>) throws(DSLFault) -> Int {
        guard let value = Int(token.text), range.contains(value) else {
            throw DSLFault(
                DSLRule.value, "`\(token.text)` is no whole number from \(range.lowerBound) to \(range.upperBound)",
                at: token)
        }
        return value
    }

    // MARK: Relationships that an environment does not have

    /// `a -/> b`: instances are not related, but by what stands in the block.
    private mutating func readRemoval(_ statement: DSLStatement, _ environment: String) throws(DSLFault) -> Bool {
        guard statement.tokens.count > 1, statement.tokens[1].text == "-/>" else { return false }
        try statement.expect(3...4, "<identifier> -/> <identifier> [description] {")
        let sources = try instances(statement.tokens[0], environment)
        let destinations = try instances(statement.tokens[2], environment)
        var gone: [Relationship] = []
        for source in sources {
            for destination in destinations {
                gone += builder.model.relationships(from: source, to: destination).filter {
                    $0.base != nil && (statement[3] == nil || statement[3] == $0.description)
                }
            }
        }
        guard let first = gone.first else {
            throw DSLFault(
                DSLRule.relationship,
                "No instance of `\(statement.tokens[0].text)` uses one of `\(statement.tokens[2].text)` here",
                at: statement.keyword)
        }
        builder.remove(Set(gone.map(\.id)))
        if statement.opensBlock {
            contexts.append(
                .withoutRelationship(
                    environment: environment, description: first.description, technology: first.technology))
        }
        return true
    }

    private func instances(_ token: DSLToken, _ environment: String) throws(DSLFault) -> [ElementID] {
        let element = try element(token)
        if element.isInstance { return [element.id] }
        guard element.kind == .softwareSystem || element.kind == .container else {
            throw unknown(token, what: "software system, container or instance")
        }
        return builder.instances(of: element.id, in: environment)
    }

    /// What stands in for a relationship taken away; it says the same where it says nothing itself.
    mutating func readInstead(
        _ statement: DSLStatement, _ environment: String, description: String, technology: String
    ) throws(DSLFault) {
        var archetype = DSLArchetype()
        guard statement.tokens.count > 1, let own = arrow(statement.tokens[1]) else {
            throw unexpected(statement, ["->"])
        }
        archetype = own
        if archetype.description.isEmpty { archetype.description = description }
        if archetype.technology.isEmpty { archetype.technology = technology }
        try statement.expect(3...6, "<identifier> -> <identifier> [description] [technology] [tags]")
        let ends = try (element(statement.tokens[0]), element(statement.tokens[2]))
        try relate([ends.0.id], [ends.1.id], archetype, statement, texts: 3)
    }
}
