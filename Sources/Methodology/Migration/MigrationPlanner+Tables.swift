import DataModel

extension MigrationPlanner {
    /// A table that is new: empty, so that nothing in it can fail.
    mutating func plan(created table: Table) {
        // Partitions stand behind what they are parts of.
        let depth = depth(of: table, in: diff.new)
        add(
            .addTable, Order.createTables + min(depth, 9), "Table `\(table.name)` is added", table: table,
            sql: creation(of: table, new), back: ["DROP TABLE \(new.name(table.name))"])
        guard dialect != .sqlite else { return }
        for key in table.foreignKeys {
            let isEarly = isThere(key)
            add(
                .addForeignKey, isEarly ? Order.newForeignKeys : Order.foreignKeys,
                "`\(table.name)` refers to `\(key.target)` by \(key.columns.joined(separator: ", "))", table: table,
                sql: [alter(table, "ADD " + new.clause(.foreign(key), of: table))],
                back: drop(.foreign(key), table, new),
                lock: MigrationLock.referencing, risk: .safe, place: key.place)
        }
    }

    /// A table with all that stands in it or is said of it but its foreign keys.
    /// - Parameter version: the side of the migration whose names it has.
    private func creation(of table: Table, _ version: SQLParts) -> [String] {
        var sql = [version.create(table)]
        if !hasBodyIndexes {
            sql += table.indexes.filter { !$0.isImplicit }.compactMap { version.create($0, of: table) }
        }
        guard isPostgreSQL else { return sql }
        for column in table.columns where column.comment != nil {
            sql.append(
                comment("COLUMN \(version.name(table.name)).\(version.name(column.name))", nil, column.comment) ?? "")
        }
        if let text = comment("TABLE " + version.name(table.name), nil, table.comment) { sql.append(text) }
        for check in table.checks where check.isNotValid {
            sql.append(alter(table, "ADD " + version.clause(.check(check), of: table)))
        }
        return sql
    }

    /// Whether the key that a foreign key refers to is there before rows are tightened.
    private func isThere(_ key: ForeignKey) -> Bool {
        let name = diff.new.key(key.target)
        if diff.createdTables.contains(where: { diff.new.key($0.name) == name }) { return true }
        guard let change = diff.tables.first(where: { diff.new.key($0.new.name) == name }) else { return true }
        let isTouched = change.addedItems.contains { item in
            switch item {
            case .primary, .unique: true
            case .index(let index): index.isUnique
            default: false
            }
        }
        return !isTouched && converted[name] == nil
    }

    mutating func plan(dropped gone: Table) {
        let table = steppingAside(gone)
        if dialect != .sqlite {
            // Without its foreign keys, tables can go in any order.
            for key in table.foreignKeys {
                add(
                    .dropForeignKey, Order.dropIndexes, "`\(table.name)` no longer refers to `\(key.target)`",
                    table: table,
                    sql: drop(.foreign(key), table, old),
                    back: [alter(table, "ADD " + old.clause(.foreign(key), of: table))],
                    lock: MigrationLock.referencing, place: key.place)
            }
        }
        add(
            .dropTable, Order.dropTables + 9 - min(depth(of: table, in: diff.old), 9),
            "Table `\(table.name)` is dropped",
            table: table, sql: ["DROP TABLE \(old.name(table.name))"],
            back: creation(of: table, old), lock: MigrationLock.brief,
            note: "Its rows are lost: keep a copy; on the way back the table is empty")
    }

    /// How many tables a table is a part of.
    private func depth(of table: Table, in model: DataModel) -> Int {
        var depth = 0
        var current = table
        while depth < 9, let parent = current.partition?.parent ?? current.parents.first, let next = model.table(parent)
        {
            depth += 1
            current = next
        }
        return depth
    }

