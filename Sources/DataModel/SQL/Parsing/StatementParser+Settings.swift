extension StatementParser {
    /// `COMMENT ON …`; the current token is behind COMMENT.
    mutating func comment() throws(SQLSyntaxError) -> Statement {
        try expect("ON")
        let target: CommentTarget
        if accept("COLUMN") {
            var parts = [try name("a column")]
            while accept(symbol: ".") { parts.append(try name("a column")) }
            let column = parts.removeLast()
            guard let table = parts.popLast() else { throw unexpected("expected table.column") }
            target = .column(table: ObjectName(table, schema: parts.last), column: column)
        } else if accept("TABLE") || accept("FOREIGN", "TABLE") {
            target = .object(.table, try objectName("a table"))
        } else if accept("VIEW") || accept("MATERIALIZED", "VIEW") {
            target = .object(.view, try objectName("a view"))
        } else if accept("INDEX") {
            target = .object(.index, try objectName("an index"))
        } else if accept("TYPE") {
            target = .object(.type, try objectName("a type"))
        } else if accept("DOMAIN") {
            target = .object(.domain, try objectName("a domain"))
        } else if accept("SCHEMA") {
            target = .object(.schema, ObjectName(try name("a schema")))
        } else {
            return .other
        }
        try expect("IS")
        return .comment(target, accept("NULL") ? nil : try stringLiteral())
    }

    /// Settings that change what later statements mean.
    mutating func setting() -> Statement {
        // pg_dump: SELECT pg_catalog.set_config('search_path', '…', false)
        if matches(tokens[0], "SELECT") {
            guard let call = tokens.firstIndex(where: { matches($0, "SET_CONFIG") }), call + 4 < tokens.count,
                tokens[call + 2].kind == .string, string(tokens[call + 2]) == "search_path",
                tokens[call + 4].kind == .string
            else { return .other }
            let path = string(tokens[call + 4]).split(separator: ",").map { $0.filter { $0 != " " && $0 != "\"" } }
            return .setSearchPath(path.map { String($0) })
        }
        _ = accept("SESSION") || accept("LOCAL")
        if accept("SEARCH_PATH") {
            guard accept("TO") || accept(symbol: "=") else { return .other }
            var path: [String] = []
            repeat {
                if let token = token(), let name = token.kind == .string ? string(token) : nameText(token) {
                    path.append(name)
                }
                index += 1
            } while acceptComma()
            return .setSearchPath(path.filter { $0 != "default" || dialect != .postgresql })
        }
        if accept("STANDARD_CONFORMING_STRINGS") {
            index += 1
            return .setStandardStrings(!(at("OFF") || token().map(string) == "off"))
        }
        return .other
    }
}
