extension SchemaBuilder {
    mutating func addColumn(
        _ column: Column, _ constraints: [TableConstraint], _ position: AlterAction.Position, _ isIfNotExists: Bool,
        _ isOnly: Bool, to number: Int, at offset: Int
    ) {
        if spelling(column.name, in: number) != nil {
            guard !isIfNotExists, let table = state.tables[number]?.name else { return }
            warn("sql-duplicate-column", "table '\(table)' has a column '\(column.name)' already", at: offset)
            return
        }
        guard hasRoom(number, at: offset) else { return }
        var column = column
        column.name = cut(column.name)
        for member in family(number, isOnly: isOnly) where member == number || spelling(column.name, in: member) == nil
        {
            guard charge(state.tables[member]?.columns.count ?? 0) else { return }
            state.tables[member]?.columns.append(column)
        }
        move(column.name, to: position, in: number)
        for constraint in constraints { add(constraint, to: number, at: offset) }
    }

    /// MySQL's FIRST and AFTER.
    private mutating func move(_ column: String, to position: AlterAction.Position, in number: Int) {
        guard let from = state.tables[number]?.position(of: column, dialect) else { return }
        switch position {
        case .last: return
        case .first:
            guard let moved = state.tables[number]?.columns.remove(at: from) else { return }
            state.tables[number]?.columns.insert(moved, at: 0)
        case .after(let other):
            guard let moved = state.tables[number]?.columns.remove(at: from) else { return }
            let after = state.tables[number]?.position(of: other, dialect)
            state.tables[number]?.columns.insert(moved, at: after.map { $0 + 1 } ?? from)
        }
    }

    mutating func dropColumn(_ name: String, _ isIfExists: Bool, _ isOnly: Bool, in number: Int, at offset: Int) {
        guard let column = spelling(name, in: number) else {
            if !isIfExists, !isOpen(number) { unknownColumn(name, number, at: offset) }
            return
        }
        for member in family(number, isOnly: isOnly) { remove(column, from: member) }
        guard let key = state.tables[number].map({ key($0.name) }) else { return }
        for other in (state.referrers[key] ?? []).sorted() where charge(state.tables[other]?.foreignKeys.count ?? 0) {
            guard let target = state.tables[number]?.name else { return }
            state.tables[other]?.foreignKeys.removeAll { $0.target == target && $0.targetColumns.contains(column) }
        }
    }

    /// Takes a column out, with what can't be without it.
    private mutating func remove(_ column: String, from number: Int) {
        guard var table = state.tables[number], let position = table.position(of: column, dialect),
            charge(table.columns.count + table.indexes.count + table.checks.count)
        else { return }
        table.columns.remove(at: position)
        if table.primaryKey?.columns.contains(column) == true { table.primaryKey = nil }
        table.uniques.removeAll { $0.columns.contains(column) || $0.include.contains(column) }
        table.foreignKeys.removeAll { $0.columns.contains(column) }
        table.checks.removeAll { ExpressionNames($0.expression, dialect).contains(column) }
        table.exclusions.removeAll { ExpressionNames($0.elements, dialect).contains(column) }
        if dialect == .mysql {
            for index in table.indexes.indices { table.indexes[index].elements.removeAll { $0.column == column } }
            table.indexes.removeAll { $0.elements.isEmpty }
        } else {
            table.indexes.removeAll { names(in: $0).contains(column) }
        }
        state.tables[number] = table
    }

    /// Columns that an index needs.
    private func names(in index: TableIndex) -> Set<String> {
        var names = Set(index.include)
        for element in index.elements {
            switch element.subject {
            case .column(let name): names.insert(name)
            case .expression(let text): names.formUnion(ExpressionNames(text, dialect).names)
            }
        }
        if let predicate = index.predicate { names.formUnion(ExpressionNames(predicate, dialect).names) }
        return names
    }

    private mutating func unknownColumn(_ name: String, _ number: Int, at offset: Int) {
        let table = state.tables[number]?.name.description ?? ""
        warn("sql-unknown-column", "table '\(table)' has no column '\(name)'", at: offset)
    }

    mutating func alterColumn(_ name: String, _ change: ColumnChange, _ isOnly: Bool, in number: Int, at offset: Int) {
        guard let column = spelling(name, in: number) else {
            if !isOpen(number) { unknownColumn(name, number, at: offset) }
            return
        }
        for member in family(number, isOnly: isOnly) {
            guard let position = state.tables[member]?.position(of: column, dialect) else { continue }
            guard var column = state.tables[member]?.columns[position] else { continue }
            apply(change, to: &column)
            state.tables[member]?.columns[position] = column
        }
    }

    private func apply(_ change: ColumnChange, to column: inout Column) {
        switch change {
        case .type(let type, let collation):
            column.type = type
            if let collation { column.collation = collation }
        case .setDefault(let value):
            column.defaultValue = value
            if column.generation == .serial { column.generation = nil }
        case .setNullable(let isNullable): column.isNullable = isNullable
        case .setGeneration(let generation):
            column.generation = generation
            if generation != nil { column.isNullable = false }
        case .dropExpression: column.generation = nil
        }
    }

    /// MySQL's MODIFY and CHANGE.
    mutating func changeColumn(
        _ old: String, _ column: Column, _ constraints: [TableConstraint], _ position: AlterAction.Position?,
        in number: Int,
        at offset: Int
    ) {
        guard spelling(old, in: number) != nil else {
            unknownColumn(old, number, at: offset)
            return
        }
        if !dialect.same(old, column.name) || spelling(old, in: number) != column.name {
            renameColumn(old, to: column.name, in: number, at: offset)
        }
        guard let place = state.tables[number]?.position(of: column.name, dialect) else { return }
        var column = column
        if state.tables[number]?.primaryKey?.columns.contains(column.name) == true { column.isNullable = false }
        state.tables[number]?.columns[place] = column
        if let position { move(column.name, to: position, in: number) }
        for constraint in constraints { add(constraint, to: number, at: offset) }
    }
}