    /// A table's other name; where views can be written to, one of the old name stands in until nobody uses it.
    mutating func plan(_ rename: SchemaRename) {
        let (before, after) = (rename.oldTable, rename.newTable)
        let table = diff.new.table(after)
        var sql: [String] = []
        var back: [String] = []
        switch dialect {
        case .postgresql:
            if before.name != after.name {
                sql.append("ALTER TABLE \(old.name(before)) RENAME TO \(new.name(after.name))")
            }
            if before.schema != after.schema {
                let middle = ObjectName(after.name, schema: before.schema)
                sql.append("ALTER TABLE \(new.name(middle)) SET SCHEMA \(new.name(after.schema ?? "public"))")
                back.append("ALTER TABLE \(new.name(after)) SET SCHEMA \(new.name(before.schema ?? "public"))")
            }
            if before.name != after.name {
                let middle = ObjectName(after.name, schema: before.schema)
                back.append("ALTER TABLE \(new.name(middle)) RENAME TO \(old.name(before.name))")
            }
        case .mysql:
            sql = ["RENAME TABLE \(old.name(before)) TO \(new.name(after))"]
            back = ["RENAME TABLE \(new.name(after)) TO \(old.name(before))"]
        case .sqlite:
            sql = ["ALTER TABLE \(old.name(before)) RENAME TO \(new.name(after.name))"]
            back = ["ALTER TABLE \(new.name(after)) RENAME TO \(old.name(before.name))"]
        }
        if isPostgreSQL { (sql, back) = (sql + sequences(rename), sequences(rename, isBack: true) + back) }
        let hasView = dialect != .sqlite && !hints.isInPlace
        if hasView {
            sql.append(view(rename))
            back.insert("DROP VIEW \(old.name(before))", at: 0)
            if isPostgreSQL {
                sql = ["BEGIN"] + sql + ["COMMIT"]
                back = ["BEGIN"] + back + ["COMMIT"]
            }
        }
        add(
            .renameTable, Order.renameTables, "Table `\(before)` becomes `\(after)`", table: table, sql: sql,
            back: back,
            lock: MigrationLock.brief,
            note: hasView
                ? "A view of the old name keeps code of before going; what writes to it with ON CONFLICT does not"
                : "Stop the application, or deploy at the same moment")
        guard hasView else { return }
        add(
            .dropTable, Order.dropComputed - 1, "The view `\(before)` goes", sql: ["DROP VIEW \(old.name(before))"],
            back: [view(rename)], risk: .breaking)
    }

    /// A view of a table's old name with the columns that code of before knows.
    private func view(_ rename: SchemaRename) -> String {
        let columns = diff.old.table(rename.newTable)?.columns.map { new.name($0.name) } ?? []
        return
            "CREATE VIEW \(old.name(rename.oldTable)) AS SELECT \(columns.joined(separator: ", ")) FROM \(new.name(rename.newTable))"
    }

    /// Sequences that are named after their table get the name they would have.
    private func sequences(_ rename: SchemaRename, isBack: Bool = false) -> [String] {
        let (before, after) = (rename.oldTable, rename.newTable)
        let columns = diff.old.table(after)?.columns.filter { column in
            switch column.generation {
            case .serial, .identity: true
            default: false
            }
        }
        return (columns ?? []).compactMap { column in
            let names = [before, after].map { $0.name + "_" + column.name + "_seq" }
            // Longer names are cut by rules of their own.
            guard names[0] != names[1], names.allSatisfy({ $0.utf8.count < 64 }) else { return nil }
            let (from, to) = isBack ? (names[1], names[0]) : (names[0], names[1])
            return "ALTER SEQUENCE \(new.name(ObjectName(from, schema: after.schema))) RENAME TO \(new.name(to))"
        }
    }

    /// MySQL has indexes in tables' bodies.
    var hasBodyIndexes: Bool { dialect == .mysql }

    /// A table of both versions.
    mutating func plan(_ table: TableDiff) {
        for change in table.otherChanges {
            add(
                .byHand, Order.convert, "`\(table.new.name)` changes \(change)", table: table.new, sql: [], back: [])
        }
        if isPostgreSQL {
            planComment("TABLE " + new.name(table.new.name), table.old.comment, table.new.comment, table: table.new)
        } else if dialect == .mysql, table.old.comment != table.new.comment {
            add(
                .comment, Order.comments, "A comment changes", table: table.new,
                sql: [alter(table.new, "COMMENT = " + new.text(table.new.comment ?? ""))],
                back: [alter(table.new, "COMMENT = " + new.text(table.old.comment ?? ""))])
        }
        // Columns of partitions and heirs are those of their parents.
        if table.new.partition == nil {
            let inherited = Set(
                table.new.parents.flatMap { diff.new.table($0)?.columns.map(\.name) ?? [] }
                    + table.old.parents.flatMap { diff.old.table($0)?.columns.map(\.name) ?? [] })
            planColumns(table, except: inherited)
        }
        planItems(table)
    }
}
