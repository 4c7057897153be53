import Diagnostics

extension DSLReading {
    mutating func readInModel(_ statement: DSLStatement, group: [String]) throws(DSLFault) {
        if try readRelationship(statement, this: nil) { return }
        if let (kind, archetype) = elementKind(statement, [.person, .softwareSystem, .custom]) {
            return try define(kind, archetype, statement, parent: nil, group: group)
        }
        if isGroup(statement) { return try openGroup(statement, in: group, parent: nil) { .model(group: $0) } }
        switch statement.word {
        case "deploymentenvironment": try defineEnvironment(statement)
        case "archetypes": try open(.archetypes, statement, "archetypes")
        case "properties" where group.isEmpty: try open(.properties(.model), statement, "properties")
        case "!identifiers": try setIdentifiers(statement)
        case "enterprise":
            report(
                DSLFault(
                    DSLRule.removed, "`enterprise` is no longer a word", at: statement.keyword, fix: "write `group`"),
                at: statement.offset)
            try openGroup(statement, in: group, parent: nil) { .model(group: $0) }
        default:
            if try readBulk(statement, group: group) { return }
            throw unexpected(
                statement,
                [
                    "group", "person", "softwareSystem", "element", "deploymentEnvironment", "archetypes", "properties",
                    "!identifiers", "!impliedRelationships", "!element", "!elements", "!relationship",
                    "!relationships", "!include", "->",
                ])
        }
    }

    /// The kind of element a statement defines, if it is one of some, with the archetype it names.
    func elementKind(_ statement: DSLStatement, _ kinds: [Element.Kind]) -> (Element.Kind, DSLArchetype)? {
        guard !statement.keyword.isQuoted else { return nil }
        let word = statement.word
        for kind in kinds {
            let base = DSLKeywords.word(of: kind)
            if let archetype = archetypes[DSLArchetype.Key(base: base, name: word)] { return (kind, archetype) }
            if word == base { return (kind, DSLArchetype()) }
        }
        return nil
    }

    // MARK: Groups

    func isGroup(_ statement: DSLStatement) -> Bool {
        statement.word == "group" || archetypes[DSLArchetype.Key(base: "group", name: statement.word)] != nil
    }

    mutating func openGroup(
        _ statement: DSLStatement, in outer: [String], parent: ElementID?, environment: String? = nil,
        _ context: ([String]) -> DSLContext
    ) throws(DSLFault) {
        try statement.expect(2...2, "group <name> {")
        try statement.expectBlock("group <name>")
        let separator = groupSeparator
        if !outer.isEmpty, separator == nil {
            throw DSLFault(
                "Groups are nested without a separator", at: statement.keyword,
                fix: "add the property `structurizr.groupSeparator` to the model")
        }
        let path = outer + groupPath(statement.tokens[1].text)
        try register(
            statement.identifier, .group(path, parent: parent, environment: environment),
            in: parent.map(DSLIdentifiers.Target.element) ?? environment.map(DSLIdentifiers.Target.environment))
        contexts.append(context(path))
    }

    private var groupSeparator: String? {
        builder.model.modelProperties.first { $0.name == "structurizr.groupSeparator" }?.value
    }

    /// The names in a group's name, which holds several where there is a separator.
    func groupPath(_ name: String) -> [String] {
        guard let separator = groupSeparator, !separator.isEmpty else { return [name] }
        let parts = name.split(separator: separator).map(String.init)
        return parts.isEmpty ? [name] : parts
    }

    /// The elements of a group, those of the groups in it counted.
    func elements(ofGroup path: [String], parent: ElementID?, environment: String?) -> [ElementID] {
        builder.model.elements.filter { element in
            element.parent == parent && element.group.starts(with: path)
                && (environment == nil || element.deployment?.environment == environment)
        }.map(\.id)
    }

    // MARK: Elements

