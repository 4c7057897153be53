import Diagnostics

extension SchemaBuilder {
    /// The model after the last statement.
    mutating func finish() -> DataModel {
        for number in state.tables.indices where state.tables[number] != nil { resolve(number) }
        var model = DataModel(dialect: dialect)
        model.schemas = state.schemas
        model.tables = state.tables.compactMap { $0 }.filter { $0.kind != .temporary }
        model.views = state.views.all
        model.enums = state.enums.all
        model.domains = state.domains.all
        model.sequences = state.sequences.all
        return model
    }

    private mutating func resolve(_ number: Int) {
        for position in state.tables[number]?.foreignKeys.indices ?? 0..<0 { resolve(position, of: number) }
        if dialect == .postgresql { foldSequences(number) }
        if dialect == .mysql { addImplicitIndexes(number) }
    }

    /// The columns of a foreign key that names only the table, and a word when there is no such table.
    private mutating func resolve(_ position: Int, of number: Int) {
        guard let table = state.tables[number], table.kind != .temporary else { return }
        let key = table.foreignKeys[position]
        guard let target = state.tableNumbers[self.key(key.target)], let other = state.tables[target] else {
            var diagnostic = Diagnostic(
                .warning, rule: "sql-unknown-table",
                "table '\(key.target)', which a foreign key of '\(table.name)' refers to, is not defined",
                path: key.place.path, position: key.place.position, fix: "read the file that creates it as well")
            if key.place.path == source.path { diagnostic.excerpt = nil }
            diagnostics.append(diagnostic)
            return
        }
        state.tables[number]?.foreignKeys[position].target = other.name
        if key.targetColumns.isEmpty {
            let columns = other.primaryKey?.columns ?? []
            if columns.count == key.columns.count {
                state.tables[number]?.foreignKeys[position].targetColumns = columns
            }
        } else {
            let names = key.targetColumns.map { other.column($0, dialect)?.name ?? $0 }
            state.tables[number]?.foreignKeys[position].targetColumns = names
        }
    }

    /// An integer whose default takes from a sequence of its own is what `serial` makes.
    private mutating func foldSequences(_ number: Int) {
        guard let table = state.tables[number] else { return }
        for (position, column) in table.columns.enumerated() where column.generation == nil {
            guard ["integer", "bigint", "smallint"].contains(column.type.name), column.type.dimensions == 0,
                let name = sequenceName(column.defaultValue), let key = found(name, in: state.sequences),
                state.sequences[key]?.owner == SequenceObject.Owner(table: table.name, column: column.name)
            else { continue }
            state.tables[number]?.columns[position].generation = .serial
            state.tables[number]?.columns[position].defaultValue = nil
            state.sequences[key] = nil
        }
    }

    /// The sequence in `nextval('s.q'::regclass)`.
    private func sequenceName(_ expression: String?) -> ObjectName? {
        guard let expression, expression.hasPrefix("nextval(") || expression.hasPrefix("pg_catalog.nextval(") else {
            return nil
        }
        let parts = expression.split(separator: "'", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return nil }
        var lexer = Lexer(Array(parts[1].utf8), rules: LexicalRules(.postgresql))
        var names: [String] = []
        while true {
            let token = lexer.next()
            guard token.kind != .end, token.kind != .unterminated else { break }
            let text = lexer.bytes[token.start..<token.end]
            if token.kind == .quotedName { names.append(SQLText.unquoted(text, escapes: false)) }
            if token.kind == .word {
                names.append(StatementParser.lowercasedASCII(String(decoding: text, as: UTF8.self)))
            }
        }
        guard let name = names.last else { return nil }
        return ObjectName(name, schema: names.count > 1 ? names[names.count - 2] : nil)
    }

    /// MySQL makes an index for a foreign key that has none.
    mutating func addImplicitIndexes(_ number: Int) {
        guard let table = state.tables[number] else { return }
        for key in table.foreignKeys {
            guard let current = state.tables[number] else { return }
            let sets = [current.primaryKey?.columns ?? []] + current.indexes.filter { $0.method == nil }.map(leading)
            guard
                !sets.contains(where: {
                    $0.count >= key.columns.count && Set($0.prefix(key.columns.count)) == Set(key.columns)
                })
            else {
                continue
            }
            var index = TableIndex(elements: key.columns.map { TableIndex.Element(.column($0)) }, place: key.place)
            index.name = key.isNameGenerated ? mysqlIndexName(index, in: current) : key.name
            index.isNameGenerated = key.isNameGenerated
            index.isImplicit = true
            state.tables[number]?.indexes.append(index)
        }
    }

    private func leading(_ index: TableIndex) -> [String] {
        index.elements.prefix { $0.column != nil && $0.prefixLength == nil }.compactMap(\.column)
    }
}
