import DataModel

extension MigrationPlanner {
    /// Keys, conditions and indexes of a table of both versions.
    mutating func planItems(_ table: TableDiff) {
        for item in table.droppedItems { plan(dropped: item, table) }
        for item in table.addedItems { plan(added: item, table) }
        for (from, to) in table.renamedItems { plan(rename: from, to, table) }
    }

    /// Statements that add an item to a table that has rows.
    func statements(adding item: TableItem, to table: Table, _ parts: SQLParts, isCareful: Bool = true) -> [String] {
        let isPlain = table.partitioning == nil
        let clause = parts.clause(item, of: table)
        switch item {
        case .index(let index):
            if dialect == .mysql { return [alter(table, "ADD " + clause)] }
            return parts.create(index, of: table, isConcurrent: isPostgreSQL && isPlain && isCareful).map { [$0] } ?? []
        case .foreign(let key) where isPostgreSQL && isPlain && !key.isNotValid && key.name != nil:
            return [
                alter(table, "ADD " + parts.named(item, clause) + " NOT VALID"),
                alter(table, "VALIDATE CONSTRAINT " + parts.name(key.name ?? "")),
            ]
        case .check(let check) where isPostgreSQL && !check.isNotValid && check.name != nil:
            return [
                alter(table, "ADD " + parts.named(item, clause) + " NOT VALID"),
                alter(table, "VALIDATE CONSTRAINT " + parts.name(check.name ?? "")),
            ]
        default: return [alter(table, "ADD " + parts.named(item, clause))]
        }
    }

    /// Statements that drop an item.
    func drop(_ item: TableItem, _ table: Table, _ parts: SQLParts) -> [String] {
        let name = item.name.map { parts.name($0) } ?? ""
        switch (item, dialect) {
        case (.index(let index), .mysql): return [alter(table, "DROP INDEX " + parts.name(index.name ?? ""))]
        case (.index(let index), _):
            let concurrently = isPostgreSQL && table.partitioning == nil ? "CONCURRENTLY " : ""
            return ["DROP INDEX \(concurrently)\(parts.name(ObjectName(index.name ?? "", schema: table.name.schema)))"]
        case (.primary, .mysql): return [alter(table, "DROP PRIMARY KEY")]
        case (.foreign, .mysql): return [alter(table, "DROP FOREIGN KEY " + name)]
        case (.unique, .mysql): return [alter(table, "DROP INDEX " + name)]
        case (.check, .mysql): return [alter(table, "DROP CONSTRAINT " + name)]
        default: return [alter(table, "DROP CONSTRAINT " + name)]
        }
    }

    private mutating func plan(dropped item: TableItem, _ table: TableDiff) {
        let sql = drop(item, table.new, old)
        let back = statements(adding: item, to: table.new, old)
        let name = item.name ?? ""
        func add(_ rule: MigrationRule, _ order: Int, _ what: String, lock: String) {
            self.add(
                rule, order, "\(what) `\(name)` of `\(table.new.name)` is dropped", table: table.new, sql: sql,
                back: back,
                lock: lock, place: item.place)
        }
        switch item {
        case .primary: add(.dropKey, Order.dropKeys, "Primary key", lock: MigrationLock.brief)
        case .unique: add(.dropKey, Order.relax, "Unique constraint", lock: MigrationLock.brief)
        case .foreign: add(.dropForeignKey, Order.dropForeignKeys, "Foreign key", lock: MigrationLock.referencing)
        case .check: add(.dropCheck, Order.relax, "Condition", lock: MigrationLock.brief)
        case .exclusion: add(.dropCheck, Order.relax, "Exclusion", lock: MigrationLock.brief)
        case .index(let index):
            let isInTheWay = item.name.map { claimed.contains(ObjectName($0, schema: table.new.name.schema)) } ?? false
            let order = index.isUnique ? Order.relax : isInTheWay ? Order.clearNames : Order.dropIndexes
            add(index.isUnique ? .dropKey : .dropIndex, order, "Index", lock: MigrationLock.concurrent)
        }
    }

    private mutating func plan(added item: TableItem, _ table: TableDiff) {
        let sql = statements(adding: item, to: table.new, new)
        let back = drop(item, table.new, new)
        let columns = item.columns.joined(separator: ", ")
        func add(_ rule: MigrationRule, _ order: Int, _ what: String, lock: String, note: String?) {
            self.add(
                rule, order, "\(what) of `\(table.new.name)` is added" + (columns.isEmpty ? "" : ": (\(columns))"),
                table: table.new, sql: sql, back: back, lock: lock, note: note, place: item.place)
        }
        let twice = "Fails while two rows have the same values"
        switch item {
        case .primary: add(.addKey, Order.keys, "The primary key", lock: MigrationLock.scan, note: twice)
        case .unique: add(.addKey, Order.keys, "A unique constraint", lock: MigrationLock.scan, note: twice)
        case .foreign(let key):
            add(
                .addForeignKey, Order.foreignKeys, "A foreign key to `\(key.target)`", lock: MigrationLock.referencing,
                note: "Fails while a row refers to none")
        case .check:
            add(
                .addCheck, Order.checks, "A condition", lock: MigrationLock.concurrent,
                note: "Fails while a row does not satisfy it")
        case .exclusion:
            add(
                .addCheck, Order.checks, "An exclusion", lock: MigrationLock.scan,
                note: "Fails while two rows exclude each other")
        case .index(let index):
            let lock = table.new.partitioning == nil ? MigrationLock.concurrent : MigrationLock.share
            // One on a column that only gets its values or type later waits for them.
            let isLate =
                index.isUnique || !converted[diff.new.key(table.new.name), default: []].isDisjoint(with: item.columns)
                || table.added.contains { $0.isComputed && item.columns.contains($0.name) }
            add(
                index.isUnique ? .addKey : .addIndex, isLate ? Order.keys : Order.indexes,
                index.isUnique ? "A unique index" : "An index", lock: lock, note: index.isUnique ? twice : nil)
        }
    }