    /// Defines an element, or goes on with one of the workspace that is extended.
    mutating func define(
        _ kind: Element.Kind, _ archetype: DSLArchetype, _ statement: DSLStatement, parent: ElementID?,
        group: [String]?, environment: String? = nil
    ) throws(DSLFault) {
        let parts = DSLKeywords.parts(of: kind)
        let isEmptyBlock = statement.tokens.count > 2 && statement.tokens.last?.text == "{}"
        var statement = statement
        if isEmptyBlock { statement.tokens.removeLast() }
        try statement.expect(2...2 + parts.count, DSLKeywords.grammar(of: kind))
        let name = statement.tokens[1]
        guard !name.text.utf8.allSatisfy({ $0 <= 0x20 }) else {
            throw DSLFault("An element has no name", at: name, fix: "give it one")
        }
        let twin = self.twin(of: kind, name: name.text, parent: parent, environment: environment)
        if twin != nil, !isExtending || kind.isDeployed {
            throw DSLFault(
                DSLRule.duplicate, "Two elements here are called `\(name.text)`", at: name, fix: "rename one")
        }
        let id: ElementID
        if let twin {
            id = twin.id
        } else {
            let local = statement.identifier?.text ?? Slug.make(name.text, fallback: kind.rawValue)
            let environmentID = builder.model.environments.first { $0.name == environment }?.id
            id = builder.newID(local, in: parent ?? environmentID)
            var element = Element(id: id, kind: kind, name: name.text, parent: parent)
            if let environment { element.deployment = Element.Deployment(environment: environment) }
            element.place = place(name)
            builder.model.add(element)
        }
        apply(archetype, statement, parts, to: id, group: group)
        try registerElement(statement.identifier, id)
        if statement.opensBlock { contexts.append(.element(id, group: nil)) }
    }

    private func twin(of kind: Element.Kind, name: String, parent: ElementID?, environment: String?) -> Element? {
        let isRival: (Element.Kind) -> Bool = { other in
            kind == other || [kind, other].allSatisfy { $0 == .deploymentNode || $0 == .infrastructureNode }
        }
        if let parent {
            return names.children[parent]?[name]?.lazy.compactMap { builder.model.element($0) }.first {
                isRival($0.kind)
            }
        }
        return names.roots[name]?.lazy.compactMap { builder.model.element($0) }
            .first { isRival($0.kind) && $0.deployment?.environment == environment }
    }

    private mutating func apply(
        _ archetype: DSLArchetype, _ statement: DSLStatement, _ parts: [DSLKeywords.Part], to id: ElementID,
        group: [String]?
    ) {
        var given: [DSLKeywords.Part: String] = [:]
        for (index, part) in parts.enumerated() {
            if let text = statement[index + 2] { given[part] = text }
        }
        builder.model.update(id) { element in
            element.metadata = given[.metadata] ?? archetype.metadata
            element.description = given[.description] ?? archetype.description
            element.technology = given[.technology] ?? archetype.technology
            element.tags.addTags(archetype.tags.filter { !element.kind.tags.contains($0) })
            let own = TagList.read(given[.tags] ?? "")
            element.tags.addTags(own.filter { !element.kind.tags.contains($0) })
            for property in archetype.properties {
                _ = FactProperties.add(property, to: &element.properties, &element.facts, subject: .element)
            }
            for perspective in archetype.perspectives { element.perspectives.set(perspective) }
            if let instances = given[.instances] { element.deployment?.instances = instances }
            if let group, !group.isEmpty { element.group = group }
        }
        if let element = builder.model.element(id) { names.add(element) }
    }

    /// Gives an element its identifier, behind that of what it stands in.
    mutating func registerElement(_ identifier: DSLToken?, _ id: ElementID) throws(DSLFault) {
        guard let element = builder.model.element(id) else { return }
        if identifier == nil, identifiers.key(of: .element(id)) != nil { return }
        let parent =
            element.parent.map(DSLIdentifiers.Target.element)
            ?? element.deployment.map { DSLIdentifiers.Target.environment($0.environment) }
        try register(identifier, .element(id), in: parent)
    }
}

/// Elements by name, to find those that stand twice.
struct DSLNames {
    var roots: [String: [ElementID]] = [:]
    var children: [ElementID: [String: [ElementID]]] = [:]

    mutating func add(_ element: Element) {
        if let parent = element.parent {
            children[parent, default: [:]][element.name, default: []].append(element.id)
        } else {
            roots[element.name, default: []].append(element.id)
        }
    }
}
