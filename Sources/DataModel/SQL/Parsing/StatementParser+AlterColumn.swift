extension StatementParser {
    /// What stands behind `ALTER TABLE t ALTER`.
    mutating func alterColumnActions() throws(SQLSyntaxError) -> [AlterAction] {
        if accept("CONSTRAINT") {
            let name = try name("a constraint")
            let options = try keyOptions()
            return [.alterConstraint(name, options.deferral)]
        }
        if dialect == .mysql, at("INDEX") || at("KEY") || at("CHECK") || at("CONSTRAINT") {
            skipElement()
            return []
        }
        _ = accept("COLUMN")
        _ = acceptIfExists()
        let column = try name("a column")
        return try columnChanges().map { .alterColumn(column, $0) }
    }

    private mutating func columnChanges() throws(SQLSyntaxError) -> [ColumnChange] {
        if accept("TYPE") || accept("SET", "DATA", "TYPE") { return [try typeChange()] }
        if accept("SET", "DEFAULT") {
            let value = try expression { _ in false }
            return [.setDefault(Self.isNull(value) ? nil : value)]
        }
        if accept("DROP", "DEFAULT") { return [.setDefault(nil)] }
        if accept("SET", "NOT", "NULL") { return [.setNullable(false)] }
        if accept("DROP", "NOT", "NULL") { return [.setNullable(true)] }
        if accept("SET", "NULL") { return [.setNullable(true)] }
        if accept("ADD") {
            var column = Column(name: "", type: ColumnType(), place: place)
            try generation(&column)
            return [.setGeneration(column.generation)]
        }
        if accept("DROP", "IDENTITY") {
            _ = acceptIfExists()
            return [.setGeneration(nil)]
        }
        if accept("DROP", "EXPRESSION") {
            _ = acceptIfExists()
            return [.dropExpression]
        }
        if at("SET") || at("RESET") || at("RESTART") {
            skipElement()
            return []
        }
        // SQL Server and SQLite's cousins: ALTER COLUMN name type [NOT NULL].
        guard token()?.kind == .word, !at("DROP") else { throw unexpected("expected TYPE, SET or DROP") }
        let type = try columnType()
        var changes: [ColumnChange] = [.type(type, collation: nil)]
        if accept("NOT", "NULL") {
            changes.append(.setNullable(false))
        } else if accept("NULL") {
            changes.append(.setNullable(true))
        }
        return changes
    }

    private mutating func typeChange() throws(SQLSyntaxError) -> ColumnChange {
        let type = try columnType()
        var collation: String?
        if accept("COLLATE") { collation = try objectName("a collation").name }
        if accept("USING") { _ = try expression { _ in false } }
        return .type(type, collation: collation)
    }
}
