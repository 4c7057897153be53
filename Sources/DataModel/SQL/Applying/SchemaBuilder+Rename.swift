extension SchemaBuilder {
    mutating func rename(_ kind: ObjectKind, _ old: ObjectName, _ new: ObjectName, at offset: Int) {
        switch kind {
        case .table:
            if let number = number(old) {
                rename(number, to: new, at: offset)
            } else if found(old, in: state.views) != nil {
                rename(.view, old, new, at: offset)
            } else {
                _ = required(old, at: offset)
            }
        case .view:
            guard let key = found(old, in: state.views) else { return }
            let name = target(new, from: key)
            state.views[key]?.name = name
            state.views.move(key, to: self.key(name))
        case .type, .domain: renameType(old, new)
        case .sequence:
            guard let key = found(old, in: state.sequences) else { return }
            let name = target(new, from: key)
            state.sequences[key]?.name = name
            state.sequences.move(key, to: self.key(name))
        case .index:
            guard let owner = indexOwner(old, on: nil) else {
                // PostgreSQL's ALTER INDEX takes tables too.
                if let number = number(old) { rename(number, to: new, at: offset) }
                return
            }
            guard new.schema == nil || new.schema == old.schema else { return }
            renameConstraint(owner.name, to: new.name, in: owner.number)
        case .schema: renameSchema(old.name, to: new.name)
        }
    }

    /// The new name, in the old schema unless it has one.
    private func target(_ new: ObjectName, from old: ObjectName) -> ObjectName {
        qualified(ObjectName(new.name, schema: new.schema ?? explicit(old.schema)))
    }

    private mutating func rename(_ number: Int, to new: ObjectName, at offset: Int) {
        guard let old = state.tables[number]?.name else { return }
        let name = target(ObjectName(cut(new.name), schema: new.schema), from: old)
        let oldKey = key(old)
        let newKey = key(name)
        if let other = state.tableNumbers[newKey], other != number {
            warn("sql-duplicate-table", "table '\(name)' exists already, so '\(old)' keeps its name", at: offset)
            return
        }
        state.tableNumbers[oldKey] = nil
        state.tableNumbers[newKey] = number
        state.tables[number]?.name = name
        if old.schema != name.schema { moveIndexes(of: number, from: old.schema) }
        let referrers = state.referrers.removeValue(forKey: oldKey) ?? []
        for other in referrers where charge(state.tables[other]?.foreignKeys.count ?? 0) {
            for position in state.tables[other]?.foreignKeys.indices ?? 0..<0 {
                guard let target = state.tables[other]?.foreignKeys[position].target, key(target) == oldKey else {
                    continue
                }
                state.tables[other]?.foreignKeys[position].target = name
            }
        }
        if !referrers.isEmpty { state.referrers[newKey, default: []].formUnion(referrers) }
        for child in state.children[number] ?? [] where charge(1) {
            if state.tables[child]?.partition != nil { state.tables[child]?.partition?.parent = name }
            if let position = state.tables[child]?.parents.firstIndex(of: old) {
                state.tables[child]?.parents[position] = name
            }
        }
        guard dialect == .postgresql, charge(state.sequences.names.count) else { return }
        for sequence in state.sequences.names where state.sequences[sequence]?.owner?.table == old {
            state.sequences[sequence]?.owner?.table = name
        }
    }

    private mutating func moveIndexes(of number: Int, from schema: String?) {
        guard let table = state.tables[number] else { return }
        for case let name? in [table.primaryKey?.name] + table.uniques.map(\.name) + table.indexes.map(\.name) {
            state.indexOwners[key(ObjectName(name, schema: schema))] = nil
            register(index: name, of: number)
        }
    }

    private mutating func renameType(_ old: ObjectName, _ new: ObjectName) {
        let enumKey = found(old, in: state.enums)
        let domainKey = found(old, in: state.domains)
        guard let key = enumKey ?? domainKey, charge(state.tables.reduce(0) { $0 + ($1?.columns.count ?? 0) }) else {
            return
        }
        let name = target(new, from: key)
        if enumKey != nil {
            state.enums[key]?.name = name
            state.enums.move(key, to: self.key(name))
        } else {
            state.domains[key]?.name = name
            state.domains.move(key, to: self.key(name))
        }
        for number in state.tables.indices {
            for position in state.tables[number]?.columns.indices ?? 0..<0 {
                guard let type = state.tables[number]?.columns[position].type, type.name == key.name,
                    qualified(ObjectName(type.name, schema: type.schema)) == key
                else { continue }
                state.tables[number]?.columns[position].type.name = name.name
                state.tables[number]?.columns[position].type.schema = name.schema
                state.tables[number]?.columns[position].type.text =
                    SQLName.quoted(name, dialect) + String(repeating: "[]", count: type.dimensions)
            }
        }
    }

    private mutating func renameSchema(_ old: String, to new: String) {
        guard charge(state.tables.count) else { return }
        for number in state.tables.indices {
            guard let name = state.tables[number]?.name, name.schema == old else { continue }
            rename(number, to: ObjectName(name.name, schema: new), at: 0)
        }
        for key in state.views.names where key.schema == old {
            rename(.view, key, ObjectName(key.name, schema: new), at: 0)
        }
        for key in state.enums.names + state.domains.names where key.schema == old {
            renameType(key, ObjectName(key.name, schema: new))
        }
        for key in state.sequences.names where key.schema == old {
            rename(.sequence, key, ObjectName(key.name, schema: new), at: 0)
        }
        if let position = state.schemas.firstIndex(where: { $0.name == old }) { state.schemas[position].name = new }
    }

    mutating func renameConstraint(_ old: String, to new: String, in number: Int) {
        guard var table = state.tables[number] else { return }
        let new = cut(new)
        func isMeant(_ name: String?) -> Bool { name.map { dialect.same($0, old) } ?? false }
        if isMeant(table.primaryKey?.name) {
            table.primaryKey?.name = new
            table.primaryKey?.isNameGenerated = false
        }
        for index in table.uniques.indices where isMeant(table.uniques[index].name) {
            (table.uniques[index].name, table.uniques[index].isNameGenerated) = (new, false)
        }
        for index in table.indexes.indices where isMeant(table.indexes[index].name) {
            (table.indexes[index].name, table.indexes[index].isNameGenerated) = (new, false)
        }
        for index in table.checks.indices where isMeant(table.checks[index].name) {
            (table.checks[index].name, table.checks[index].isNameGenerated) = (new, false)
        }
        for index in table.foreignKeys.indices where isMeant(table.foreignKeys[index].name) {
            (table.foreignKeys[index].name, table.foreignKeys[index].isNameGenerated) = (new, false)
        }
        state.tables[number] = table
        if state.indexOwners.removeValue(forKey: key(ObjectName(old, schema: table.name.schema))) != nil {
            register(index: new, of: number)
        }
    }
}
