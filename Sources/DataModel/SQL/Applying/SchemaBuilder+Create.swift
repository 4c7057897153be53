extension SchemaBuilder {
    mutating func create(_ create: CreateTable, at offset: Int) {
        var table = create.table
        table.name = table.kind == .temporary ? temporary(table.name) : qualified(table.name)
        let key = key(table.name)
        if let existing = state.tableNumbers[key] {
            guard !create.isIfNotExists else { return }
            guard create.isReplacing else {
                warn(
                    "sql-duplicate-table", "table '\(table.name)' is defined before; this definition is left out",
                    at: offset,
                    fix: "remove one of the definitions")
                return
            }
            remove(existing)
        } else if state.views[key] != nil {
            guard !create.isIfNotExists else { return }
            warn("sql-duplicate-table", "'\(table.name)' is the name of a view", at: offset)
            return
        }
        let number = state.tables.count
        state.tables.append(table)
        state.tableNumbers[key] = number
        fillColumns(number, create, at: offset)
        connect(number, create, at: offset)
        addInOrder(create.constraints, to: number)
    }

    private func temporary(_ name: ObjectName) -> ObjectName {
        dialect == .postgresql ? ObjectName(name.name, schema: "pg_temp") : qualified(name)
    }

    /// Columns: inherited ones first, then those of the body with what LIKE copies in its place.
    private mutating func fillColumns(_ number: Int, _ create: CreateTable, at offset: Int) {
        let sources =
            create.table.parents + (create.table.partition.map { [$0.parent] } ?? [])
            + [create.copied].compactMap { $0 }
        for source in sources {
            guard let other = required(source, at: offset) else {
                state.tables[number]?.isDerived = true
                continue
            }
            guard let columns = state.tables[other]?.columns, charge(columns.count) else { continue }
            if state.tables[number]?.columns.isEmpty == true {
                state.tables[number]?.columns = columns
            } else {
                for column in columns { merge(column, into: number) }
            }
            if state.tables[other]?.isDerived == true { state.tables[number]?.isDerived = true }
            if create.copied != nil { copyKeys(from: other, to: number) }
        }
        let isPartition = create.table.partition != nil
        for element in create.elements {
            switch element {
            case .column(let column):
                guard hasRoom(number, at: offset) else { return }
                guard spelling(column.name, in: number) != nil else {
                    state.tables[number]?.columns.append(column)
                    continue
                }
                if isPartition || !create.table.parents.isEmpty {
                    merge(column, into: number)
                } else {
                    warn("sql-duplicate-column", "column '\(column.name)' is defined twice", at: offset)
                }
            case .like(let clause): copy(clause, to: number)
            }
        }
        if let query = create.query { derive(number, query) }
        limitNames(number)
    }

    /// Whether a table may have one more column; tells when not.
    mutating func hasRoom(_ number: Int, at offset: Int) -> Bool {
        guard let table = state.tables[number], table.columns.count >= Self.columnLimit else { return true }
        warn(
            "sql-too-much", "table '\(table.name)' has more than \(Self.columnLimit) columns; the rest is left out",
            at: offset)
        return false
    }

    /// A column that another place names again: what it says is added.
    private mutating func merge(_ column: Column, into number: Int) {
        guard let position = state.tables[number]?.position(of: column.name, dialect) else {
            state.tables[number]?.columns.append(column)
            return
        }
        if !column.isNullable { state.tables[number]?.columns[position].isNullable = false }
        if let value = column.defaultValue { state.tables[number]?.columns[position].defaultValue = value }
        if let generation = column.generation { state.tables[number]?.columns[position].generation = generation }
    }

    /// Columns a table has at most: no dialect's default allows more.
    static let columnLimit = 4_096

    /// PostgreSQL cuts names after 63 bytes.
    private mutating func limitNames(_ number: Int) {
        guard dialect == .postgresql, var table = state.tables[number] else { return }
        guard table.columns.contains(where: { $0.name.utf8.count > 63 }) else { return }
        for position in table.columns.indices { table.columns[position].name = cut(table.columns[position].name) }
        state.tables[number] = table
    }

    /// Partitions, inheritance and their parents.
    private mutating func connect(_ number: Int, _ create: CreateTable, at offset: Int) {
        if let partition = create.table.partition, let parent = self.number(partition.parent) {
            let name = state.tables[parent]?.name ?? partition.parent
            state.tables[number]?.partition?.parent = name
            state.children[parent, default: []].append(number)
        }
        for (position, name) in create.table.parents.enumerated() {
            guard let parent = self.number(name) else { continue }
            let known = state.tables[parent]?.name ?? name
            state.tables[number]?.parents[position] = known
            state.children[parent, default: []].append(number)
        }
    }

    /// Constraints in the order PostgreSQL makes them in, which decides on names.
    private mutating func addInOrder(_ constraints: [TableConstraint], to number: Int) {
        func rank(_ constraint: TableConstraint) -> Int {
            switch constraint {
            case .notNull, .check: 0
            case .primaryKey: 1
            case .unique, .exclusion, .index, .usingIndex: 2
            case .foreignKey: 3
            }
        }
        for wanted in 0...3 {
            for constraint in constraints where rank(constraint) == wanted {
                add(constraint, to: number, isCreating: true)
            }
        }
    }
}
