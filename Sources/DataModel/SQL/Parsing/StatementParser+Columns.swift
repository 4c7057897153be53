/// A column as it stands in a statement, with the constraints at it.
struct ColumnSyntax {
    var column: Column
    var constraints: [TableConstraint] = []
}

extension StatementParser {
    /// `name type option…`.
    mutating func columnDefinition() throws(SQLSyntaxError) -> ColumnSyntax {
        let place = place
        let name = try name("a column")
        var syntax = ColumnSyntax(column: Column(name: name, type: ColumnType(), place: place))
        // SQL Server's computed columns, and partitions' column options, have no type.
        let isTypeless =
            (at("AS") && atSymbol("(", 1)) || at("WITH", then: "OPTIONS")
            || (isTypeOptional && (isAtColumnOption || atSymbol(",") || atSymbol(")")))
        if !isTypeless { syntax.column.type = try columnType() }
        applySerial(&syntax)
        try columnOptions(&syntax)
        return syntax
    }

    /// Serial types are short for a type, NOT NULL and a sequence.
    private func applySerial(_ syntax: inout ColumnSyntax) {
        let name = syntax.column.type.name
        if dialect == .postgresql, syntax.column.type.schema == nil, let base = TypeNames.serials[name] {
            syntax.column.type.name = base
            syntax.column.generation = .serial
            syntax.column.isNullable = false
        } else if dialect == .mysql, name == "serial" {
            syntax.column.type.name = "bigint"
            syntax.column.type.isUnsigned = true
            syntax.column.generation = .autoIncrement
            syntax.column.isNullable = false
            let element = TableIndex.Element(.column(syntax.column.name))
            syntax.constraints.append(
                .index(TableIndex(elements: [element], isUnique: true, place: syntax.column.place)))
        }
    }

    /// Whether a word that begins a column's option stands here.
    var isAtColumnOption: Bool {
        atAny([
            "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "GENERATED",
            "AUTOINCREMENT",
            "AUTO_INCREMENT", "COMMENT",
        ]) || at("NOT") || at("NULL") || (at("AS") && atSymbol("(", 1)) || (at("ON") && at("CONFLICT", 1))
    }

    /// Whether a default's expression ends here.
    private var isAtDefaultEnd: Bool {
        if index > 0, tokens[index - 1].kind == .symbol, bytes[tokens[index - 1].start] == UInt8(ascii: ":") {
            return false
        }
        return atAny([
            "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "COLLATE", "REFERENCES", "GENERATED", "AUTOINCREMENT",
            "AUTO_INCREMENT", "COMMENT", "DEFERRABLE", "INITIALLY", "ENABLE", "DISABLE", "INVISIBLE", "VISIBLE", "KEY",
            "COLUMN_FORMAT", "STORAGE", "FIRST", "AFTER", "CHARSET", "ROWGUIDCOL", "DEFAULT",
        ]) || at("NOT", then: "NULL") || at("NULL") || at("ON", then: "UPDATE") || at("NOT", then: "DEFERRABLE")
            || at("NOT", then: "FOR") || at("NOT", then: "ENFORCED") || at("CHARACTER", then: "SET")
    }

    /// Everything behind a column's type.
    mutating func columnOptions(_ syntax: inout ColumnSyntax) throws(SQLSyntaxError) {
        while let token = token(), !atSymbol(","), !atSymbol(")") {
            if at("FIRST") || at("AFTER") { return }
            var constraintName: String?
            if accept("CONSTRAINT") {
                let isUnnamed = atAny(["PRIMARY", "UNIQUE", "CHECK", "REFERENCES", "FOREIGN"])
                constraintName = isUnnamed ? nil : try name("a constraint's name")
            }
            if try columnConstraint(constraintName, &syntax) { continue }
            if try columnProperty(&syntax) { continue }
            if skipForeignOption() { continue }
            throw SQLSyntaxError(
                "'\(shown(token))' behind column '\(syntax.column.name)' is not an option of columns", at: token.start,
                fix: "check for a missing comma before it")
        }
    }

    /// A constraint at a column; false when none stands here.
    private mutating func columnConstraint(_ name: String?, _ syntax: inout ColumnSyntax) throws(SQLSyntaxError) -> Bool
    {
        let place = place
        let column = syntax.column.name
        if accept("NOT", "NULL") {
            syntax.column.isNullable = false
            skipConstraintTail()
        } else if accept("NULL") {
            syntax.column.isNullable = true
        } else if accept("PRIMARY", "KEY") || (dialect == .mysql && at("KEY") && accept("KEY")) {
            var key = PrimaryKey(name: name, columns: [column], place: place)
            _ = accept("ASC") || accept("DESC")
            let options = try keyOptions()
            (key.include, key.deferral) = (options.include, options.deferral)
            syntax.constraints.append(.primaryKey(key))
        } else if accept("UNIQUE") {
            _ = accept("KEY") || accept("INDEX")
            syntax.constraints.append(try uniqueKey(name, [TableIndex.Element(.column(column))], place))
        } else if accept("CHECK") {
            syntax.constraints.append(try check(name, column: column, place))
        } else if accept("REFERENCES") {
            syntax.constraints.append(try reference(name, [column], place))
        } else if accept("FOREIGN", "KEY") {
            try expect("REFERENCES")
            syntax.constraints.append(try reference(name, [column], place))
        } else {
            return false
        }
        return true
    }

