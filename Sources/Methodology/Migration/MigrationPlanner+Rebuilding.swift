import DataModel

extension MigrationPlanner {
    /// SQLite changes little of a table in place; what it can't, is done by making the table anew (sqlite.org/lang_altertable,
    /// "Making Other Kinds Of Table Schema Changes").
    mutating func planRebuilding() {
        for rename in diff.renamedTables { plan(rename) }
        for table in diff.createdTables { plan(created: table) }
        for table in diff.tables { planSQLite(table) }
        for table in diff.droppedTables { plan(dropped: table) }
    }

    private mutating func planSQLite(_ table: TableDiff) {
        let (forward, isForwardPlain) = statements(table.old, to: table.new, table, new, isBack: false)
        let (back, _) = statements(table.new, to: table.old, table, old, isBack: true)
        if isForwardPlain { return planPlain(table) }
        let rule: MigrationRule =
            !table.dropped.isEmpty && table.dropped.count > table.copies.count
            ? .dropColumn : table.copies.isEmpty ? .rebuild : .renameColumn
        let lost = table.dropped.filter { column in !table.copies.contains { $0.from.name == column.name } }
        let required = table.added.filter { column in
            !column.isNullable && column.defaultValue == nil && !column.isComputed
                && !table.copies.contains { $0.to.name == column.name } && fill(column, of: table.new) == nil
        }
        var notes: [String] = []
        if !lost.isEmpty { notes.append("Values of \(lost.map(\.name).joined(separator: ", ")) are lost: keep a copy") }
        for column in required {
            notes.append(
                "Rows there are have no `\(column.name)`: say `--fill \(table.new.name).\(column.name)=EXPRESSION`")
        }
        add(
            required.isEmpty ? rule : .addRequired, Order.convert,
            "`\(table.new.name)` is made anew: \(summary(table))",
            table: table.new, sql: forward, back: back, note: notes.isEmpty ? nil : notes.joined(separator: "; "))
    }

    private func summary(_ table: TableDiff) -> String {
        var parts: [String] = []
        if !table.copies.isEmpty {
            parts.append(table.copies.map { "`\($0.from.name)` becomes `\($0.to.name)`" }.joined(separator: ", "))
        }
        let added = table.added.filter { column in !table.copies.contains { $0.to.name == column.name } }
        let dropped = table.dropped.filter { column in !table.copies.contains { $0.from.name == column.name } }
        if !added.isEmpty { parts.append("with " + added.map { "`\($0.name)`" }.joined(separator: ", ")) }
        if !dropped.isEmpty { parts.append("without " + dropped.map { "`\($0.name)`" }.joined(separator: ", ")) }
        if !table.changed.isEmpty {
            parts.append(table.changed.map { "`\($0.new.name)`" }.joined(separator: ", ") + " otherwise")
        }
        if !table.addedItems.isEmpty || !table.droppedItems.isEmpty { parts.append("with other keys or conditions") }
        return parts.isEmpty ? "with other options" : parts.joined(separator: "; ")
    }

    /// What can be done in place: columns that may be missing, and indexes.
    private mutating func planPlain(_ table: TableDiff) {
        for column in table.added {
            add(
                .addColumn, Order.addColumns, "Column `\(table.new.name).\(column.name)` is added", table: table.new,
                sql: [alter(table.new, "ADD COLUMN " + new.column(column, of: table.new))],
                back: [alter(table.new, "DROP COLUMN " + new.name(column.name))], place: column.place)
        }
        for case .index(let index) in table.droppedItems {
            add(
                index.isUnique ? .dropKey : .dropIndex,
                index.isUnique || isInTheWay(index, table) ? Order.clearNames : Order.dropIndexes,
                "Index `\(index.name ?? "")` of `\(table.new.name)` is dropped", table: table.new,
                sql: drop(.index(index), table.new, old), back: statements(adding: .index(index), to: table.new, old),
                place: index.place)
        }
        for case .index(let index) in table.addedItems {
            add(
                index.isUnique ? .addKey : .addIndex, index.isUnique ? Order.keys : Order.indexes,
                "An index of `\(table.new.name)` is added: (\(index.elements.compactMap(\.column).joined(separator: ", ")))",
                table: table.new, sql: statements(adding: .index(index), to: table.new, new),
                back: drop(.index(index), table.new, new),
                note: index.isUnique ? "Fails while two rows have the same values" : nil,
                place: index.place)
        }
        for case (.index(let before), .index(let after)) in table.renamedItems {
            add(
                .rename, Order.names, "`\(before.name ?? "")` of `\(table.new.name)` becomes `\(after.name ?? "")`",
                table: table.new,
                sql: drop(.index(before), table.new, old) + statements(adding: .index(after), to: table.new, new),
                back: drop(.index(after), table.new, new) + statements(adding: .index(before), to: table.new, old))
        }
    }

