extension StatementParser {
    /// `CREATE … TABLE`; the current token is behind CREATE.
    mutating func createTable() throws(SQLSyntaxError) -> CreateTable {
        var kind = Table.Kind.ordinary
        var isReplacing = false
        while !at("TABLE") {
            if at("TEMP") || at("TEMPORARY") { kind = .temporary }
            if at("UNLOGGED") { kind = .unlogged }
            if at("FOREIGN") { kind = .foreign }
            if at("VIRTUAL") { kind = .virtual }
            if at("REPLACE") { isReplacing = true }
            guard !isAtEnd else { throw unexpected("expected TABLE") }
            index += 1
        }
        index += 1
        let isIfNotExists = acceptIfNotExists()
        let place = place
        var name = try objectName("a table's name")
        if kind == .ordinary, name.name.hasPrefix("#") { kind = .temporary }
        if name.schema == "pg_temp" { (kind, name.schema) = (.temporary, nil) }
        var create = CreateTable(table: Table(name: name, kind: kind, place: place))
        create.isIfNotExists = isIfNotExists
        create.isReplacing = isReplacing
        if kind == .virtual {
            try virtualTable(&create)
            return create
        }
        try tableSource(&create)
        try tableOptions(&create)
        return create
    }

    /// The columns, or what they come from.
    private mutating func tableSource(_ create: inout CreateTable) throws(SQLSyntaxError) {
        if accept("PARTITION", "OF") {
            let parent = try objectName("a table")
            isTypeOptional = true
            if atSymbol("(") { try tableBody(&create) }
            create.table.partition = Partition(parent: parent, bounds: try partitionBounds())
        } else if accept("OF") {
            _ = try objectName("a type")
            create.table.isDerived = true
            isTypeOptional = true
            if atSymbol("(") { try tableBody(&create) }
        } else if accept("LIKE") {
            create.copied = try objectName("a table")
        } else if atSymbol("("), at("LIKE", 1), dialect == .mysql {
            index += 2
            create.copied = try objectName("a table")
            try expect(symbol: ")")
        } else if atSymbol("("), isNameListThenQuery {
            let names = try nameList()
            create.query = QueryShape(names: names)
        } else if atSymbol("("), !at("SELECT", 1), !at("WITH", 1) {
            try tableBody(&create)
        } else if !atSymbol("("), !at("AS"), !at("SELECT"), !at("USING"), !at("WITH"), !at("ON"), !at("TABLESPACE"),
            !isAtEnd,
            !at("VALUES"), !isAtTableOption
        {
            throw unexpected("expected '(' and the table's columns")
        }
    }

    /// `(a, b, c) AS …`: names for the columns of a query.
    private var isNameListThenQuery: Bool {
        let end = closing(index)
        guard end < tokens.count, end > index + 2 else { return false }
        for position in (index + 1)..<(end - 1) {
            let isComma = tokens[position].kind == .symbol && bytes[tokens[position].start] == UInt8(ascii: ",")
            guard isComma == (position - index).isMultiple(of: 2) else { return false }
        }
        return tokens[end...].contains { matches($0, "AS") }
    }

    /// `( column or constraint, … )`. What can't be read in it is left out and told.
    private mutating func tableBody(_ create: inout CreateTable) throws(SQLSyntaxError) {
        let open = offset
        try expect(symbol: "(")
        while !atSymbol(")") {
            guard !isAtEnd else {
                problems.append(
                    SQLSyntaxError(
                        "body of table '\(create.table.name)' is not closed", at: open, fix: "close it with ')'"))
                return
            }
            do throws(SQLSyntaxError) {
                try tableElement(&create)
                if !atSymbol(","), !atSymbol(")"), !isAtEnd {
                    throw unexpected("expected ',' or ')'", fix: "check for a missing comma before it")
                }
            } catch {
                problems.append(error)
                skipElement()
            }
            if !acceptComma(), !atSymbol(")"), !isAtEnd { index += 1 }
        }
        index += 1
    }

    private mutating func tableElement(_ create: inout CreateTable) throws(SQLSyntaxError) {
        if isAtTableConstraint {
            create.constraints.append(try tableConstraint())
        } else if at("LIKE"), !atSymbol(",", 1), dialect != .sqlite {
            create.elements.append(.like(try likeClause()))
        } else if at("PERIOD", then: "FOR") {
            index += 2
            skipElement()
        } else if at("INDEX"), at("CLUSTERED", 2) || at("NONCLUSTERED", 2) || at("UNIQUE", 2) || atSymbol("(", 2) {
            // SQL Server's indexes in a table's body.
            skipElement()
        } else {
            let syntax = try columnDefinition()
            create.elements.append(.column(syntax.column))
            create.constraints += syntax.constraints
        }
    }

    /// `LIKE t INCLUDING ALL EXCLUDING INDEXES`.
    private mutating func likeClause() throws(SQLSyntaxError) -> LikeClause {
        let offset = offset
        try expect("LIKE")
        var clause = LikeClause(source: try objectName("a table"), offset: offset)
        while at("INCLUDING") || at("EXCLUDING") {
            let isOn = at("INCLUDING")
            index += 1
            let isAll = at("ALL")
            if isAll || at("DEFAULTS") { clause.hasDefaults = isOn }
            if isAll || at("CONSTRAINTS") { clause.hasConstraints = isOn }
            if isAll || at("INDEXES") { clause.hasIndexes = isOn }
            if isAll || at("IDENTITY") { clause.hasIdentity = isOn }
            if isAll || at("GENERATED") { clause.hasGenerated = isOn }
            if isAll || at("COMMENTS") { clause.hasComments = isOn }
            index += 1
        }
        return clause
    }

    /// `FOR VALUES …` or `DEFAULT`.
    mutating func partitionBounds() throws(SQLSyntaxError) -> String {
        if accept("DEFAULT") { return "DEFAULT" }
        let start = index
        try expect("FOR")
        try expect("VALUES")
        while !isAtEnd, !at("PARTITION"), !at("WITH"), !at("TABLESPACE"), !at("SERVER"), !at("USING") || atSymbol("(") {
            if atSymbol("(") {
                index = closing(index)
            } else if at("WITH"), !atSymbol("(", 1) {
                break
            } else {
                index += 1
            }
            if at("WITH"), atSymbol("(", 1), at("MODULUS", 2) { index = closing(index + 1) }
        }
        return text(start..<index)
    }

    /// Arguments that are no settings: `body`, `title UNINDEXED`.
    private func fullTextColumns(_ arguments: [Range<Int>]) -> [Column] {
        arguments.compactMap { range in
            let isSetting = range.contains {
                tokens[$0].kind == .symbol && bytes[tokens[$0].start] == UInt8(ascii: "=")
            }
            guard !isSetting, let name = nameText(tokens[range.lowerBound]) else { return nil }
            return Column(name: name, type: ColumnType(), place: source.place(tokens[range.lowerBound].start))
        }
    }

    /// SQLite: the module is asked for the columns; those of the full-text ones stand among its arguments.
    private mutating func virtualTable(_ create: inout CreateTable) throws(SQLSyntaxError) {
        try expect("USING")
        let start = index
        let module = try name("a module").lowercased()
        if atSymbol("(") {
            let arguments = commaSeparated(try parenthesisedRange())
            if module.hasPrefix("fts") { create.elements += fullTextColumns(arguments).map { .column($0) } }
        }
        create.table.isDerived = true
        create.table.options = ["USING " + text(start..<index)]
    }
}
