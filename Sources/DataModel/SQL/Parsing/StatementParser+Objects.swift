extension StatementParser {
    /// The whole statement.
    mutating func statement(_ kind: StatementKind) throws(SQLSyntaxError) -> Statement {
        index = 1
        switch kind.verb {
        case "CREATE": return try create(kind.object)
        case "ALTER": return try alter(kind.object)
        case "DROP": return try drop(kind.object)
        case "COMMENT": return try comment()
        case "RENAME": return try renameTables()
        case "SET", "SELECT": return setting()
        case "USE": return .useDatabase(try name("a database"))
        case "BEGIN", "START": return .begin
        case "COMMIT", "END": return .commit
        case "ROLLBACK", "ABORT": return at("TO") || at("WORK", then: "TO") ? .other : .rollback
        default: return .other
        }
    }

    private mutating func create(_ object: String) throws(SQLSyntaxError) -> Statement {
        switch object {
        case "TABLE": return .createTable(try createTable())
        case "INDEX": return .createIndex(try createIndex())
        case "VIEW": return try createView()
        default: break
        }
        let isTemporary = at("TEMP") || at("TEMPORARY")
        while !isAtEnd, !at(object) { index += 1 }
        index += 1
        switch object {
        case "TYPE": return try createType()
        case "DOMAIN": return try createDomain()
        case "SCHEMA": return try createSchema()
        case "SEQUENCE":
            let isIfNotExists = acceptIfNotExists()
            let place = place
            let name = try objectName("a sequence's name")
            let options = text(index..<tokens.count)
            let sequence = SequenceObject(name: name, options: options, place: place)
            return .createSequence(sequence, isIfNotExists: isIfNotExists, isTemporary: isTemporary)
        default: return .other
        }
    }

    private mutating func createView() throws(SQLSyntaxError) -> Statement {
        var isReplacing = false
        var isMaterialized = false
        var isTemporary = false
        while !at("VIEW") {
            isReplacing = isReplacing || at("REPLACE")
            isMaterialized = isMaterialized || at("MATERIALIZED")
            isTemporary = isTemporary || at("TEMP") || at("TEMPORARY")
            guard !isAtEnd else { throw unexpected("expected VIEW") }
            index += 1
        }
        index += 1
        isReplacing = acceptIfNotExists() || isReplacing
        let place = place
        let name = try objectName("a view's name")
        let view = SchemaView(name: name, isMaterialized: isMaterialized, place: place)
        return .createView(view, isReplacing: isReplacing, isTemporary: isTemporary)
    }

    /// `CREATE SCHEMA` with the objects that may stand in it.
    private mutating func createSchema() throws(SQLSyntaxError) -> Statement {
        let isIfNotExists = acceptIfNotExists()
        var name = at("AUTHORIZATION") ? "" : try name("a schema's name")
        if accept("AUTHORIZATION") {
            let owner = try self.name("a role")
            if name.isEmpty { name = owner }
        }
        var starts: [Int] = []
        var depth = 0
        for position in index..<max(index, tokens.count) {
            depth += bracketChange(tokens[position])
            if depth == 0, matches(tokens[position], "CREATE") || matches(tokens[position], "GRANT") {
                starts.append(position)
            }
        }
        var elements: [Statement] = []
        for (number, start) in starts.enumerated() {
            let part = Array(tokens[start..<(number + 1 < starts.count ? starts[number + 1] : tokens.count)])
            var parser = StatementParser(source, part, dialect)
            elements.append(try parser.statement(StatementKind(part, bytes)))
            problems += parser.problems
        }
        return .createSchema(name, isIfNotExists: isIfNotExists, elements: elements)
    }

    private mutating func alter(_ object: String) throws(SQLSyntaxError) -> Statement {
        if object == "TABLE" { return .alterTable(try alterTable()) }
        let isForeign = at("FOREIGN")
        guard !isForeign else { return .other }
        while !isAtEnd, !at(object) { index += 1 }
        index += 1
        _ = acceptIfExists()
        switch object {
        case "TYPE": return try alterType()
        case "DOMAIN": return try alterDomain()
        case "INDEX": return try alterObject(.index)
        case "VIEW": return try alterObject(.view)
        case "SEQUENCE": return try alterSequence()
        case "SCHEMA":
            let name = try name("a schema")
            guard accept("RENAME", "TO") else { return .other }
            return .rename(.schema, [(ObjectName(name), ObjectName(try self.name("a schema's name")))])
        default: return .other
        }
    }

    private mutating func alterSequence() throws(SQLSyntaxError) -> Statement {
        let name = try objectName("a sequence")
        if accept("OWNED", "BY"), !at("NONE") {
            var parts = [try self.name("a column")]
            while accept(symbol: ".") { parts.append(try self.name("a column")) }
            let column = parts.removeLast()
            guard let table = parts.popLast() else { return .other }
            let owner = SequenceObject.Owner(table: ObjectName(table, schema: parts.last), column: column)
            return .alterSequence(name, owner: owner)
        }
        return try nameChange(.sequence, name)
    }

    private mutating func alterObject(_ kind: ObjectKind) throws(SQLSyntaxError) -> Statement {
        if accept("ALL") { return .other }
        let name = try objectName()
        if kind == .index, accept("ATTACH", "PARTITION") {
            return .attachIndex(parent: name, child: try objectName("an index"))
        }
        return try nameChange(kind, name)
    }

    private mutating func nameChange(_ kind: ObjectKind, _ name: ObjectName) throws(SQLSyntaxError) -> Statement {
        if accept("RENAME", "TO") {
            return .rename(kind, [(name, ObjectName(try self.name(), schema: name.schema))])
        }
        if accept("SET", "SCHEMA") { return .setSchema(kind, name, schema: try self.name("a schema")) }
        return .other
    }

    private mutating func drop(_ object: String) throws(SQLSyntaxError) -> Statement {
        while !isAtEnd, !at(object) { index += 1 }
        index += 1
        let kinds: [String: ObjectKind] = [
            "TABLE": .table, "VIEW": .view, "INDEX": .index, "TYPE": .type, "DOMAIN": .domain, "SCHEMA": .schema,
            "SEQUENCE": .sequence,
        ]
        guard let kind = kinds[object] else { return .other }
        _ = accept("CONCURRENTLY")
        let isIfExists = acceptIfExists()
        let names = try objectNames()
        let table = accept("ON") ? try objectName("a table") : nil
        return .drop(kind, names, table: table, isCascading: accept("CASCADE"), isIfExists: isIfExists)
    }

    private mutating func renameTables() throws(SQLSyntaxError) -> Statement {
        guard accept("TABLE") || accept("TABLES") else { return .other }
        _ = acceptIfExists()
        var names: [(from: ObjectName, to: ObjectName)] = []
        repeat {
            let old = try objectName("a table")
            try expect("TO")
            names.append((old, try objectName("a table's name")))
        } while acceptComma()
        return .rename(.table, names)
    }
}