    private func isInTheWay(_ index: TableIndex, _ table: TableDiff) -> Bool {
        table.addedItems.contains { $0.name == index.name }
    }

    /// The statements that make a table anew in another form, and whether none are needed.
    private func statements(
        _ before: Table, to after: Table, _ table: TableDiff, _ parts: SQLParts, isBack: Bool
    ) -> (sql: [String], isPlain: Bool) {
        let items = isBack ? [] : table.droppedItems + table.addedItems + table.renamedItems.map(\.to)
        let isPlain =
            !isBack && table.dropped.isEmpty && table.changed.isEmpty && table.otherChanges.isEmpty
            && table.copies.isEmpty
            && items.allSatisfy { if case .index = $0 { true } else { false } }
            && table.added.allSatisfy { column in
                let isStored = if case .stored = column.generation { true } else { false }
                let hasKey = after.keys.contains {
                    $0.contains(column.name) && $0.count == 1 && after.uniques.contains { $0.columns == [column.name] }
                }
                let isPlainDefault =
                    column.defaultValue.map { Double($0) != nil || $0.hasPrefix("'") } ?? column.isNullable
                let isFilled = fill(column, of: table.new) == nil
                return !isStored && !hasKey && isPlainDefault && isFilled && column.generation == nil
            }
        if isPlain { return ([], true) }
        var aside = after
        aside.name = ObjectName(after.name.name + "_anew", schema: after.name.schema)
        aside.indexes = []
        let copies = Dictionary(
            table.copies.map { isBack ? ($0.from.name, $0.to.name) : ($0.to.name, $0.from.name) },
            uniquingKeysWith: { one, _ in one })
        var targets: [String] = []
        var sources: [String] = []
        for column in after.columns where !column.isComputed {
            let value = fill(column, of: table.new) ?? fill(column, of: table.old)
            var source: String
            if let own = before.column(column.name, .sqlite) {
                source = parts.name(own.name)
                if !column.isNullable, own.isNullable, let value = value ?? column.defaultValue {
                    source = "COALESCE(\(source), \(value))"
                }
            } else if let other = copies[column.name] {
                source = parts.name(other)
            } else if let value {
                source = value
            } else if column.defaultValue != nil {
                continue
            } else if !column.isNullable, isBack {
                source = "''"
                let type = column.type.name
                if type.contains("int") || type.contains("num") || type.contains("real") || type.contains("dec") {
                    source = "0"
                }
            } else {
                continue
            }
            targets.append(parts.name(column.name))
            sources.append(source)
        }
        let own = parts.name(after.name)
        var sql = ["PRAGMA foreign_keys = OFF", "BEGIN", parts.create(aside)]
        if !targets.isEmpty {
            sql.append(
                "INSERT INTO \(parts.name(aside.name)) (\(targets.joined(separator: ", "))) SELECT \(sources.joined(separator: ", ")) FROM \(own)"
            )
        }
        sql.append("DROP TABLE \(own)")
        // Else SQLite would turn references to the old table over to the new one's first name.
        sql.append("ALTER TABLE \(parts.name(aside.name)) RENAME TO \(parts.name(after.name.name))")
        sql += after.indexes.filter { !$0.isImplicit }.compactMap { parts.create($0, of: after) }
        return (sql + ["PRAGMA foreign_key_check", "COMMIT", "PRAGMA foreign_keys = ON"], false)
    }
}
