/// The columns of a query as far as its text tells.
struct QueryShape: Sendable {
    enum Item: Sendable {
        /// `*` or `t.*`
        case all
        /// A column of the query's only table, perhaps under another name.
        case column(String, name: String)
        /// An expression; its type where a cast at its end tells.
        case expression(name: String, type: ColumnType?)
    }

    /// Names given for all columns, before the query.
    var names: [String] = []
    var items: [Item] = []
    /// The only table it reads from.
    var source: ObjectName?
}

extension StatementParser {
    /// The query a table is made from. Whatever of it can't be told is left open.
    mutating func query(_ create: inout CreateTable) {
        create.table.isDerived = true
        var shape = create.query ?? QueryShape()
        while accept(symbol: "(") {}
        defer {
            create.query = shape
            index = tokens.count
        }
        guard accept("SELECT") else { return }
        _ = accept("ALL") || accept("DISTINCT")
        if accept("ON") { skipParentheses() }
        let start = index
        let ends = ["FROM", "WHERE", "UNION", "LIMIT", "ORDER", "GROUP", "HAVING", "INTO"]
        while let token = token(), !atAny(ends), bracketChange(token) >= 0 {
            if bracketChange(token) > 0 { index = closing(index) } else { index += 1 }
        }
        let list = commaSeparated(start..<index)
        if accept("FROM"), let table = try? objectName() {
            _ = accept("AS")
            if !isAtEnd,
                !atAny(ends + ["JOIN", "LEFT", "INNER", "CROSS", "FULL", "RIGHT", "NATURAL", "WITH", "FETCH"]),
                !atSymbol(","),
                !atSymbol("("), !atSymbol(")")
            {
                index += 1
            }
            if isAtEnd || atAny(["WHERE", "LIMIT", "ORDER", "GROUP", "WITH", "FETCH"]) || atSymbol(")") {
                shape.source = table
            }
        }
        for item in list { shape.items.append(queryItem(item)) }
    }

    private func queryItem(_ range: Range<Int>) -> QueryShape.Item {
        var range = range
        let last = tokens[range.upperBound - 1]
        if last.kind == .symbol, bytes[last.start] == UInt8(ascii: "*"), range.count <= 3 { return .all }
        var alias: String?
        if range.count > 2, matches(tokens[range.upperBound - 2], "AS") {
            alias = nameText(last)
            range = range.lowerBound..<(range.upperBound - 2)
        } else if range.count > 1, last.kind == .word || last.kind == .quotedName,
            isOperandEnd(tokens[range.upperBound - 2])
        {
            alias = nameText(last)
            range = range.lowerBound..<(range.upperBound - 1)
        }
        let end = tokens[range.upperBound - 1]
        let isColumn =
            (range.count == 1 || (range.count == 3 && matches(tokens[range.lowerBound + 1], ".")))
            && nameText(end) != nil
            && end.kind != .string && !matches(end, "NULL") && !matches(end, "TRUE") && !matches(end, "FALSE")
        if isColumn, let column = nameText(end) { return .column(column, name: alias ?? column) }
        return .expression(name: alias ?? derivedName(range), type: castType(range))
    }

    private func isOperandEnd(_ token: Token) -> Bool {
        switch token.kind {
        case .number, .string, .quotedName: true
        case .symbol: bytes[token.start] == UInt8(ascii: ")") || bytes[token.start] == UInt8(ascii: "]")
        case .word: !["AND", "OR", "NOT", "CASE", "THEN", "ELSE", "AS", "IS"].contains { matches(token, $0) }
        default: false
        }
    }

    /// The name PostgreSQL gives a column without an alias: the function's, the cast one's, or none.
    private func derivedName(_ range: Range<Int>) -> String {
        let first = tokens[range.lowerBound]
        if range.count > 1, first.kind == .word, tokens[range.lowerBound + 1].kind == .symbol {
            let symbol = bytes[tokens[range.lowerBound + 1].start]
            if symbol == UInt8(ascii: "(") || symbol == UInt8(ascii: ":") { return nameText(first) ?? "" }
        }
        if matches(first, "CASE") { return "case" }
        return dialect == .postgresql ? "?column?" : text(range)
    }

    /// The type of `… :: type`.
    private func castType(_ range: Range<Int>) -> ColumnType? {
        guard
            let cast = range.last(where: { tokens[$0].end - tokens[$0].start == 2 && bytes[tokens[$0].start] == 0x3A })
        else {
            return nil
        }
        var parser = StatementParser(source, Array(tokens[(cast + 1)..<range.upperBound]), dialect)
        guard let type = try? parser.columnType(), parser.isAtEnd else { return nil }
        return type
    }
}
