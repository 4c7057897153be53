extension StatementParser {
    /// `ALTER TABLE`; the current token is behind ALTER.
    mutating func alterTable() throws(SQLSyntaxError) -> AlterTable {
        while !at("TABLE") { index += 1 }
        index += 1
        let isIfExists = acceptIfExists()
        let isOnly = accept("ONLY")
        let offset = offset
        if accept("ALL") { return AlterTable(table: ObjectName(""), isIfExists: true, offset: offset) }
        var alter = AlterTable(table: try objectName("a table"), offset: offset)
        alter.isIfExists = isIfExists || acceptIfExists()
        alter.isOnly = isOnly
        _ = accept(symbol: "*")
        if accept("WITH", "CHECK") || accept("WITH", "NOCHECK") {}
        repeat {
            let place = self.offset
            do throws(SQLSyntaxError) {
                for action in try alterActions() { alter.actions.append(LocatedAction(action: action, offset: place)) }
                if !isAtEnd, !atSymbol(",") { throw unexpected("expected ',' or the end of the statement") }
            } catch {
                problems.append(error)
                skipElement()
            }
        } while acceptComma()
        return alter
    }

    /// One action; MySQL's and SQL Server's ADD may hold several.
    private mutating func alterActions() throws(SQLSyntaxError) -> [AlterAction] {
        if accept("ADD") { return try addActions() }
        if accept("DROP") { return [try dropAction()].compactMap { $0 } }
        if accept("RENAME") { return [try renameAction()] }
        if accept("ALTER") { return try alterColumnActions() }
        if accept("MODIFY") || accept("CHANGE") { return [try changeColumn()] }
        if accept("SET", "SCHEMA") { return [.setSchema(try name("a schema"))] }
        if accept("ATTACH", "PARTITION") {
            let child = try objectName("a table")
            return [.attachPartition(child, bounds: try partitionBounds())]
        }
        if accept("DETACH", "PARTITION") {
            let child = try objectName("a table")
            _ = accept("CONCURRENTLY") || accept("FINALIZE")
            return [.detachPartition(child)]
        }
        if accept("INHERIT") { return [.inherit(try objectName("a table"))] }
        if accept("NO", "INHERIT") { return [.noInherit(try objectName("a table"))] }
        if accept("VALIDATE", "CONSTRAINT") { return [.validate(try name("a constraint"))] }
        if accept("CONVERT", "TO") || accept("ORDER", "BY") {
            index = tokens.count
            return []
        }
        if dialect == .mysql, accept("COMMENT") {
            _ = accept(symbol: "=")
            return [.setComment(try stringLiteral())]
        }
        if at("PARTITION", then: "BY") {
            index += 2
            return [.partitionBy(try partitioning())]
        }
        guard token()?.kind == .word else { throw unexpected("expected ADD, DROP, ALTER or RENAME") }
        skipElement()
        return []
    }

    private mutating func addActions() throws(SQLSyntaxError) -> [AlterAction] {
        if at("PARTITION") || at("PERIOD") || at("SYSTEM") {
            skipElement()
            return []
        }
        if isAtTableConstraint || (at("CONSTRAINT") && !at("COLUMN")) || at("NOT", then: "NULL") {
            var isIfNotExists = false
            if at("CONSTRAINT"), at("IF", 1) {
                // `ADD CONSTRAINT IF NOT EXISTS name` (MariaDB): the words move out of the way.
                isIfNotExists = true
                index += 3
            }
            return [.add(try tableConstraint(), isIfNotExists: isIfNotExists)]
        }
        let hasWord = accept("COLUMN")
        let isIfNotExists = acceptIfNotExists()
        if atSymbol("(") { return try addColumnList(isIfNotExists) }
        if !hasWord, isAtTableConstraint { return [.add(try tableConstraint(), isIfNotExists: isIfNotExists)] }
        return [try addColumn(isIfNotExists)]
    }

    private mutating func addColumn(_ isIfNotExists: Bool) throws(SQLSyntaxError) -> AlterAction {
        let syntax = try columnDefinition()
        return .addColumn(syntax.column, syntax.constraints, try position() ?? .last, isIfNotExists: isIfNotExists)
    }

    /// `ADD (a int, b int)`.
    private mutating func addColumnList(_ isIfNotExists: Bool) throws(SQLSyntaxError) -> [AlterAction] {
        var actions: [AlterAction] = []
        try expect(symbol: "(")
        repeat {
            if isAtTableConstraint {
                actions.append(.add(try tableConstraint(), isIfNotExists: isIfNotExists))
            } else {
                actions.append(try addColumn(isIfNotExists))
            }
        } while acceptComma()
        try expect(symbol: ")")
        return actions
    }

    private mutating func position() throws(SQLSyntaxError) -> AlterAction.Position? {
        if accept("FIRST") { return .first }
        if accept("AFTER") { return .after(try name("a column")) }
        return nil
    }

    private mutating func changeColumn() throws(SQLSyntaxError) -> AlterAction {
        let isChange = matches(tokens[index - 1], "CHANGE")
        _ = accept("COLUMN")
        _ = acceptIfExists()
        if !isChange, at("CONSTRAINT") || atSymbol("(") { throw unexpected("expected a column") }
        let old = isChange ? try name("a column") : nil
        let syntax = try columnDefinition()
        return .changeColumn(old ?? syntax.column.name, syntax.column, syntax.constraints, try position())
    }

    private mutating func dropAction() throws(SQLSyntaxError) -> AlterAction? {
        defer { _ = accept("CASCADE") || accept("RESTRICT") }
        if accept("CONSTRAINT") || (dialect == .mysql && accept("CHECK")) {
            let isIfExists = acceptIfExists()
            return .dropConstraint(try name("a constraint"), isIfExists: isIfExists)
        }
        if accept("FOREIGN", "KEY") {
            _ = acceptIfExists()
            return .dropForeignKey(try name("a constraint"))
        }
        if accept("PRIMARY", "KEY") { return .dropPrimaryKey }
        if dialect == .mysql, at("INDEX") || at("KEY") {
            index += 1
            let isIfExists = acceptIfExists()
            return .dropIndex(try name("a key"), isIfExists: isIfExists)
        }
        if at("PARTITION"), dialect == .mysql {
            skipElement()
            return nil
        }
        _ = accept("COLUMN")
        let isIfExists = acceptIfExists()
        if accept(symbol: "(") {
            let column = try name("a column")
            try expect(symbol: ")")
            return .dropColumn(column, isIfExists: isIfExists)
        }
        return .dropColumn(try name("a column"), isIfExists: isIfExists)
    }

    private mutating func renameAction() throws(SQLSyntaxError) -> AlterAction {
        if accept("TO") || accept("AS") { return .renameTable(try objectName("a table's name")) }
        if accept("CONSTRAINT") {
            let old = try name("a constraint")
            try expect("TO")
            return .renameConstraint(old, to: try name("a constraint's name"))
        }
        if dialect == .mysql, at("INDEX") || at("KEY") {
            index += 1
            let old = try name("a key")
            try expect("TO")
            return .renameIndex(old, to: try name("a key's name"))
        }
        _ = accept("COLUMN")
        _ = acceptIfExists()
        let old = try name("a column")
        if isAtEnd, dialect == .mysql { return .renameTable(ObjectName(old)) }
        try expect("TO")
        return .renameColumn(old, to: try name("a column's name"))
    }
}
