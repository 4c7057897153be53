import Diagnostics

extension DSLReading {
    /// What a path in the current file leads to.
    func entry(_ source: DSLToken) throws(DSLFault) -> (path: String, entry: SourceFiles.Entry) {
        guard let path = SourceFiles.resolve(source.text, besides: path) else {
            throw DSLFault(
                DSLRule.file, "`\(source.text)` leads out of the repository", at: source,
                fix: "keep what is included inside")
        }
        guard let entry = files[path] else {
            throw DSLFault(DSLRule.file, "`\(source.text)` cannot be found", at: source)
        }
        return (path, entry)
    }

    mutating func include(_ statement: DSLStatement) throws(DSLFault) {
        try statement.expect(2...2, "!include <file|folder>")
        let source = statement.tokens[1]
        if Self.isURL(source.text) {
            hasGaps = true
            return reportSkipped("What is at a URL", at: source, fix: "keep a copy beside this file")
        }
        let (path, entry) = try entry(source)
        try include(path, entry, source)
    }

    private mutating func include(_ path: String, _ entry: SourceFiles.Entry, _ source: DSLToken) throws(DSLFault) {
        let name = path.split(separator: "/").last ?? ""
        if name.hasPrefix(".") { return }
        switch entry {
        case .file(let bytes):
            guard openFiles.count < Self.includeLimit, !openFiles.contains(path) else {
                throw DSLFault(DSLRule.file, "`\(path)` includes itself", at: source, fix: "take one `!include` away")
            }
            readFile(path, bytes)
        case .folder(let names):
            for name in names.sorted() {
                let inner = path.isEmpty ? name : path + "/" + name
                if let entry = files[inner] { try include(inner, entry, source) }
            }
        }
    }

    // MARK: Documentation

    /// `!docs` and `!adrs`: the folder is kept as a reference.
    mutating func readFolder(_ statement: DSLStatement, _ owner: DSLOwner) throws(DSLFault) {
        let isDocuments = statement.word == "!docs"
        try statement.expect(2...3, "\(statement.keyword.text) <path> \(isDocuments ? "[fqn]" : "[type|fqn]")")
        let source = statement.tokens[1]
        if (try? entry(source)) == nil {
            report(DSLFault(DSLRule.file, "`\(source.text)` cannot be found", at: source), .warning, at: source.offset)
        }
        let folder = DocumentationFolder(
            isDocuments ? .documents : .decisions, path: source.text, format: statement[2] ?? "")
        let index: Int
        switch owner {
        case .elements(let ids):
            guard let id = ids.first else { return }
            index = builder.model.element(id)?.documentation.count ?? 0
            builder.model.update(id) { $0.documentation.append(folder) }
        default:
            index = builder.model.documentation.count
            builder.model.documentation.append(folder)
        }
        if statement.opensBlock { contexts.append(.documentation(owner, index)) }
    }

    mutating func readInDocumentation(_ statement: DSLStatement, _ owner: DSLOwner, _ index: Int) throws(DSLFault) {
        guard statement.word == "exclude" else { throw unexpected(statement, ["exclude"]) }
        try statement.expect(2...1_000, "exclude <name> [name…]")
        let names = statement.tokens.dropFirst().map(\.text)
        if case .elements(let ids) = owner, let id = ids.first {
            builder.model.update(id) { $0.documentation[index].excluded += names }
        } else {
            builder.model.documentation[index].excluded += names
        }
    }

    // MARK: Properties and perspectives

    mutating func readProperty(_ statement: DSLStatement, _ owner: DSLOwner) throws(DSLFault) {
        var statement = statement
        if let identifier = statement.identifier {
            // `a = b` has three parts.
            statement.tokens = [identifier, DSLToken(text: "=", offset: statement.offset)] + statement.tokens
        }
        try statement.expect(2...2, "<name> <value>")
        let property = Property(statement.keyword.text, statement.tokens[1].text)
        var problem: FactValue.Problem?
        switch owner {
        case .workspace: builder.model.properties.set(property)
        case .model: builder.model.modelProperties.set(property)
        case .views: builder.model.viewProperties.set(property)
        case .view(let index): builder.model.views[index].properties.set(property)
        case .elements(let ids):
            for id in ids {
                builder.model.update(id) {
                    problem = FactProperties.add(property, to: &$0.properties, &$0.facts, subject: .element)
                }
            }
        case .relationships(let ids):
            for id in ids {
                builder.model.update(id) {
                    problem = FactProperties.add(property, to: &$0.properties, &$0.facts, subject: .relationship)
                }
            }
        case .archetype(let key): archetypes[key]?.properties.set(property)
        case .elementStyle(let index): builder.model.styles.elements[index].style.properties.set(property)
        case .relationshipStyle(let index): builder.model.styles.relationships[index].style.properties.set(property)
        case .step: updateStep { $0.properties.set(property) }
        }
        if let problem {
            report(
                DSLFault(DSLRule.value, problem.message, at: statement.tokens[1], fix: problem.fix), .warning,
                at: statement.offset)
        }
    }

    mutating func readPerspective(_ statement: DSLStatement, _ owner: DSLOwner) throws(DSLFault) {
        if statement.word == "perspective", statement.opensBlock {
            try statement.expect(2...2, "perspective <name> {")
            contexts.append(.perspective(owner, Perspective(statement.tokens[1].text, description: "")))
            return
        }
        try statement.expect(2...3, "<name> <description> [value]")
        add(
            Perspective(statement.keyword.text, description: statement.tokens[1].text, value: statement[2] ?? ""),
            to: owner)
    }

    mutating func readInPerspective(_ statement: DSLStatement, _ perspective: Perspective) throws(DSLFault) {
        var perspective = perspective
        try statement.expect(2...2, "\(statement.keyword.text) <text>")
        switch statement.word {
        case "description": perspective.description = statement.tokens[1].text
        case "value": perspective.value = statement.tokens[1].text
        case "url": perspective.url = statement.tokens[1].text
        default: throw unexpected(statement, ["description", "value", "url"])
        }
        if case .perspective(let owner, _) = contexts.last {
            contexts[contexts.count - 1] = .perspective(owner, perspective)
        }
    }

    mutating func add(_ perspective: Perspective, to owner: DSLOwner) {
        switch owner {
        case .elements(let ids):
            for id in ids { builder.model.update(id) { $0.perspectives.set(perspective) } }
        case .relationships(let ids):
            for id in ids { builder.model.update(id) { $0.perspectives.set(perspective) } }
        case .archetype(let key): archetypes[key]?.perspectives.set(perspective)
        default: break
        }
    }
}

extension [Perspective] {
    /// Sets a perspective, at the place of an earlier one with the name.
    mutating func set(_ perspective: Perspective) {
        if let index = firstIndex(where: { $0.name == perspective.name }) {
            self[index] = perspective
        } else {
            append(perspective)
        }
    }
}
