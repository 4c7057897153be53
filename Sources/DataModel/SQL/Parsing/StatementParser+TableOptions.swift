extension StatementParser {
    /// Whether MySQL's options of a table begin here.
    var isAtTableOption: Bool {
        atAny(["ENGINE", "COMMENT", "DEFAULT", "CHARSET", "COLLATE", "AUTO_INCREMENT", "CHARACTER", "ROW_FORMAT"])
    }

    /// Everything behind a table's body.
    mutating func tableOptions(_ create: inout CreateTable) throws(SQLSyntaxError) {
        while !isAtEnd {
            if accept("INHERITS") {
                try expect(symbol: "(")
                create.table.parents = try objectNames()
                try expect(symbol: ")")
            } else if accept("PARTITION", "BY") {
                create.table.partitioning = try partitioning()
                if dialect == .mysql { return }
            } else if at("SELECT") || (at("WITH") && !atSymbol("(", 1) && !at("SYSTEM", 1)) || at("VALUES")
                || (atSymbol("(") && at("SELECT", 1))
            {
                query(&create)
                return
            } else if accept("AS") {
                query(&create)
                return
            } else if dialect == .mysql, accept("COMMENT") {
                _ = accept(symbol: "=")
                create.table.comment = try stringLiteral()
            } else if accept("IGNORE") || accept("REPLACE") || acceptComma() {
                continue
            } else if accept("WITHOUT", "ROWID") {
                create.table.options.append("WITHOUT ROWID")
            } else if accept("STRICT") {
                create.table.options.append("STRICT")
            } else {
                create.table.options += otherOption()
            }
        }
    }

    /// An option that is kept as text: `ENGINE=InnoDB`, `WITH (fillfactor = 70)`, `TABLESPACE x`.
    private mutating func otherOption() -> [String] {
        let start = index
        if accept("ON", "COMMIT") {
            index = min(index + 2, tokens.count)
            return []
        }
        _ = accept("DEFAULT")
        _ = accept("CHARACTER")
        _ = accept("WITH") || accept("DATA") || accept("INDEX")
        if index == start || !atSymbol("(") { index += 1 }
        guard !isAtEnd else { return [text(start..<min(index, tokens.count))] }
        if accept(symbol: "=") {
            if atSymbol("(") { index = closing(index) } else { index += 1 }
        } else if atSymbol("(") {
            index = closing(index)
        } else if !isAtEnd, !isAtTableOption, !at("AS"), !at("WITH"), !at("PARTITION"), !at("INHERITS"), !at("SELECT"),
            !at("ON"), !atSymbol(","), !at("COMMENT")
        {
            index += 1
        }
        return dialect == .postgresql && matches(tokens[start], "USING")
            && matches(tokens[min(start + 1, tokens.count - 1)], "heap")
            ? [] : [text(start..<min(index, tokens.count))]
    }

    /// `RANGE (a, b)`; partitions listed behind are passed.
    mutating func partitioning() throws(SQLSyntaxError) -> Partitioning {
        _ = accept("LINEAR")
        var strategy = try Self.lowercasedASCII(name("RANGE, LIST or HASH"))
        if accept("COLUMNS") { strategy += " columns" }
        if accept("ALGORITHM") {
            _ = accept(symbol: "=")
            index += 1
        }
        var key: [String] = []
        if atSymbol("(") { key = commaSeparated(try parenthesisedRange()).map(text) }
        if dialect == .mysql { index = tokens.count }
        return Partitioning(strategy: strategy, key: key)
    }
}
