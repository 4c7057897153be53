extension StatementParser {
    /// `CREATE … INDEX`; the current token is behind CREATE.
    mutating func createIndex() throws(SQLSyntaxError) -> CreateIndex {
        var isUnique = false
        var kind: String?
        while !at("INDEX") {
            if at("UNIQUE") { isUnique = true }
            if at("FULLTEXT") || at("SPATIAL") { kind = token().map { Self.lowercasedASCII(text($0)) } }
            guard !isAtEnd else { throw unexpected("expected INDEX") }
            index += 1
        }
        index += 1
        _ = accept("CONCURRENTLY") || accept("NONCONCURRENTLY")
        let isIfNotExists = acceptIfNotExists()
        let place = place
        let offset = offset
        let name = at("ON") ? nil : try objectName("an index's name")
        var method = kind
        if accept("USING") { method = Self.lowercasedASCII(try self.name("an index method")) }
        try expect("ON")
        let isOnly = accept("ONLY")
        let table = try objectName("a table")
        if accept("USING") { method = Self.lowercasedASCII(try self.name("an index method")) }
        var tableIndex = TableIndex(name: name?.name, elements: try indexElements(), isUnique: isUnique, place: place)
        let options = try keyOptions()
        tableIndex.include = options.include
        tableIndex.isNullsNotDistinct = options.isNullsNotDistinct
        tableIndex.comment = options.comment
        tableIndex.method = method ?? options.method
        if tableIndex.method == "btree" { tableIndex.method = nil }
        if accept("WHERE") { tableIndex.predicate = stripped(text(index..<tokens.count)) }
        return CreateIndex(
            table: table, index: tableIndex, isIfNotExists: isIfNotExists, isOnly: isOnly, offset: offset)
    }

    /// A condition without the parentheses around the whole of it.
    private func stripped(_ text: String) -> String {
        guard atSymbol("("), closing(index) == tokens.count else { return text }
        return self.text((index + 1)..<(tokens.count - 1))
    }
}
