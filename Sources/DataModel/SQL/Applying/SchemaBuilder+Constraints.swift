import Diagnostics

extension SchemaBuilder {
    /// Adds a constraint to a table, under the name the database would choose unless it has one.
    /// - Parameter isCreating: whether the table is being created, where a key said twice is one key.
    mutating func add(_ constraint: TableConstraint, to number: Int, isCreating: Bool = false, at offset: Int? = nil) {
        let offset = offset ?? 0
        switch constraint {
        case .primaryKey(let key): add(key, to: number, at: offset)
        case .unique(let unique): add(unique, to: number, isCreating: isCreating, at: offset)
        case .foreignKey(let key): add(key, to: number, at: offset)
        case .check(let check): add(check, to: number)
        case .exclusion(let exclusion): add(exclusion, to: number)
        case .index(let index): add(index, to: number, at: offset)
        case .notNull(let column): setNullable(column, false, in: number)
        case .usingIndex(let name, let index, let isPrimary, let place):
            promote(index, to: name, isPrimary: isPrimary, in: number, place)
        }
    }

    private mutating func warn(_ rule: String, _ message: String, at place: SourcePlace, _ offset: Int) {
        // A constraint's own place is finer than its statement's.
        var diagnostic = source.warning(rule, message, at: offset)
        if place.path == source.path {
            diagnostic.position = place.position
            diagnostic.excerpt = nil
        }
        diagnostics.append(diagnostic)
    }

    private mutating func add(_ key: PrimaryKey, to number: Int, at offset: Int) {
        guard let table = state.tables[number] else { return }
        guard table.primaryKey == nil else {
            warn("sql-second-primary-key", "table '\(table.name)' has a primary key already", at: key.place, offset)
            return
        }
        guard let columns = spelled(key.columns, in: number, "primary key", at: offset) else { return }
        var key = key
        key.columns = columns
        key.include = key.include.map { spelling($0, in: number) ?? $0 }
        if dialect == .postgresql, key.name == nil {
            key.name = chosenName(table.name, nil, "pkey", among: .both)
            key.isNameGenerated = true
        }
        key.name = key.name.map(cut)
        state.tables[number]?.primaryKey = key
        register(index: key.name, of: number)
        let forbidsNull = dialect != .sqlite || isRowID(columns, table) || table.options.contains("WITHOUT ROWID")
        if forbidsNull { for column in columns { setNullable(column, false, in: number) } }
    }

    /// SQLite: whether the primary key is another name for the row's number.
    private func isRowID(_ columns: [String], _ table: Table) -> Bool {
        columns.count == 1 && table.column(columns[0], dialect)?.type.name == "integer"
    }

    private mutating func add(_ unique: UniqueConstraint, to number: Int, isCreating: Bool, at offset: Int) {
        guard let table = state.tables[number],
            let columns = spelled(unique.columns, in: number, "unique constraint", at: offset)
        else { return }
        var unique = unique
        unique.columns = columns
        unique.include = unique.include.map { spelling($0, in: number) ?? $0 }
        if isCreating, isRepeated(&unique, table, number) { return }
        if dialect == .postgresql, unique.name == nil {
            let names = nameAddition(columns.map { TableIndex.Element(.column($0)) }, unique.include)
            unique.name = chosenName(table.name, names, "key", among: .both)
            unique.isNameGenerated = true
        }
        unique.name = unique.name.map(cut)
        register(index: unique.name, of: number)
        state.tables[number]?.uniques.append(unique)
    }

    /// Whether the table has a key of these columns; it takes over the name then.
    private mutating func isRepeated(_ unique: inout UniqueConstraint, _ table: Table, _ number: Int) -> Bool {
        guard unique.include.isEmpty, !unique.isNullsNotDistinct else { return false }
        if let key = table.primaryKey, key.columns == unique.columns, key.deferral == unique.deferral { return true }
        for (position, other) in table.uniques.enumerated()
        where other.columns == unique.columns && other.deferral == unique.deferral && other.include.isEmpty {
            if other.isNameGenerated || other.name == nil, let name = unique.name {
                if let old = other.name { state.indexOwners[ObjectName(old, schema: table.name.schema)] = nil }
                state.tables[number]?.uniques[position].name = name
                state.tables[number]?.uniques[position].isNameGenerated = false
                register(index: name, of: number)
            }
            return true
        }
        return false
    }

