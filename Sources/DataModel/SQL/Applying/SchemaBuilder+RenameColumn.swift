extension SchemaBuilder {
    mutating func renameColumn(_ old: String, to new: String, in number: Int, at offset: Int) {
        guard let column = spelling(old, in: number) else {
            if !isOpen(number) {
                let table = state.tables[number]?.name.description ?? ""
                warn("sql-unknown-column", "table '\(table)' has no column '\(old)'", at: offset)
            }
            return
        }
        let new = cut(new)
        for member in family(number) { rename(column, to: new, inOnly: member) }
        guard let target = state.tables[number]?.name else { return }
        for other in state.referrers[key(target)] ?? [] where charge(state.tables[other]?.foreignKeys.count ?? 0) {
            for position in state.tables[other]?.foreignKeys.indices ?? 0..<0
            where state.tables[other]?.foreignKeys[position].target == target {
                let columns = state.tables[other]?.foreignKeys[position].targetColumns ?? []
                state.tables[other]?.foreignKeys[position].targetColumns = columns.map { $0 == column ? new : $0 }
            }
        }
    }

    private mutating func rename(_ old: String, to new: String, inOnly number: Int) {
        guard var table = state.tables[number], let position = table.position(of: old, dialect),
            charge(table.columns.count + table.indexes.count + table.checks.count)
        else { return }
        func replaced(_ names: [String]) -> [String] { names.map { $0 == old ? new : $0 } }
        func replaced(_ text: String) -> String { ExpressionNames(text, dialect).replacing(old, with: new) ?? text }
        table.columns[position].name = new
        for other in table.columns.indices {
            switch table.columns[other].generation {
            case .stored(let text): table.columns[other].generation = .stored(replaced(text))
            case .virtual(let text): table.columns[other].generation = .virtual(replaced(text))
            default: break
            }
        }
        if let key = table.primaryKey { table.primaryKey?.columns = replaced(key.columns) }
        for index in table.uniques.indices { table.uniques[index].columns = replaced(table.uniques[index].columns) }
        for index in table.foreignKeys.indices {
            table.foreignKeys[index].columns = replaced(table.foreignKeys[index].columns)
            if table.foreignKeys[index].target == table.name {
                table.foreignKeys[index].targetColumns = replaced(table.foreignKeys[index].targetColumns)
            }
        }
        for index in table.checks.indices {
            table.checks[index].expression = replaced(table.checks[index].expression)
            if table.checks[index].column == old { table.checks[index].column = new }
        }
        for index in table.exclusions.indices {
            table.exclusions[index].elements = replaced(table.exclusions[index].elements)
        }
        for index in table.indexes.indices {
            table.indexes[index].include = replaced(table.indexes[index].include)
            if let predicate = table.indexes[index].predicate { table.indexes[index].predicate = replaced(predicate) }
            for part in table.indexes[index].elements.indices {
                switch table.indexes[index].elements[part].subject {
                case .column(let name): if name == old { table.indexes[index].elements[part].subject = .column(new) }
                case .expression(let text): table.indexes[index].elements[part].subject = .expression(replaced(text))
                }
            }
        }
        if let key = table.partitioning?.key { table.partitioning?.key = key.map { replaced($0) } }
        state.tables[number] = table
    }
}
