import DataModel

extension MigrationPlanner {
    /// Names that indexes of the new version have, where an index of the old one may still have them.
    static func claimed(by diff: SchemaDiff) -> Set<ObjectName> {
        var names: Set<ObjectName> = []
        func claim(_ items: [TableItem], _ table: Table) {
            for item in items where item.isIndex {
                if let name = item.name { names.insert(ObjectName(name, schema: table.name.schema)) }
            }
        }
        for table in diff.createdTables { claim(table.items, table) }
        for table in diff.tables { claim(table.addedItems, table.new) }
        return names
    }

    /// A table that goes, with its indexes under names that are not in the way of new ones.
    mutating func steppingAside(_ table: Table) -> Table {
        guard dialect != .mysql else { return table }
        var aside = table
        func changed(_ name: String?) -> String? {
            guard let name, claimed.contains(ObjectName(name, schema: table.name.schema)) else { return nil }
            return String(name.prefix(50)) + "_before"
        }
        for item in table.items where item.isIndex {
            guard let before = item.name, let after = changed(before) else { continue }
            let isConstraint = if case .index = item { false } else { true }
            let parts = old
            let name = { (name: String) in parts.name(ObjectName(name, schema: table.name.schema)) }
            var sql = ["ALTER INDEX \(name(before)) RENAME TO \(old.name(after))"]
            var back = ["ALTER INDEX \(name(after)) RENAME TO \(old.name(before))"]
            if isConstraint {
                sql = [alter(table, "RENAME CONSTRAINT \(old.name(before)) TO \(old.name(after))")]
                back = [alter(table, "RENAME CONSTRAINT \(old.name(after)) TO \(old.name(before))")]
            }
            if dialect == .sqlite {
                guard case .index(let index) = item else { continue }
                (sql, back) = (["DROP INDEX \(name(before))"], old.create(index, of: table).map { [$0] } ?? [])
            }
            add(
                .rename, Order.createTables - 1, "`\(before)` of `\(table.name)` makes room", table: table, sql: sql,
                back: back,
                lock: MigrationLock.brief)
        }
        if dialect == .sqlite {
            aside.indexes.removeAll { changed($0.name) != nil }
            return aside
        }
        if let name = changed(aside.primaryKey?.name) {
            aside.primaryKey?.name = name
            aside.primaryKey?.isNameGenerated = false
        }
        for index in aside.uniques.indices {
            if let name = changed(aside.uniques[index].name) {
                (aside.uniques[index].name, aside.uniques[index].isNameGenerated) = (name, false)
            }
        }
        for index in aside.exclusions.indices {
            if let name = changed(aside.exclusions[index].name) {
                (aside.exclusions[index].name, aside.exclusions[index].isNameGenerated) = (name, false)
            }
        }
        for index in aside.indexes.indices {
            if let name = changed(aside.indexes[index].name) { aside.indexes[index].name = name }
        }
        return aside
    }
}

extension TableItem {
    /// Whether an index stands behind it, whose name no other in the schema may have.
    var isIndex: Bool {
        switch self {
        case .primary, .unique, .exclusion, .index: true
        case .foreign, .check: false
        }
    }
}