    private mutating func add(_ key: ForeignKey, to number: Int, at offset: Int) {
        guard let table = state.tables[number],
            let columns = spelled(key.columns, in: number, "foreign key", at: offset)
        else { return }
        var key = key
        key.columns = columns
        let target = self.number(key.target)
        key.target = target.flatMap { state.tables[$0]?.name } ?? qualified(key.target)
        if let target { key.targetColumns = key.targetColumns.map { spelling($0, in: target) ?? $0 } }
        guard key.targetColumns.isEmpty || key.targetColumns.count == columns.count else {
            warn(
                "sql-key-columns", "foreign key has \(columns.count) columns and refers to \(key.targetColumns.count)",
                at: key.place, offset)
            return
        }
        if key.targetColumns.isEmpty, dialect == .postgresql,
            let primary = target.flatMap({ state.tables[$0]?.primaryKey })
        {
            key.targetColumns = primary.columns
        }
        nameForeignKey(&key, table)
        state.tables[number]?.foreignKeys.append(key)
        state.referrers[self.key(key.target), default: []].insert(number)
    }

    private mutating func nameForeignKey(_ key: inout ForeignKey, _ table: Table) {
        if key.name == nil {
            switch dialect {
            case .postgresql:
                key.name = chosenName(
                    table.name, nameAddition(key.columns.map { TableIndex.Element(.column($0)) }), "fkey",
                    among: .constraints)
            case .mysql:
                let prefix = table.name.name + "_ibfk_"
                let numbers = table.foreignKeys.compactMap { $0.name }.filter { $0.hasPrefix(prefix) }
                    .compactMap { Int($0.dropFirst(prefix.count)) }
                key.name = prefix + String((numbers.max() ?? 0) + 1)
            case .sqlite: return
            }
            key.isNameGenerated = true
        }
        key.name = key.name.map(cut)
        if let name = key.name { state.constraintNames.insert(ObjectName(name, schema: table.name.schema)) }
    }

    private mutating func add(_ check: CheckConstraint, to number: Int) {
        guard let table = state.tables[number] else { return }
        var check = check
        if check.name == nil, dialect == .postgresql {
            let column = check.column ?? onlyColumn(in: check.expression, of: table)
            check.name = chosenName(table.name, column, "check", among: .constraints)
            check.isNameGenerated = true
        }
        check.name = check.name.map(cut)
        if let name = check.name { state.constraintNames.insert(ObjectName(name, schema: table.name.schema)) }
        state.tables[number]?.checks.append(check)
    }

    /// The column an expression is about, if it is about one only.
    private func onlyColumn(in expression: String, of table: Table) -> String? {
        var found: Set<String> = []
        for name in ExpressionNames(expression, dialect).names where table.column(name, dialect) != nil {
            found.insert(name)
        }
        return found.count == 1 ? found.first : nil
    }

    private mutating func add(_ exclusion: ExclusionConstraint, to number: Int) {
        guard let table = state.tables[number] else { return }
        var exclusion = exclusion
        if exclusion.name == nil {
            let names = ExpressionNames(exclusion.elements, dialect).names.filter { table.column($0, dialect) != nil }
            exclusion.name = chosenName(
                table.name, names.joined(separator: "_"), "excl", among: .both)
            exclusion.isNameGenerated = true
        }
        register(index: exclusion.name, of: number)
        state.tables[number]?.exclusions.append(exclusion)
    }

    /// Notes the name of an index in its schema.
    mutating func register(index name: String?, of number: Int) {
        guard let name, dialect != .mysql, let schema = state.tables[number]?.name.schema else {
            if let name, dialect != .mysql { state.indexOwners[key(ObjectName(name))] = .table(number) }
            return
        }
        state.indexOwners[key(ObjectName(name, schema: schema))] = .table(number)
    }

    /// NULL or NOT NULL for a column, and for those that inherit it.
    mutating func setNullable(_ column: String, _ isNullable: Bool, in number: Int, isOnly: Bool = false) {
        for member in family(number, isOnly: isOnly || isNullable) {
            guard let position = state.tables[member]?.position(of: column, dialect) else { continue }
            state.tables[member]?.columns[position].isNullable = isNullable
        }
    }

    /// `ADD CONSTRAINT … USING INDEX`.
    private mutating func promote(
        _ index: String, to name: String?, isPrimary: Bool, in number: Int, _ place: SourcePlace
    ) {
        guard let position = state.tables[number]?.indexes.firstIndex(where: { $0.name == index }),
            let found = state.tables[number]?.indexes.remove(at: position)
        else { return }
        let schema = state.tables[number]?.name.schema
        state.indexOwners[ObjectName(index, schema: schema)] = nil
        let columns = found.columns ?? []
        if isPrimary {
            add(.primaryKey(PrimaryKey(name: name ?? index, columns: columns, place: place)), to: number)
        } else {
            var unique = UniqueConstraint(name: name ?? index, columns: columns, place: place)
            unique.include = found.include
            unique.isNullsNotDistinct = found.isNullsNotDistinct
            add(.unique(unique), to: number)
        }
    }
}