    /// A default, generation, collation or comment; false when none stands here.
    private mutating func columnProperty(_ syntax: inout ColumnSyntax) throws(SQLSyntaxError) -> Bool {
        if accept("DEFAULT") {
            let value = try expression { $0.isAtDefaultEnd }
            syntax.column.defaultValue = Self.isNull(value) ? nil : value
        } else if at("GENERATED") || (at("AS") && atSymbol("(", 1)) {
            try generation(&syntax.column)
        } else if accept("SERIAL", "DEFAULT", "VALUE") {
            syntax.column.generation = .autoIncrement
            syntax.column.isNullable = false
            syntax.constraints.append(
                try uniqueKey(nil, [TableIndex.Element(.column(syntax.column.name))], syntax.column.place))
        } else if accept("AUTO_INCREMENT") || accept("AUTOINCREMENT") {
            syntax.column.generation = .autoIncrement
        } else if accept("IDENTITY") {
            let options = atSymbol("(") ? try parenthesised() : ""
            syntax.column.generation = .identity(isAlways: true, options: options)
            syntax.column.isNullable = false
        } else if accept("COLLATE") {
            _ = accept(symbol: "=")
            syntax.column.collation = try objectName("a collation").name
        } else if accept("COMMENT") {
            _ = accept(symbol: "=")
            syntax.column.comment = try stringLiteral()
        } else if accept("ON", "UPDATE") {
            syntax.column.onUpdate = try expression { $0.isAtDefaultEnd || $0.at("DEFAULT") }
        } else if accept("CHARACTER", "SET") || accept("CHARSET") {
            syntax.column.type.characterSet = try name("a character set")
        } else {
            return false
        }
        return true
    }

    /// Whether a default is the one every column has.
    static func isNull(_ expression: String) -> Bool {
        let text = lowercasedASCII(expression)
        return text == "null" || text.hasPrefix("null::")
    }

    /// `GENERATED … AS IDENTITY`, `GENERATED ALWAYS AS (…) STORED`, `AS (…)`.
    mutating func generation(_ column: inout Column) throws(SQLSyntaxError) {
        var isAlways = true
        if accept("GENERATED") {
            if accept("BY", "DEFAULT") {
                isAlways = false
                _ = accept("ON", "NULL")
            } else {
                try expect("ALWAYS")
            }
        }
        try expect("AS")
        if accept("IDENTITY") {
            let options = atSymbol("(") ? try parenthesised() : ""
            column.generation = .identity(isAlways: isAlways, options: options)
            column.isNullable = false
            return
        }
        let expression = try parenthesised()
        if accept("STORED") || accept("PERSISTENT") || accept("PERSISTED") {
            column.generation = .stored(expression)
        } else {
            _ = accept("VIRTUAL")
            column.generation = .virtual(expression)
        }
    }

    /// Options that say nothing about the schema's logic; false when none stands here.
    private mutating func skipForeignOption() -> Bool {
        if accept("COLUMN_FORMAT") || accept("STORAGE") || accept("COMPRESSION") || accept("SRID")
            || accept("REF_SYSTEM_ID")
        {
            _ = accept(symbol: "=")
            index += 1
        } else if accept("INVISIBLE") || accept("VISIBLE") || accept("SPARSE") || accept("ROWGUIDCOL")
            || accept("ENABLE")
            || accept("DISABLE") || accept("CLUSTERED") || accept("NONCLUSTERED") || accept("COMPRESSED")
            || accept("DEFERRABLE") || accept("ENFORCED") || accept("VALIDATE") || accept("UNSIGNED") || accept("ASC")
            || accept("DESC") || accept("SIGNED") || accept("ZEROFILL")
        {
            return true
        } else if accept("NOT", "DEFERRABLE") || accept("NOT", "ENFORCED") || accept("NOT", "FOR", "REPLICATION")
            || accept("WITH", "OPTIONS") || accept("WITH", "SYSTEM", "VERSIONING")
            || accept("WITHOUT", "SYSTEM", "VERSIONING")
            || accept("NO", "INHERIT")
        {
            return true
        } else if accept("INITIALLY") || accept("ENGINE_ATTRIBUTE") || accept("SECONDARY_ENGINE_ATTRIBUTE") {
            _ = accept(symbol: "=")
            index += 1
        } else if accept("OPTIONS") || accept("WITH") {
            skipParentheses()
        } else if accept("ON", "CONFLICT") {
            index += 1
        } else {
            return false
        }
        return true
    }
}
