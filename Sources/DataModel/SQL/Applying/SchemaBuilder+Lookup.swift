extension SchemaBuilder {
    /// The schema of names that are created without one.
    var currentSchema: String? {
        switch dialect {
        case .postgresql:
            let first = state.searchPath.first { $0 != "pg_catalog" && $0 != "$user" }
            return first == "public" ? nil : first
        case .mysql: return state.database == state.mainDatabase ? nil : state.database
        case .sqlite: return nil
        }
    }

    /// A name with its schema, nil for the default one.
    func qualified(_ name: ObjectName) -> ObjectName {
        guard let schema = name.schema else { return ObjectName(name.name, schema: currentSchema) }
        let isDefault = schema == dialect.defaultSchema || (dialect == .mysql && schema == state.mainDatabase)
        return ObjectName(name.name, schema: isDefault ? nil : schema)
    }

    /// What names are found by.
    func key(_ name: ObjectName) -> ObjectName {
        dialect == .postgresql
            ? name : ObjectName(dialect.key(name.name), schema: name.schema.map(dialect.key))
    }

    /// The keys a name may be found under, the first that exists is meant.
    func candidates(_ name: ObjectName) -> [ObjectName] {
        guard name.schema == nil, dialect == .postgresql else { return [key(qualified(name))] }
        var keys = [ObjectName(name.name, schema: "pg_temp")]
        for schema in state.searchPath {
            keys.append(ObjectName(name.name, schema: schema == "public" ? nil : schema))
        }
        if keys.count == 1 { keys.append(ObjectName(name.name)) }
        return keys
    }

    /// The number of a table.
    func number(_ name: ObjectName) -> Int? {
        for key in candidates(name) { if let number = state.tableNumbers[key] { return number } }
        return nil
    }

    /// The number of a table that a statement needs; tells when there is none.
    mutating func required(_ name: ObjectName, at offset: Int, isQuiet: Bool = false) -> Int? {
        if let number = number(name) { return number }
        if !isQuiet {
            warn(
                "sql-unknown-table", "table '\(name)' is not defined before this statement", at: offset,
                fix: "read the file that creates it first")
        }
        return nil
    }

    /// The key of the object that a name means.
    func found<Object>(_ name: ObjectName, in objects: NamedObjects<Object>) -> ObjectName? {
        candidates(name).first { objects[$0] != nil }
    }

    /// The table and, of a chain of partitions or inheriting tables, all below it.
    mutating func family(_ number: Int, isOnly: Bool = false) -> [Int] {
        guard !isOnly, state.children[number] != nil else { return [number] }
        var family = [number]
        var seen: Set = [number]
        var next = 0
        while next < family.count {
            for child in state.children[family[next]] ?? [] where seen.insert(child).inserted {
                guard charge(1) else { return family }
                family.append(child)
            }
            next += 1
        }
        return family
    }

    /// The table's own spelling of a column's name.
    func spelling(_ column: String, in number: Int) -> String? {
        state.tables[number]?.column(column, dialect)?.name
    }

    /// Whether columns could be missing because they come from somewhere that wasn't read.
    func isOpen(_ number: Int) -> Bool { state.tables[number]?.isDerived ?? true }

    /// The table's own spelling of columns; nil, and told, when one is missing.
    mutating func spelled(_ columns: [String], in number: Int, _ what: String, at offset: Int) -> [String]? {
        var names: [String] = []
        for column in columns {
            if let name = spelling(column, in: number) {
                names.append(name)
            } else if isOpen(number) {
                names.append(column)
            } else {
                let table = state.tables[number]?.name.description ?? ""
                warn(
                    "sql-unknown-column", "\(what) names column '\(column)' that table '\(table)' does not have",
                    at: offset)
                return nil
            }
        }
        return names
    }
}
