import Diagnostics

extension DSLReading {
    /// The archetype of an arrow, `->` or `--name->`; nil for any other word.
    func arrow(_ token: DSLToken) -> DSLArchetype? {
        if token.isQuoted { return nil }
        let isPlain = token.text == "->"
        guard isPlain || token.text.count > 4 && token.text.hasPrefix("--") && token.text.hasSuffix("->") else {
            return nil
        }
        let name = isPlain ? "->" : String(token.lower.dropFirst(2).dropLast(2))
        let archetype = archetypes[DSLArchetype.Key(base: "->", name: name)]
        return archetype ?? (isPlain ? DSLArchetype() : nil)
    }

    /// A relationship of one element to another: `a -> b`, or `-> b` in the block of `a`.
    /// - Returns: whether the statement was one.
    mutating func readRelationship(_ statement: DSLStatement, this: ElementID?) throws(DSLFault) -> Bool {
        let tokens = statement.tokens
        if tokens.count >= 2, let archetype = arrow(tokens[1]) {
            try statement.expect(3...6, "<identifier> -> <identifier> [description] [technology] [tags]")
            let ends = try (element(tokens[0]), element(tokens[2]))
            try relate([ends.0.id], [ends.1.id], archetype, statement, texts: 3)
            return true
        }
        if let first = tokens.first, let archetype = arrow(first), let this {
            try statement.expect(2...5, "-> <identifier> [description] [technology] [tags]")
            try relate([this], [element(tokens[1]).id], archetype, statement, texts: 2)
            return true
        }
        return false
    }

    /// The same for several elements at once, which `this` stands for.
    mutating func readRelationships(_ statement: DSLStatement, these ids: [ElementID]) throws(DSLFault) -> Bool {
        let tokens = statement.tokens
        if tokens.count >= 2, let archetype = arrow(tokens[1]) {
            try statement.expect(3...6, "<identifier> -> <identifier> [description] [technology] [tags]")
            try relate(ends(tokens[0], ids), ends(tokens[2], ids), archetype, statement, texts: 3)
            return true
        }
        if let first = tokens.first, let archetype = arrow(first) {
            try statement.expect(2...5, "-> <identifier> [description] [technology] [tags]")
            try relate(ids, ends(tokens[1], ids), archetype, statement, texts: 2)
            return true
        }
        return false
    }

    private func ends(_ token: DSLToken, _ these: [ElementID]) throws(DSLFault) -> [ElementID] {
        token.lower == "this" ? these : [try element(token).id]
    }

    /// - Parameter texts: index of the description among the tokens.
    mutating func relate(
        _ sources: [ElementID], _ destinations: [ElementID], _ archetype: DSLArchetype, _ statement: DSLStatement,
        texts: Int
    ) throws(DSLFault) {
        var ids: [RelationshipID] = []
        for source in standing(for: sources) where !builder.isCut {
            for destination in standing(for: destinations) where !builder.isCut {
                ids.append(try relate(source, destination, archetype, statement, texts: texts))
            }
        }
        guard !ids.isEmpty || builder.isCut else {
            throw DSLFault(
                DSLRule.relationship, "Neither end has an instance here", at: statement.keyword,
                fix: "add instances above this line")
        }
        if let identifier = statement.identifier, ids.count == 1 {
            try register(identifier, .relationship(ids[0]), in: nil)
        }
        if statement.opensBlock { contexts.append(.relationships(ids)) }
    }

    private mutating func relate(
        _ source: ElementID, _ destination: ElementID, _ archetype: DSLArchetype, _ statement: DSLStatement, texts: Int
    ) throws(DSLFault) -> RelationshipID {
        var relationship = Relationship(
            source, destination, description: statement[texts] ?? archetype.description,
            technology: statement[texts + 1] ?? archetype.technology)
        relationship.tags.addTags(archetype.tags.filter { $0 != "Relationship" })
        relationship.tags.addTags(TagList.read(statement[texts + 2] ?? "").filter { $0 != "Relationship" })
        for property in archetype.properties {
            _ = FactProperties.add(
                property, to: &relationship.properties, &relationship.facts, subject: .relationship)
        }
        relationship.perspectives = archetype.perspectives
        relationship.place = place(statement.keyword)
        switch builder.relate(relationship) {
        case .success(let id): return id
        case .failure(.exists):
            throw DSLFault(
                DSLRule.relationship,
                "`\(name(source))` and `\(name(destination))` are related in the same words already",
                at: statement.keyword, fix: "describe them differently, or take one away")
        case .failure(.parentAndChild):
            throw DSLFault(
                DSLRule.relationship, "One of `\(name(source))` and `\(name(destination))` is a part of the other",
                at: statement.keyword, fix: "relate two parts, or take it away")
        case .failure(.notPermitted):
            throw DSLFault(
                DSLRule.relationship, "`\(name(source))` cannot be related to `\(name(destination))`",
                at: statement.keyword, fix: "relate elements of one kind of view")
        }
    }

    /// In a deployment environment systems and containers stand for their instances.
    private func standing(for ids: [ElementID]) -> [ElementID] {
        guard let environment = currentEnvironment else { return ids }
        return ids.flatMap { id in
            switch builder.model.element(id)?.kind {
            case .softwareSystem, .container: builder.instances(of: id, in: environment)
            default: [id]
            }
        }
    }

    /// The environment the block stands in.
    var currentEnvironment: String? {
        switch contexts.last {
        case .environment(let name, _), .withoutRelationship(let name, _, _): name
        case .element(let id, _): builder.model.element(id)?.deployment?.environment
        default: nil
        }
    }

    func name(_ id: ElementID) -> String { builder.model.element(id)?.name ?? id.rawValue }
}
