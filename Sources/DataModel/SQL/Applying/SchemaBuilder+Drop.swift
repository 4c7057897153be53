extension SchemaBuilder {
    mutating func drop(
        _ kind: ObjectKind, _ names: [ObjectName], table: ObjectName?, isIfExists: Bool, at offset: Int
    ) {
        for name in names {
            switch kind {
            case .table: if let number = required(name, at: offset, isQuiet: isIfExists) { remove(number) }
            case .view: if let key = found(name, in: state.views) { removeView(key) }
            case .type, .domain:
                if let key = found(name, in: state.enums) { state.enums[key] = nil }
                if let key = found(name, in: state.domains) { state.domains[key] = nil }
            case .sequence: if let key = found(name, in: state.sequences) { state.sequences[key] = nil }
            case .index: dropIndex(name, on: table, isQuiet: isIfExists, at: offset)
            case .schema: dropSchema(name.name)
            }
        }
    }

    private mutating func removeView(_ key: ObjectName) {
        for index in state.views[key]?.indexes ?? [] {
            if let name = index.name { state.indexOwners[ObjectName(name, schema: key.schema)] = nil }
        }
        state.views[key] = nil
    }

    /// Takes a table out of the model, with its names and, in PostgreSQL, the foreign keys that refer to it.
    mutating func remove(_ number: Int) {
        guard let table = state.tables[number] else { return }
        let schema = table.name.schema
        let indexNames = [table.primaryKey?.name] + table.uniques.map(\.name) + table.indexes.map(\.name)
        for case let name? in indexNames + table.exclusions.map(\.name) {
            state.indexOwners[key(ObjectName(name, schema: schema))] = nil
        }
        for case let name? in table.foreignKeys.map(\.name) + table.checks.map(\.name) {
            state.constraintNames.remove(ObjectName(name, schema: schema))
        }
        let key = key(table.name)
        state.tableNumbers[key] = nil
        state.tables[number] = nil
        for target in table.foreignKeys.map(\.target) { state.referrers[self.key(target)]?.remove(number) }
        if let parent = table.partition?.parent, let parentNumber = self.number(parent) {
            state.children[parentNumber]?.removeAll { $0 == number }
        }
        for child in state.children.removeValue(forKey: number) ?? [] {
            // Only CASCADE drops what inherits, and nothing else is allowed while something does.
            remove(child)
        }
        if dialect == .postgresql {
            for other in state.referrers.removeValue(forKey: key) ?? [] where charge(1) {
                guard var keys = state.tables[other]?.foreignKeys else { continue }
                keys.removeAll { self.key($0.target) == key }
                state.tables[other]?.foreignKeys = keys
            }
            for sequence in state.sequences.all where sequence.owner?.table == table.name && charge(1) {
                state.sequences[sequence.name] = nil
            }
        }
    }

    private mutating func dropSchema(_ name: String) {
        let schema = name == dialect.defaultSchema || name == state.mainDatabase ? nil : name
        guard charge(state.tables.count) else { return }
        for number in state.tables.indices where state.tables[number].map({ $0.name.schema == schema }) ?? false {
            remove(number)
        }
        for key in state.views.names where key.schema == schema { removeView(key) }
        for key in state.enums.names where key.schema == schema { state.enums[key] = nil }
        for key in state.domains.names where key.schema == schema { state.domains[key] = nil }
        for key in state.sequences.names where key.schema == schema { state.sequences[key] = nil }
        state.schemas.removeAll { $0.name == name }
    }

    private mutating func dropIndex(_ name: ObjectName, on table: ObjectName?, isQuiet: Bool, at offset: Int) {
        for key in candidates(name) {
            if case .view(let view) = state.indexOwners[key] {
                state.views[view]?.indexes.removeAll { $0.name == key.name }
                state.indexOwners[key] = nil
                return
            }
        }
        guard let owner = indexOwner(name, on: table) else {
            if !isQuiet {
                warn("sql-unknown-index", "index '\(name)' is not defined before this statement", at: offset)
            }
            return
        }
        dropIndex(owner.name, in: owner.number, isQuiet: isQuiet, at: offset)
    }

    /// Takes an index out of a table.
    mutating func dropIndex(_ name: String, in number: Int, isQuiet: Bool, at offset: Int) {
        guard let table = state.tables[number] else { return }
        if dialect == .mysql, name.lowercased() == "primary" {
            state.tables[number]?.primaryKey = nil
            return
        }
        guard let position = table.indexes.firstIndex(where: { $0.name.map { dialect.same($0, name) } ?? false }) else {
            let isKnown = table.foreignKeys.contains { $0.name.map { dialect.same($0, name) } ?? false }
            if !isQuiet, !isKnown {
                warn("sql-unknown-index", "table '\(table.name)' has no index '\(name)'", at: offset)
            }
            return
        }
        state.tables[number]?.indexes.remove(at: position)
        state.indexOwners[key(ObjectName(name, schema: table.name.schema))] = nil
    }

    mutating func dropConstraint(_ name: String, _ isIfExists: Bool, in number: Int, at offset: Int) {
        guard var table = state.tables[number] else { return }
        func isMeant(_ other: String?) -> Bool { other.map { dialect.same($0, name) } ?? false }
        let before = table
        if isMeant(table.primaryKey?.name) { table.primaryKey = nil }
        table.uniques.removeAll { isMeant($0.name) }
        table.foreignKeys.removeAll { isMeant($0.name) }
        table.checks.removeAll { isMeant($0.name) }
        table.exclusions.removeAll { isMeant($0.name) }
        if dialect == .mysql { table.indexes.removeAll { isMeant($0.name) && $0.isUnique } }
        guard table != before else {
            if !isIfExists, !table.isDerived {
                warn("sql-unknown-constraint", "table '\(table.name)' has no constraint '\(name)'", at: offset)
            }
            return
        }
        state.tables[number] = table
        state.indexOwners[key(ObjectName(name, schema: table.name.schema))] = nil
        state.constraintNames.remove(ObjectName(name, schema: table.name.schema))
    }
}
