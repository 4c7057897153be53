extension StatementParser {
    /// Whether a constraint or key, not a column, begins here in a table's body.
    var isAtTableConstraint: Bool {
        if at("CONSTRAINT") || at("PRIMARY", then: "KEY") || at("FOREIGN", then: "KEY") { return true }
        if at("CHECK") { return atSymbol("(", 1) }
        if at("UNIQUE") { return true }
        if at("EXCLUDE") { return at("USING", 1) || atSymbol("(", 1) }
        guard dialect == .mysql else { return false }
        if at("KEY") || at("INDEX") { return true }
        return (at("FULLTEXT") || at("SPATIAL"))
            && (at("KEY", 1) || at("INDEX", 1) || atSymbol("(", 1) || (token(1) != nil && atSymbol("(", 2)))
    }

    /// A constraint or key of a table.
    mutating func tableConstraint() throws(SQLSyntaxError) -> TableConstraint {
        let place = place
        var constraintName: String?
        if accept("CONSTRAINT"), !isAtConstraintKind { constraintName = try name("a constraint's name") }
        if accept("PRIMARY", "KEY") { return try primaryKey(constraintName, place) }
        if accept("UNIQUE") {
            if at("USING"), at("INDEX", 1), token(2) != nil, !atSymbol("(", 2), dialect == .postgresql {
                return try usingIndex(constraintName, isPrimary: false, place)
            }
            _ = accept("KEY") || accept("INDEX")
            _ = accept("CLUSTERED") || accept("NONCLUSTERED")
            return try namedUnique(constraintName, place)
        }
        if accept("CHECK") { return try check(constraintName, column: nil, place) }
        if accept("FOREIGN", "KEY") {
            _ = acceptIfNotExists()
            if !atSymbol("(") {
                let indexName = try name("a key's name")
                constraintName = constraintName ?? indexName
            }
            let columns = try nameList()
            try expect("REFERENCES")
            return try reference(constraintName, columns, place)
        }
        if accept("EXCLUDE") { return try exclusion(constraintName, place) }
        if accept("NOT", "NULL") {
            let column = try name("a column")
            skipConstraintTail()
            return .notNull(column: column)
        }
        if at("KEY") || at("INDEX") || at("FULLTEXT") || at("SPATIAL") { return try mysqlKey(place) }
        throw unexpected("expected PRIMARY KEY, UNIQUE, FOREIGN KEY or CHECK")
    }

    private var isAtConstraintKind: Bool {
        at("PRIMARY", then: "KEY") || at("FOREIGN", then: "KEY") || at("CHECK") || at("UNIQUE")
    }

    private mutating func primaryKey(_ name: String?, _ place: SourcePlace) throws(SQLSyntaxError) -> TableConstraint {
        if dialect == .postgresql, at("USING", then: "INDEX") { return try usingIndex(name, isPrimary: true, place) }
        _ = accept("CLUSTERED") || accept("NONCLUSTERED")
        if accept("USING") { index += 1 }
        if !atSymbol("("), token()?.kind == .word || token()?.kind == .quotedName { index += 1 }
        if accept("USING") { index += 1 }
        let elements = try indexElements()
        var key = PrimaryKey(name: name, columns: elements.compactMap(\.column), place: place)
        _ = accept("AUTOINCREMENT")
        let options = try keyOptions()
        (key.include, key.deferral) = (options.include, options.deferral)
        return .primaryKey(key)
    }

    private mutating func usingIndex(
        _ name: String?, isPrimary: Bool, _ place: SourcePlace
    ) throws(SQLSyntaxError) -> TableConstraint {
        _ = accept("USING", "INDEX")
        let indexName = try self.name("an index")
        _ = try keyOptions()
        return .usingIndex(name: name, index: indexName, isPrimary: isPrimary, place: place)
    }

    /// UNIQUE with MySQL's index name and method before the columns.
    private mutating func namedUnique(_ name: String?, _ place: SourcePlace) throws(SQLSyntaxError) -> TableConstraint {
        var name = name
        _ = acceptIfNotExists()
        var isNullsNotDistinct = false
        if accept("NULLS", "NOT", "DISTINCT") { isNullsNotDistinct = true } else { _ = accept("NULLS", "DISTINCT") }
        if !atSymbol("("), !at("USING") {
            let own = try self.name("a key's name")
            name = own
        }
        if accept("USING") { index += 1 }
        let elements = try indexElements()
        let unique = try uniqueKey(name, elements, place)
        guard isNullsNotDistinct, case .unique(var constraint) = unique else { return unique }
        constraint.isNullsNotDistinct = true
        return .unique(constraint)
    }

    /// A unique key on elements, with the options behind it: in MySQL an index, elsewhere a constraint.
    mutating func uniqueKey(
        _ name: String?, _ elements: [TableIndex.Element], _ place: SourcePlace
    ) throws(SQLSyntaxError) -> TableConstraint {
        var isNullsNotDistinct = false
        if accept("NULLS", "NOT", "DISTINCT") { isNullsNotDistinct = true }
        let options = try keyOptions()
        guard dialect != .mysql else {
            var index = TableIndex(name: name, elements: elements, isUnique: true, place: place)
            index.comment = options.comment
            index.method = options.method == "btree" ? nil : options.method
            return .index(index)
        }
        var unique = UniqueConstraint(name: name, columns: elements.compactMap(\.column), place: place)
        unique.include = options.include
        unique.deferral = options.deferral
        unique.isNullsNotDistinct = isNullsNotDistinct || options.isNullsNotDistinct
        return .unique(unique)
    }

    mutating func check(_ name: String?, column: String?, _ place: SourcePlace) throws(SQLSyntaxError)
        -> TableConstraint
    {
        _ = accept("NOT", "FOR", "REPLICATION")
        var check = CheckConstraint(name: name, expression: try parenthesised(), column: column, place: place)
        let options = try keyOptions()
        check.isNotValid = options.isNotValid
        check.isNoInherit = options.isNoInherit
        return .check(check)
    }

    /// What stands behind REFERENCES.
    mutating func reference(
        _ name: String?, _ columns: [String], _ place: SourcePlace
    ) throws(SQLSyntaxError) -> TableConstraint {
        var key = ForeignKey(name: name, columns: columns, target: try objectName("a table"), place: place)
        if atSymbol("(") { key.targetColumns = try nameList() }
        while true {
            if accept("MATCH") {
                if !at("SIMPLE") { key.match = token().map { text($0).uppercased() } }
                index += 1
            } else if accept("ON", "DELETE") {
                key.onDelete = try action()
                if atSymbol("(") { key.deleteColumns = try nameList() }
            } else if accept("ON", "UPDATE") {
                key.onUpdate = try action()
            } else {
                break
            }
        }
        let options = try keyOptions()
        key.deferral = options.deferral
        key.isNotValid = options.isNotValid
        return .foreignKey(key)
    }

    private mutating func action() throws(SQLSyntaxError) -> ForeignKey.Action {
        if accept("NO", "ACTION") { return .noAction }
        if accept("RESTRICT") { return .restrict }
        if accept("CASCADE") { return .cascade }
        if accept("SET", "NULL") { return .setNull }
        if accept("SET", "DEFAULT") { return .setDefault }
        throw unexpected("expected CASCADE, RESTRICT, SET NULL, SET DEFAULT or NO ACTION")
    }

    private mutating func exclusion(_ name: String?, _ place: SourcePlace) throws(SQLSyntaxError) -> TableConstraint {
        let method = accept("USING") ? try self.name("an index method") : nil
        let elements = try parenthesised()
        var options = try keyOptions()
        if accept("WHERE") { options.predicate = try parenthesised() }
        let rest = try keyOptions()
        let deferral = rest.deferral == .notDeferrable ? options.deferral : rest.deferral
        return .exclusion(
            ExclusionConstraint(
                name: name, method: method, elements: elements, predicate: options.predicate, deferral: deferral,
                place: place))
    }

    /// MySQL's KEY, INDEX, FULLTEXT and SPATIAL in a table's body.
    private mutating func mysqlKey(_ place: SourcePlace) throws(SQLSyntaxError) -> TableConstraint {
        let kind = accept("FULLTEXT") ? "fulltext" : accept("SPATIAL") ? "spatial" : nil
        _ = accept("KEY") || accept("INDEX")
        _ = acceptIfNotExists()
        var index = TableIndex(elements: [], place: place)
        if !atSymbol("("), !at("USING") { index.name = try name("a key's name") }
        if accept("USING") { index.method = Self.lowercasedASCII(try name("an index method")) }
        index.elements = try indexElements()
        let options = try keyOptions()
        index.method = kind ?? options.method ?? index.method
        if index.method == "btree" { index.method = nil }
        index.comment = options.comment
        return .index(index)
    }

    /// Options behind a constraint that the model doesn't hold.
    mutating func skipConstraintTail() {
        while accept("ON", "CONFLICT") || at("NO", then: "INHERIT") || at("ENABLE") || at("DISABLE")
            || at("NOT", then: "VALID")
        {
            if at("NO", then: "INHERIT") || at("NOT", then: "VALID") { index += 2 } else { index += 1 }
        }
    }
}
