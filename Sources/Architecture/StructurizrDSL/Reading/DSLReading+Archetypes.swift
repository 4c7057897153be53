import Diagnostics

extension DSLReading {
    private static let bases = [
        "person", "softwaresystem", "container", "component", "element", "deploymentnode", "infrastructurenode",
        "group",
        "->",
    ]

    /// `name = container {`: a container with defaults, or one that adds to another archetype.
    mutating func readArchetype(_ statement: DSLStatement) throws(DSLFault) {
        try statement.expect(1...1, "<name> = <keyword> {")
        guard let (base, parent) = archetype(named: statement.word) else {
            throw unexpected(statement, Self.bases)
        }
        // Without a name it is what every element of the kind begins with.
        let key = DSLArchetype.Key(base: base, name: statement.identifier?.lower ?? base)
        archetypes[key] = parent
        if statement.opensBlock { contexts.append(.archetype(key)) }
    }

    private func archetype(named word: String) -> (base: String, DSLArchetype)? {
        let isArrow = word.count > 4 && word.hasPrefix("--") && word.hasSuffix("->")
        let name = isArrow ? String(word.dropFirst(2).dropLast(2)) : word
        for base in Self.bases where !isArrow || base == "->" {
            if let archetype = archetypes[DSLArchetype.Key(base: base, name: name)] { return (base, archetype) }
        }
        return Self.bases.contains(word) ? (word, DSLArchetype()) : nil
    }

    mutating func readInArchetype(_ statement: DSLStatement, _ key: DSLArchetype.Key) throws(DSLFault) {
        switch statement.word {
        case "properties": return try open(.properties(.archetype(key)), statement, "properties")
        case "perspectives": return try open(.perspectives(.archetype(key)), statement, "perspectives")
        default: break
        }
        guard var archetype = archetypes[key] else { return }
        switch statement.word {
        case "metadata":
            try statement.expect(2...2, "metadata <metadata>")
            archetype.metadata = statement.tokens[1].text
        case "description":
            try statement.expect(2...2, "description <description>")
            archetype.description = statement.tokens[1].text
        case "technology":
            try statement.expect(2...2, "technology <technology>")
            archetype.technology = statement.tokens[1].text
        case "tag":
            try statement.expect(2...2, "tag <tag>")
            archetype.tags.addTags([statement.tokens[1].text])
        case "tags":
            try statement.expect(2...1_000, "tags <tags> [tags]")
            archetype.tags.addTags(statement.tokens.dropFirst().flatMap { TagList.read($0.text) })
        default:
            throw unexpected(
                statement, ["description", "technology", "metadata", "tag", "tags", "properties", "perspectives"])
        }
        archetypes[key] = archetype
    }
}