    private mutating func plan(rename from: TableItem, _ to: TableItem, _ table: TableDiff) {
        guard let before = from.name, let after = to.name else { return }
        func rename(_ a: String, _ b: String) -> [String] {
            switch (to, dialect) {
            case (.index, .mysql): return [alter(table.new, "RENAME INDEX \(new.name(a)) TO \(new.name(b))")]
            case (.index, _):
                return [
                    "ALTER INDEX \(new.name(ObjectName(a, schema: table.new.name.schema))) RENAME TO \(new.name(b))"
                ]
            default: return [alter(table.new, "RENAME CONSTRAINT \(new.name(a)) TO \(new.name(b))")]
            }
        }
        if dialect == .mysql {
            if case .index = to {} else { return }
        }
        add(
            .rename, Order.names, "`\(before)` of `\(table.new.name)` becomes `\(after)`", table: table.new,
            sql: rename(before, after), back: rename(after, before), lock: MigrationLock.brief, place: to.place)
    }

    // MARK: What stands in the way

    /// Foreign keys and conditions that stay but rest on what changes are taken away in between.
    mutating func planTouchedKeys() {
        var dropped: [ObjectName: [Set<String>]] = [:]
        for table in diff.tables {
            let keys = table.droppedItems.compactMap { item -> Set<String>? in
                switch item {
                case .primary(let key): Set(key.columns)
                case .unique(let unique): Set(unique.columns)
                case .index(let index): index.isUnique ? Set(index.columns ?? []) : nil
                default: nil
                }
            }
            if !keys.isEmpty { dropped[diff.new.key(table.new.name)] = keys }
        }
        guard !dropped.isEmpty || !converted.isEmpty else { return }
        let changes = Dictionary(
            diff.tables.map { (diff.new.key($0.new.name), $0) }, uniquingKeysWith: { one, _ in one })
        for table in diff.new.tables {
            guard let before = diff.old.table(table.name) else { continue }
            let added = changes[diff.new.key(table.name)]?.addedItems ?? []
            let own = converted[diff.new.key(table.name)] ?? []
            for key in table.foreignKeys where !added.contains(.foreign(key)) {
                let target = diff.new.key(key.target)
                let isMoved = dropped[target, default: []].contains(Set(key.targetColumns))
                let isConverted =
                    !own.isDisjoint(with: key.columns)
                    || !converted[target, default: []].isDisjoint(with: key.targetColumns)
                if isMoved || isConverted { takeAway(.foreign(key), table, Order.dropForeignKeys, Order.foreignKeys) }
            }
            guard !own.isEmpty else { continue }
            for item in before.items where !item.expressions.isEmpty {
                guard
                    let same = table.items.first(where: {
                        $0 == item || $0.name == item.name && $0.expressions == item.expressions
                    }),
                    !added.contains(same), item.expressions.contains(where: { Self.names($0, anyOf: own) })
                else { continue }
                takeAway(item, table, Order.relax, Order.checks)
            }
            for column in table.columns where column.isComputed {
                let expression = column.generation.map { "\($0)" } ?? ""
                guard let earlier = before.column(column.name, dialect), earlier.generation == column.generation,
                    earlier.type.canonical == column.type.canonical, Self.names(expression, anyOf: own)
                else { continue }
                let line = alter(table, "ADD COLUMN " + new.column(column, of: table))
                let gone = alter(table, "DROP COLUMN \(new.name(column.name))")
                add(
                    .addComputed, Order.dropComputed,
                    "Column `\(table.name).\(column.name)` goes while what it is computed from changes",
                    table: table, sql: [gone], back: [line], lock: MigrationLock.brief)
                add(
                    .addComputed, Order.addComputed, "Column `\(table.name).\(column.name)` comes back", table: table,
                    sql: [line], back: [gone], lock: MigrationLock.rewrite)
            }
        }
    }

    private mutating func takeAway(_ item: TableItem, _ table: Table, _ early: Int, _ late: Int) {
        let name = item.name ?? ""
        var isForeign = false
        if case .foreign = item { isForeign = true }
        add(
            isForeign ? .dropForeignKey : .dropCheck, early,
            "`\(name)` of `\(table.name)` goes while what it rests on changes", table: table,
            sql: drop(item, table, old), back: statements(adding: item, to: table, old), lock: MigrationLock.brief)
        add(
            isForeign ? .addForeignKey : .addCheck, late, "`\(name)` of `\(table.name)` comes back", table: table,
            sql: statements(adding: item, to: table, new), back: drop(item, table, new), lock: MigrationLock.brief)
    }

    /// Whether a text of SQL names one of some columns.
    static func names(_ text: String, anyOf columns: Set<String>) -> Bool {
        let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }
        return words.contains { columns.contains(String($0)) || columns.contains($0.lowercased()) }
    }
}

extension SQLParts {
    /// A clause with the name of its item, also where the database would choose that name.
    func named(_ item: TableItem, _ clause: String) -> String {
        guard dialect == .postgresql, let name = item.name, !clause.hasPrefix("CONSTRAINT ") else { return clause }
        return "CONSTRAINT " + self.name(name) + " " + clause
    }
}
