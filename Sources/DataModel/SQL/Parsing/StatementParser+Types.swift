extension StatementParser {
    /// A column's type.
    mutating func columnType() throws(SQLSyntaxError) -> ColumnType {
        dialect == .sqlite ? try sqliteType() : try standardType()
    }

    /// SQLite takes any words for a type, or none.
    private mutating func sqliteType() throws(SQLSyntaxError) -> ColumnType {
        let start = index
        while let token = token(), token.kind == .word || token.kind == .quotedName || token.kind == .string,
            !isAtColumnOption
        {
            index += 1
        }
        guard index > start else { return ColumnType() }
        let name = Self.lowercasedASCII(tokens[start..<index].compactMap(nameText).joined(separator: " "))
        let arguments = try typeArguments()
        return ColumnType(text: text(start..<index), name: name, arguments: arguments)
    }

    private mutating func standardType() throws(SQLSyntaxError) -> ColumnType {
        let start = index
        guard let first = token(), nameText(first) != nil, first.kind != .string else {
            throw unexpected("expected a type")
        }
        _ = accept("SETOF")
        let isQuoted = token()?.kind == .quotedName
        let named = try objectName("a type")
        var type = ColumnType(schema: named.schema, name: named.name)
        if dialect != .postgresql { type.name = Self.lowercasedASCII(type.name) }
        if !isQuoted { type.name = longName(type.name) }
        if type.name == "interval" { skipIntervalFields() }
        type.arguments = try typeArguments()
        if type.name == "timestamp" || type.name == "time", let zone = timeZone() { type.name += zone }
        if accept(symbol: "%") { index += 1 }
        typeAttributes(&type)
        if accept("ARRAY") {
            type.dimensions = 1
            if atSymbol("[") { index = closing(index) }
        }
        while atSymbol("["), atSymbol("]", 1) || atSymbol("]", 2) {
            index = closing(index)
            type.dimensions += 1
        }
        type.text = text(start..<index)
        return isQuoted && dialect == .postgresql ? type : TypeNames.canonical(type, dialect)
    }

    /// The rest of a type's name of several words.
    private mutating func longName(_ name: String) -> String {
        let continuations: [String]
        switch name {
        case "double": continuations = ["PRECISION"]
        case "character", "char", "nchar", "binary", "bit", "varchar": continuations = ["VARYING", "LARGE"]
        case "national": continuations = ["CHARACTER", "CHAR", "VARCHAR"]
        case "long": continuations = ["VARCHAR", "VARBINARY", "RAW"]
        default: return name
        }
        var words = [name]
        while let token = token(), atAny(continuations + (words.count > 1 ? ["VARYING", "OBJECT"] : [])) {
            words.append(Self.lowercasedASCII(text(token)))
            index += 1
        }
        return words.joined(separator: " ")
    }

    private mutating func skipIntervalFields() {
        while atAny(["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO"]) { index += 1 }
    }

    private mutating func timeZone() -> String? {
        if accept("WITH", "TIME", "ZONE") || accept("WITH", "LOCAL", "TIME", "ZONE") { return " with time zone" }
        if accept("WITHOUT", "TIME", "ZONE") { return " without time zone" }
        return nil
    }

    /// `(10, 2)`, `('a', 'b')`; empty when none stand here.
    private mutating func typeArguments() throws(SQLSyntaxError) -> [String] {
        guard atSymbol("(") else { return [] }
        let range = try parenthesisedRange()
        return commaSeparated(range).map(text)
    }

    /// MySQL's words behind a type.
    private mutating func typeAttributes(_ type: inout ColumnType) {
        while true {
            if accept("UNSIGNED") {
                type.isUnsigned = true
            } else if accept("SIGNED") || accept("ASCII") || accept("UNICODE") || accept("BYTE") {
                continue
            } else if accept("ZEROFILL") {
                type.isUnsigned = true
            } else if dialect == .mysql, accept("BINARY") {
                continue
            } else if accept("CHARACTER", "SET") || accept("CHARSET") {
                _ = accept(symbol: "=")
                type.characterSet = token().flatMap(nameText)
                index += 1
            } else {
                return
            }
        }
    }
}
