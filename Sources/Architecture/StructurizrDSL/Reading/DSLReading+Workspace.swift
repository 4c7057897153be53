import Diagnostics

extension DSLReading {
    /// Statements outside all blocks.
    mutating func readTop(_ statement: DSLStatement) throws(DSLFault) {
        guard statement.word == "workspace" else {
            throw unexpected(statement, hasWorkspace && contexts.isEmpty ? [] : ["workspace"])
        }
        guard seen.insert("workspace").inserted else {
            throw DSLFault(DSLRule.duplicate, "A file has one workspace", fix: "join the two")
        }
        try statement.expect(1...3, "workspace [name] [description] {` or `workspace extends <file> {")
        hasWorkspace = true
        if statement[1] == "extends", let source = statement.tokens.dropFirst(2).first {
            try extend(source)
        } else {
            builder.model.name = statement[1] ?? ""
            builder.model.description = statement[2] ?? ""
        }
        builder.strategy = .unlessAny
        warnUnlessBlock(statement)
        contexts.append(.workspace)
    }

    /// Reads the workspace this one adds to.
    private mutating func extend(_ source: DSLToken) throws(DSLFault) {
        if Self.isURL(source.text) {
            hasGaps = true
            return reportSkipped("The workspace at a URL", at: source, fix: "keep a copy beside this file")
        }
        let (path, entry) = try entry(source)
        guard case .file(let bytes) = entry else {
            throw DSLFault(DSLRule.file, "`\(source.text)` is a folder", at: source, fix: "name a file")
        }
        guard !path.lowercased().hasSuffix(".json") else {
            hasGaps = true
            return reportSkipped(
                "The JSON workspace `\(source.text)`", at: source, fix: "extend a workspace in the DSL")
        }
        let outer = (contexts, seen)
        (contexts, seen) = ([], [])
        readFile(path, bytes)
        while !contexts.isEmpty { close() }
        (contexts, seen) = outer
        isExtending = !builder.model.elements.isEmpty
    }

    static let workspaceWords = [
        "name", "description", "properties", "!docs", "!adrs", "!decisions", "!identifiers", "!impliedRelationships",
        "!include", "!const", "!var", "model", "views", "configuration",
    ]

    mutating func readInWorkspace(_ statement: DSLStatement) throws(DSLFault) {
        switch statement.word {
        case "name":
            try statement.expect(2...2, "name <name>")
            builder.model.name = statement[1] ?? ""
        case "description":
            try statement.expect(2...2, "description <description>")
            builder.model.description = statement[1] ?? ""
        case "properties": try open(.properties(.workspace), statement, "properties")
        case "!docs", "!adrs", "!decisions": try readFolder(statement, .workspace)
        case "!identifiers": try setIdentifiers(statement)
        case "model":
            try openOnce(.model(group: []), statement, "model")
        case "views": try openOnce(.views, statement, "views")
        case "configuration": try open(.configuration, statement, "configuration")
        default: throw unexpected(statement, Self.workspaceWords)
        }
    }

    /// Begins the block of a statement that has nothing but a keyword.
    mutating func open(_ context: DSLContext, _ statement: DSLStatement, _ word: String) throws(DSLFault) {
        try statement.expect(1...1, "\(word) {")
        try statement.expectBlock(word)
        contexts.append(context)
    }

    private mutating func openOnce(_ context: DSLContext, _ statement: DSLStatement, _ word: String) throws(DSLFault) {
        guard seen.insert(word).inserted else {
            throw DSLFault(DSLRule.duplicate, "A workspace has one block `\(word)`", fix: "join the two")
        }
        try statement.expect(1...1, "\(word) {")
        warnUnlessBlock(statement)
        contexts.append(context)
    }

    /// A block that begins without a brace is one all the same, as in Structurizr.
    private mutating func warnUnlessBlock(_ statement: DSLStatement) {
        guard !statement.opensBlock else { return }
        report(
            DSLFault("`\(statement.keyword.text)` has no block", at: statement.keyword, fix: "end the line with ` {`"),
            .warning, at: statement.offset)
    }

    mutating func setIdentifiers(_ statement: DSLStatement) throws(DSLFault) {
        try statement.expect(2...2, "!identifiers <flat|hierarchical>")
        switch statement[1]?.lowercased() {
        case "flat": identifiers.isHierarchical = false
        case "hierarchical": identifiers.isHierarchical = true
        default: throw choice(statement, ["flat", "hierarchical"])
        }
    }

    mutating func setImpliedRelationships(_ statement: DSLStatement) throws(DSLFault) {
        try statement.expect(2...2, "!impliedRelationships <true|false>")
        let option = statement[1] ?? ""
        switch option.lowercased() {
        case "true": builder.strategy = .unlessAny
        case "false": builder.strategy = .never
        default:
            if option.hasSuffix("CreateImpliedRelationshipsUnlessSameRelationshipExistsStrategy") {
                builder.strategy = .unlessSame
            } else if option.hasSuffix("CreateImpliedRelationshipsUnlessAnyRelationshipExistsStrategy") {
                builder.strategy = .unlessAny
            } else if option.hasSuffix("DefaultImpliedRelationshipsStrategy") {
                builder.strategy = .never
            } else {
                reportSkipped("The strategy `\(option)`", at: statement.tokens[1], fix: "write `true` or `false`")
            }
        }
    }

    /// What to say about a word that is not one of a few.
    func choice(_ statement: DSLStatement, at index: Int = 1, _ words: [String]) -> DSLFault {
        let token = index < statement.tokens.count ? statement.tokens[index] : statement.keyword
        let nearest = EditDistance.nearest(to: token.text, among: words).map { "write `\($0)`" }
        let list = words.map { "`\($0)`" }.joined(separator: ", ")
        return DSLFault(
            DSLRule.value, "`\(token.text)` is not one of \(list)", at: token, fix: nearest ?? "use one of \(list)")
    }

    // MARK: Configuration

    mutating func readInConfiguration(_ statement: DSLStatement) throws(DSLFault) {
        switch statement.word {
        case "scope":
            try statement.expect(2...2, "scope <landscape|softwaresystem|none>")
            switch statement[1]?.lowercased() {
            case "landscape": builder.model.scope = .landscape
            case "softwaresystem": builder.model.scope = .softwareSystem
            case "none": builder.model.scope = ArchitectureModel.Scope.none
            default: throw choice(statement, ["landscape", "softwaresystem", "none"])
            }
        case "visibility":
            try statement.expect(2...2, "visibility <private|public>")
            let visibility = statement[1]?.lowercased() ?? ""
            guard ["private", "public"].contains(visibility) else { throw choice(statement, ["private", "public"]) }
            builder.model.visibility = visibility
        case "users": try open(.users, statement, "users")
        case "properties": try open(.properties(.workspace), statement, "properties")
        default: throw unexpected(statement, ["scope", "visibility", "users", "properties"])
        }
    }

    mutating func readUser(_ statement: DSLStatement) throws(DSLFault) {
        try statement.expect(2...2, "<user> <read|write>")
        let role = statement[1]?.lowercased() ?? ""
        guard ["read", "write"].contains(role) else { throw choice(statement, ["read", "write"]) }
        builder.model.users.set(Property(statement.keyword.text, role))
    }

    static func isURL(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.hasPrefix("https://") || lower.hasPrefix("http://")
    }
}
