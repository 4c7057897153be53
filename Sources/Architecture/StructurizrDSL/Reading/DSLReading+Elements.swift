import Diagnostics

extension DSLReading {
    /// Statements in the block of an element, or of a group inside one.
    mutating func readInElement(_ statement: DSLStatement, _ id: ElementID, group: [String]?) throws(DSLFault) {
        guard let element = builder.model.element(id) else { return }
        if try readRelationship(statement, this: id) { return }
        if element.kind == .deploymentNode, try readInNode(statement, element, group: group) { return }
        if let (kind, archetype) = elementKind(statement, inner(of: element.kind)) {
            return try define(kind, archetype, statement, parent: id, group: group)
        }
        if isGroup(statement), [.softwareSystem, .container, .deploymentNode].contains(element.kind) {
            return try openGroup(statement, in: group ?? [], parent: id) { .element(id, group: $0) }
        }
        if try readBulk(statement, group: group ?? []) { return }
        guard group == nil else { throw unexpected(statement, innerWords(of: element.kind) + ["->"]) }
        if try readItem(statement, .elements([id])) { return }
        switch statement.word {
        case "technology" where [.container, .component, .deploymentNode, .infrastructureNode].contains(element.kind):
            try statement.expect(2...2, "technology <technology>")
            builder.model.update(id) { $0.technology = statement.tokens[1].text }
        case "metadata" where element.kind == .custom:
            try statement.expect(2...2, "metadata <metadata>")
            builder.model.update(id) { $0.metadata = statement.tokens[1].text }
        case "group" where element.kind == .component:
            try statement.expect(2...2, "group <name>")
            let path = groupPath(statement.tokens[1].text)
            builder.model.update(id) { $0.group += path }
        case let word
        where ["!docs", "!adrs", "!decisions"].contains(word)
            && [.softwareSystem, .container, .component].contains(element.kind):
            try readFolder(statement, .elements([id]))
        case "healthcheck" where element.isInstance: try readHealthCheck(statement, id)
        default:
            throw unexpected(statement, innerWords(of: element.kind) + DSLKeywords.elementWords)
        }
    }

    private func inner(of kind: Element.Kind) -> [Element.Kind] {
        switch kind {
        case .softwareSystem: [.container]
        case .container: [.component]
        default: []
        }
    }

    private func innerWords(of kind: Element.Kind) -> [String] {
        switch kind {
        case .softwareSystem: ["!docs", "!adrs", "group", "container"]
        case .container: ["!docs", "!adrs", "group", "component", "technology"]
        case .component: ["!docs", "!adrs", "technology", "group"]
        case .custom: ["metadata"]
        case .deploymentNode:
            [
                "group", "deploymentNode", "infrastructureNode", "instanceOf", "softwareSystemInstance",
                "containerInstance", "deploymentGroup", "technology", "instances",
            ]
        case .infrastructureNode: ["technology"]
        case .softwareSystemInstance, .containerInstance: ["healthCheck"]
        case .person: []
        }
    }

    /// What elements and relationships have in common; true when the statement was one of these.
    mutating func readItem(_ statement: DSLStatement, _ owner: DSLOwner) throws(DSLFault) -> Bool {
        switch statement.word {
        case "description":
            guard case .elements = owner else { return false }
            try statement.expect(2...2, "description <description>")
            update(owner) { $0.description = statement.tokens[1].text }
        case "tags":
            try statement.expect(2...1_000, "tags <tags> [tags]")
            let tags = statement.tokens.dropFirst().flatMap { TagList.read($0.text) }
            addTags(tags, to: owner)
        case "tag":
            try statement.expect(2...2, "tag <tag>")
            addTags([statement.tokens[1].text], to: owner)
        case "url":
            try statement.expect(2...2, "url <url>")
            let url = statement.tokens[1].text
            update(owner) {
                $0.url = url
            } relationships: {
                $0.url = url
            }
        case "properties": try open(.properties(owner), statement, "properties")
        case "perspectives": try open(.perspectives(owner), statement, "perspectives")
        default: return false
        }
        return true
    }

    private mutating func addTags(_ tags: [String], to owner: DSLOwner) {
        update(owner) { element in
            element.tags.addTags(tags.filter { !element.kind.tags.contains($0) })
        } relationships: { relationship in
            relationship.tags.addTags(tags.filter { $0 != "Relationship" })
        }
    }

    private mutating func update(
        _ owner: DSLOwner, elements changeElement: (inout Element) -> Void,
        relationships changeRelationship: (inout Relationship) -> Void = { _ in }
    ) {
        switch owner {
        case .elements(let ids): for id in ids { builder.model.update(id, changeElement) }
        case .relationships(let ids): for id in ids { builder.model.update(id, changeRelationship) }
        default: break
        }
    }
}
