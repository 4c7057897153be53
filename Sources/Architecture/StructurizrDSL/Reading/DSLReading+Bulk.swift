import Diagnostics

extension DSLReading {
    /// `!element`, `!elements`, `!relationship`, `!relationships`; true when the statement was one of these.
    mutating func readBulk(_ statement: DSLStatement, group: [String]) throws(DSLFault) -> Bool {
        switch statement.word {
        case "!ref", "!extend":
            report(
                DSLFault(
                    DSLRule.removed, "`\(statement.keyword.text)` is no longer a word", at: statement.keyword,
                    fix: "write `!element` or `!relationship`"), at: statement.offset)
            if statement.tokens.count == 2, case .relationship(let id) = find(statement.tokens[1].text) {
                if statement.opensBlock { contexts.append(.relationships([id])) }
            } else {
                try readFoundElement(statement, group: group)
            }
        case "!element": try readFoundElement(statement, group: group)
        case "!relationship":
            try statement.expect(2...2, "!relationship <identifier>")
            guard case .relationship(let id) = find(statement.tokens[1].text) else {
                throw unknown(statement.tokens[1], what: "relationship")
            }
            if statement.opensBlock { contexts.append(.relationships([id])) }
        case "!elements":
            try statement.expect(2...2, "!elements <expression>")
            let elements = try selection(statement.tokens[1]).elements
            guard !elements.isEmpty else {
                throw DSLFault(
                    DSLRule.unknown, "No element fits `\(statement.tokens[1].text)`", at: statement.tokens[1])
            }
            if statement.opensBlock { contexts.append(.elements(elements)) }
        case "!relationships":
            try statement.expect(2...2, "!relationships <expression>")
            let relationships = try selection(statement.tokens[1]).relationships
            guard !relationships.isEmpty else {
                throw DSLFault(
                    DSLRule.unknown, "No relationship fits `\(statement.tokens[1].text)`", at: statement.tokens[1])
            }
            if statement.opensBlock { contexts.append(.relationships(relationships)) }
        default: return false
        }
        return true
    }

    /// What an expression selects of the model as far as it is read.
    private func selection(_ token: DSLToken) throws(DSLFault) -> Selection {
        let selectors = try selectors(token)
        return SelectorEvaluator(model: builder.model, environment: nil).evaluate(
            selectors.count == 1 ? selectors[0] : .anyOf(selectors))
    }

    private mutating func readFoundElement(_ statement: DSLStatement, group: [String]) throws(DSLFault) {
        try statement.expect(2...2, "!element <identifier|canonical name>")
        let token = statement.tokens[1]
        if token.text.contains("://") {
            guard let id = element(canonicalName: token.text) else { throw unknown(token) }
            return try goOn(statement, id, group: group)
        }
        switch find(token.text) {
        case .element(let id): try goOn(statement, id, group: group)
        case .environment(let name):
            guard statement.opensBlock else { return }
            contexts.append(.environment(name, group: []))
        default: throw unknown(token)
        }
    }

    private mutating func goOn(_ statement: DSLStatement, _ id: ElementID, group: [String]) throws(DSLFault) {
        if !group.isEmpty { builder.model.update(id) { $0.group = group } }
        if let identifier = statement.identifier {
            guard identifiers.register(identifier.text, .element(id), in: nil) else {
                throw DSLFault(
                    DSLRule.duplicate, "`\(identifier.text)` is defined twice", at: identifier, fix: "rename one")
            }
        }
        if statement.opensBlock { contexts.append(.element(id, group: nil)) }
    }

    /// The element with a name such as `Container://Shop.Database`, which states kind and path.
    private func element(canonicalName: String) -> ElementID? {
        builder.model.elements.first { Self.canonicalName(of: $0, in: builder.model) == canonicalName }?.id
    }

    private static func canonicalName(of element: Element, in model: ArchitectureModel) -> String {
        let clean = { (name: String) in name.replacing("/", with: "").replacing(".", with: "") }
        let levels = model.ancestors(of: element.id).reversed() + [element]
        var names = levels.map { clean($0.name) }
        if let base = element.deployment?.instanceOf.flatMap({ model.element($0) }), let last = names.indices.last {
            let outer = base.parent.flatMap { model.element($0) }.map { clean($0.name) + "." } ?? ""
            names[last] = "\(outer)\(clean(base.name))[\(element.deployment?.instanceID ?? 1)]"
        }
        let path = names.joined(separator: element.kind.isDeployed ? "/" : ".")
        let environment = element.deployment.map { clean($0.environment) + "/" } ?? ""
        let word = DSLKeywords.spelling(of: element.kind)
        let kind = element.kind == .custom ? "Custom" : word.prefix(1).uppercased() + word.dropFirst()
        return "\(kind)://\(environment)\(path)"
    }

    mutating func readInElements(_ statement: DSLStatement, _ ids: [ElementID]) throws(DSLFault) {
        if try readRelationships(statement, these: ids) { return }
        if try readItem(statement, .elements(ids)) { return }
        guard statement.word == "technology" else {
            throw unexpected(statement, ["technology"] + DSLKeywords.elementWords)
        }
        try statement.expect(2...2, "technology <technology>")
        for id in ids { builder.model.update(id) { $0.technology = statement.tokens[1].text } }
    }

    mutating func readInRelationships(_ statement: DSLStatement, _ ids: [RelationshipID]) throws(DSLFault) {
        if try readItem(statement, .relationships(ids)) { return }
        throw unexpected(statement, ["tags", "tag", "url", "properties", "perspectives"])
    }
}
