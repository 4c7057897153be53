import Diagnostics

extension DSLReading {
    /// Reads one statement where it stands; one that cannot be read is reported, and its block is left out.
    mutating func read(_ line: DSLLine) {
        if case .skipped = contexts.last {
            if line.closesBlock { close() } else if line.opensBlock { contexts.append(.skipped) }
            return
        }
        if line.closesBlock {
            guard contexts.isEmpty else { return close() }
            return report(DSLFault("`}` closes no block", fix: "take it away"), at: line.offset)
        }
        let depth = contexts.count
        do throws(DSLFault) {
            let statement = try statement(line)
            guard !statement.opensBlock || contexts.count < Self.depthLimit else {
                throw DSLFault(DSLRule.limit, "Blocks are nested too deeply")
            }
            try read(statement)
            if statement.opensBlock, contexts.count == depth {
                throw DSLFault("`\(statement.keyword.text)` takes no block", at: line.tokens.last)
            }
        } catch {
            report(error, at: line.offset)
            contexts.removeLast(max(0, contexts.count - depth))
            if line.opensBlock { contexts.append(.skipped) }
        }
    }

    private func statement(_ line: DSLLine) throws(DSLFault) -> DSLStatement {
        var tokens: [DSLToken] = []
        tokens.reserveCapacity(line.tokens.count)
        for token in line.tokens { tokens.append(try substitute(in: token)) }
        var statement = DSLStatement(
            identifier: nil, tokens: tokens, opensBlock: line.opensBlock, offset: line.offset)
        if statement.opensBlock { statement.tokens.removeLast() }
        if tokens.count >= 3, tokens[1].text == "=", !tokens[1].isQuoted {
            try validate(identifier: tokens[0])
            statement.identifier = tokens[0]
            statement.tokens.removeFirst(2)
        }
        return statement
    }

    private func validate(identifier: DSLToken) throws(DSLFault) {
        let isFine = identifier.text.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
        }
        guard isFine, !identifier.text.hasPrefix("-"), !identifier.text.isEmpty else {
            throw DSLFault(
                "`\(identifier.text)` is no identifier", at: identifier,
                fix: "use letters, digits, `_` and `-`, and don't begin with `-`")
        }
    }

    /// Statements that may stand anywhere, then those of the block.
    private mutating func read(_ statement: DSLStatement) throws(DSLFault) {
        switch statement.word {
        case "!include": return try include(statement)
        case "!plugin", "!script", "!components":
            reportSkipped("`\(statement.keyword.text)`", at: statement.keyword)
            if statement.opensBlock { contexts.append(.skipped) }
            return
        case "!const", "!var": return try defineConstant(statement)
        case "!constant":
            report(
                DSLFault(DSLRule.removed, "`!constant` is no longer a word", fix: "write `!const` or `!var`"),
                at: statement.offset)
            return try defineConstant(statement)
        case "!impliedrelationships", "impliedrelationships": return try setImpliedRelationships(statement)
        default: break
        }
        guard let context = contexts.last else { return try readTop(statement) }
        switch context {
        case .workspace: try readInWorkspace(statement)
        case .model(let group): try readInModel(statement, group: group)
        case .archetypes: try readArchetype(statement)
        case .archetype(let key): try readInArchetype(statement, key)
        case .element(let id, let group): try readInElement(statement, id, group: group)
        case .elements(let ids): try readInElements(statement, ids)
        case .relationships(let ids): try readInRelationships(statement, ids)
        case .environment(let name, let group): try readInEnvironment(statement, name, group: group)
        case .withoutRelationship(let environment, let description, let technology):
            try readInstead(statement, environment, description: description, technology: technology)
        case .properties(let owner): try readProperty(statement, owner)
        case .perspectives(let owner): try readPerspective(statement, owner)
        case .perspective(_, let perspective): try readInPerspective(statement, perspective)
        case .views: try readInViews(statement)
        case .view(let index): try readInView(statement, index)
        case .animation(let index): try readAnimationStep(statement.tokens, index)
        case .parallel(let index): try readInSequence(statement, index)
        case .step: try readInStep(statement)
        case .image(let index): try readInImage(statement, index)
        case .styles(let scheme): try readInStyles(statement, scheme)
        case .elementStyle(let index): try readElementStyle(statement, index)
        case .relationshipStyle(let index): try readRelationshipStyle(statement, index)
        case .terminology: try readTerm(statement)
        case .configuration: try readInConfiguration(statement)
        case .users: try readUser(statement)
        case .documentation(let owner, let index): try readInDocumentation(statement, owner, index)
        case .skipped: break
        }
    }

    /// Ends the innermost block.
    mutating func close() {
        switch contexts.popLast() {
        case .perspective(let owner, let perspective): add(perspective, to: owner)
        case .parallel:
            let items = sequences.popLast() ?? []
            if sequences.indices.last != nil { sequences[sequences.count - 1].append(.parallel(items)) }
        case .view(let index) where builder.model.views[index].kind == .dynamic:
            builder.model.views[index].steps = sequences.popLast() ?? []
        default: break
        }
    }

    /// What to say about a word that cannot stand where it does.
    func unexpected(_ statement: DSLStatement, _ expected: [String]) -> DSLFault {
        let word = statement.keyword
        let nearest = EditDistance.nearest(to: word.text, among: expected)
        if let nearest, nearest.lowercased() != word.lower {
            return DSLFault("`\(word.text)` cannot stand here", at: word, fix: "write `\(nearest)`")
        }
        if word.text.count > 1, word.text.hasSuffix("{"), !word.isQuoted {
            return DSLFault("`\(word.text)` cannot stand here", at: word, fix: "put a space before `{`")
        }
        let list = expected.map { "`\($0)`" }.joined(separator: ", ")
        return DSLFault(
            "`\(word.text)` cannot stand here", at: word,
            fix: expected.isEmpty ? "take it away" : "expected is \(expected.count == 1 ? "" : "one of ")\(list)")
    }
}
