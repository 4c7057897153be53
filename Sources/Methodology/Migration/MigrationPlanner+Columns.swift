import DataModel

extension MigrationPlanner {
    mutating func planColumns(_ table: TableDiff, except inherited: Set<String>) {
        let copied = Dictionary(table.copies.map { ($0.to.name, $0.from) }, uniquingKeysWith: { one, _ in one })
        for column in table.added where !inherited.contains(column.name) {
            plan(added: column, table.new, copyOf: copied[column.name])
        }
        for column in table.dropped where !inherited.contains(column.name) { plan(dropped: column, table) }
        for pair in table.changed where !inherited.contains(pair.new.name) { plan(pair, table) }
    }

    // MARK: Added

    private mutating func plan(added column: Column, _ table: Table, copyOf source: Column?) {
        let name = new.name(column.name)
        let title = "Column `\(table.name).\(column.name)` is added"
        let back = [alter(table, "DROP COLUMN \(name)")]
        let order = Order.addColumns
        if column.isComputed {
            return add(
                .addComputed, Order.addComputed, title, table: table,
                sql: [alter(table, "ADD COLUMN " + new.column(column, of: table))], back: back,
                lock: MigrationLock.rewrite, place: column.place)
        }
        if column.generation != nil {
            // MySQL has one such column, which has to be a key at once.
            let key = dialect == .mysql && column.generation == .autoIncrement ? " UNIQUE" : ""
            return add(
                .addComputed, order, title, table: table,
                sql: [alter(table, "ADD COLUMN " + new.column(column, of: table) + key)], back: back,
                lock: MigrationLock.rewrite, place: column.place)
        }
        let isFilled = source == nil && column.defaultValue != nil && fill(column, of: table) == nil
        if source == nil, column.isNullable || isFilled {
            let isConstant = column.defaultValue.map(Self.isConstant) ?? true
            add(
                isConstant ? .addColumn : .addComputed, order, title, table: table,
                sql: [alter(table, "ADD COLUMN " + new.column(column, of: table))], back: back,
                lock: isConstant ? MigrationLock.brief : MigrationLock.rewrite, place: column.place)
        } else {
            var loose = column
            loose.isNullable = true
            // A default would stand where the value that is copied belongs.
            loose.defaultValue = nil
            let hasValue = source != nil || fill(column, of: table) != nil
            add(
                hasValue ? .addColumn : .addRequired, order, title, table: table,
                sql: [alter(table, "ADD COLUMN " + new.column(loose, of: table))], back: back,
                lock: MigrationLock.brief,
                note: hasValue
                    ? nil : "Rows there are have no value: say `--fill \(table.name).\(column.name)=EXPRESSION`",
                place: column.place)
            if let value = column.defaultValue, isPostgreSQL {
                add(
                    .changeDefault, Order.generation, "Column `\(table.name).\(column.name)` gets its default",
                    table: table,
                    sql: [alter(table, "ALTER COLUMN \(name) SET DEFAULT \(value)")],
                    back: [alter(table, "ALTER COLUMN \(name) DROP DEFAULT")], lock: MigrationLock.brief,
                    place: column.place)
            }
            if !column.isNullable { require(column, table, isNew: true) }
        }
        if isPostgreSQL {
            planComment("COLUMN \(new.name(table.name)).\(name)", nil, column.comment, table: table)
        }
        if let source { copy(source, to: column, table) } else { planFill(column, table) }
    }

    private mutating func copy(_ source: Column, to column: Column, _ table: Table) {
        add(
            .renameColumn, Order.fill, "Values of `\(table.name).\(source.name)` are copied to `\(column.name)`",
            table: table,
            sql: [copying(source, to: column, table)], back: [copying(column, to: source, table)],
            lock: MigrationLock.rows, note: "In batches where the table is large, with both columns written meanwhile",
            place: column.place)
    }

    /// Gives rows without a value that of another column.
    private func copying(_ source: Column, to column: Column, _ table: Table) -> String {
        let (from, to) = (new.name(source.name), new.name(column.name))
        let isCast = source.type.canonical != column.type.canonical && isPostgreSQL
        let value = isCast ? "\(from)::\(new.type(of: plain(column)))" : from
        return "UPDATE \(new.name(table.name)) SET \(to) = \(value) WHERE \(to) IS NULL"
    }

    /// Rows without a value get one, where it is known.
    private mutating func planFill(_ column: Column, _ table: Table) {
        guard !column.isNullable, let value = fill(column, of: table) else { return }
        let name = new.name(column.name)
        add(
            .fill, Order.fill, "Rows of `\(table.name)` without `\(column.name)` get \(value)", table: table,
            sql: ["UPDATE \(new.name(table.name)) SET \(name) = \(value) WHERE \(name) IS NULL"], back: [],
            lock: MigrationLock.rows, note: "In batches where the table is large", place: column.place)
    }

    /// The column without what makes its values.
    private func plain(_ column: Column) -> Column {
        var column = column
        if column.generation == .serial { column.generation = nil }
        return column
    }

    private static func isConstant(_ value: String) -> Bool {
        if value.utf8.first == UInt8(ascii: "'") || Double(value) != nil { return true }
        let lower = value.lowercased()
        // `now()` is the same for all rows of one statement, so PostgreSQL keeps it as a constant.
        return ["true", "false", "null", "now()", "current_timestamp", "current_date"].contains(lower)
    }

    // MARK: Dropped

    private mutating func plan(dropped column: Column, _ table: TableDiff) {
        let name = old.name(column.name)
        let gone = table.old
        if column.isComputed {
            // Its values can be computed again, so it can go before what it is computed from changes.
            return add(
                .dropColumn, Order.dropComputed, "Column `\(gone.name).\(column.name)` is dropped", table: table.new,
                sql: [alter(table.new, "DROP COLUMN \(name)")],
                back: [alter(table.new, "ADD COLUMN " + old.column(column, of: gone))], lock: MigrationLock.brief,
                place: column.place)
        }
        var loose = column
        loose.isNullable = true
        let isMade = column.generation != nil
        if !column.isNullable, !isMade {
            // Code of after does not write it.
            let value = fill(column, of: gone) ?? column.defaultValue ?? neutral(column)
            let isCopied = table.copies.contains { $0.from.name == column.name }
            var back = isCopied ? [] : ["UPDATE \(new.name(gone.name)) SET \(name) = \(value) WHERE \(name) IS NULL"]
            back +=
                isPostgreSQL
                ? [alter(table.new, "ALTER COLUMN \(name) SET NOT NULL")]
                : [alter(table.new, "MODIFY COLUMN " + old.column(column, of: gone))]
            add(
                .relaxColumn, Order.relax + 2, "Column `\(gone.name).\(column.name)` need not have a value",
                table: table.new,
                sql: [
                    isPostgreSQL
                        ? alter(table.new, "ALTER COLUMN \(name) DROP NOT NULL")
                        : alter(table.new, "MODIFY COLUMN " + old.column(loose, of: gone))
                ], back: back, lock: MigrationLock.brief,
                note: isCopied ? nil : "On the way back, rows without a value get \(value)", place: column.place)
        }
        let target = table.copies.first { $0.from.name == column.name }?.to
        if target != nil, !isMade { loose.defaultValue = nil }
        var back = [alter(table.new, "ADD COLUMN " + old.column(isMade ? column : loose, of: gone))]
        if let target, !isMade {
            back.append(copying(target, to: column, table.new))
            if let value = column.defaultValue, isPostgreSQL {
                back.append(alter(table.new, "ALTER COLUMN \(name) SET DEFAULT \(value)"))
            }
        }
        if isPostgreSQL, let text = comment("COLUMN \(new.name(gone.name)).\(name)", nil, column.comment) {
            back.append(text)
        }
        add(
            .dropColumn, Order.dropColumns, "Column `\(gone.name).\(column.name)` is dropped", table: table.new,
            sql: [alter(table.new, "DROP COLUMN \(name)")], back: back, lock: MigrationLock.brief,
            note: table.copies.contains { $0.from.name == column.name }
                ? nil : "Its values are lost: keep a copy; on the way back the column is empty", place: column.place)
    }

    /// A value of a column's type that stands for none.
    private func neutral(_ column: Column) -> String {
        let type = column.type
        if type.dimensions > 0 { return "'{}'" }
        if let values = diff.old.enums.first(where: { $0.name.name == type.name })?.values
            ?? type.values.first.map({ [$0] }),
            let first = values.first
        {
            return old.text(first)
        }
        switch type.name {
        case "boolean", "bool": return "false"
        case "date": return "'1970-01-01'"
        case _ where type.name.hasPrefix("timestamp") || type.name == "datetime": return "'1970-01-01 00:00:00'"
        case _ where type.name.hasPrefix("time"): return "'00:00:00'"
        case "uuid": return "'00000000-0000-0000-0000-000000000000'"
        case "json", "jsonb": return "'{}'"
        case _ where type.name.contains("char") || type.name.contains("text") || type.name == "bytea": return "''"
        case "interval": return "'0'"
        default: return "0"
        }
    }

    // MARK: Changed

    private mutating func plan(_ pair: TableDiff.Pair, _ table: TableDiff) {
        if pair.old.isComputed || pair.new.isComputed {
            if pair.isTypeChanged || pair.isGenerationChanged { return remake(pair, table) }
        }
        if dialect == .mysql { return modify(pair, table) }
        if pair.isTypeChanged { convert(pair, table) }
        if pair.isGenerationChanged { regenerate(pair, table) }
        let (column, name) = (pair.new, new.name(pair.new.name))
        if pair.isNullabilityChanged {
            if column.isNullable {
                add(
                    .relaxColumn, Order.relax + 2, "Column `\(table.new.name).\(column.name)` need not have a value",
                    table: table.new, sql: [alter(table.new, "ALTER COLUMN \(name) DROP NOT NULL")],
                    back: backToRequired(pair.old, table), lock: MigrationLock.brief, place: column.place)
            } else {
                planFill(column, table.new)
                require(column, table.new, isNew: false)
            }
        }
        if pair.isDefaultChanged, !pair.isTypeChanged {
            add(
                .changeDefault, Order.defaults, "The default of `\(table.new.name).\(column.name)` changes",
                table: table.new,
                sql: [alter(table.new, "ALTER COLUMN \(name) " + Self.setDefault(column.defaultValue))],
                back: [alter(table.new, "ALTER COLUMN \(name) " + Self.setDefault(pair.old.defaultValue))],
                lock: MigrationLock.brief, place: column.place)
        }
        planComment(
            "COLUMN \(new.name(table.new.name)).\(name)", pair.old.comment, column.comment, table: table.new)
    }

    private func backToRequired(_ column: Column, _ table: TableDiff) -> [String] {
        let name = new.name(column.name)
        let value = fill(column, of: table.old) ?? column.defaultValue
        let fill = value.map { "UPDATE \(new.name(table.new.name)) SET \(name) = \($0) WHERE \(name) IS NULL" }
        return [fill, alter(table.new, "ALTER COLUMN \(name) SET NOT NULL")].compactMap { $0 }
    }

    /// `SET NOT NULL`, with the rows checked beforehand so that nobody waits for that.
    private mutating func require(_ column: Column, _ table: Table, isNew: Bool) {
        let name = new.name(column.name)
        if !isNew, fill(column, of: table) == nil, let value = column.defaultValue {
            add(
                .fill, Order.fill, "Rows of `\(table.name)` without `\(column.name)` get \(value)", table: table,
                sql: ["UPDATE \(new.name(table.name)) SET \(name) = \(value) WHERE \(name) IS NULL"], back: [],
                lock: MigrationLock.rows, note: "In batches where the table is large", place: column.place)
        }
        var sql: [String]
        var back: [String]
        if isPostgreSQL {
            let check = new.name(String((table.name.name + "_" + column.name).prefix(48)) + "_required")
            let isPlain = table.partitioning == nil
            sql = [alter(table, "ALTER COLUMN \(name) SET NOT NULL")]
            if isPlain {
                sql =
                    [
                        alter(table, "ADD CONSTRAINT \(check) CHECK (\(name) IS NOT NULL) NOT VALID"),
                        alter(table, "VALIDATE CONSTRAINT \(check)"),
                    ] + sql + [alter(table, "DROP CONSTRAINT \(check)")]
            }
            back = [alter(table, "ALTER COLUMN \(name) DROP NOT NULL")]
        } else {
            var loose = column
            loose.isNullable = true
            sql = [alter(table, "MODIFY COLUMN " + new.column(column, of: table))]
            back = [alter(table, "MODIFY COLUMN " + new.column(loose, of: table))]
        }
        let hasValue = fill(column, of: table) != nil || column.defaultValue != nil || isNew
        add(
            .requireColumn, Order.require, "Column `\(table.name).\(column.name)` must have a value", table: table,
            sql: sql,
            back: back,
            lock: table.partitioning == nil
                ? "SHARE UPDATE EXCLUSIVE while rows are checked, then ACCESS EXCLUSIVE for a moment"
                : MigrationLock.scan,
            note: hasValue ? nil : "Fails while a row has none: say `--fill \(table.name).\(column.name)=EXPRESSION`",
            place: column.place)
    }

    /// A computed column, or one that becomes so, is made anew.
    private mutating func remake(_ pair: TableDiff.Pair, _ table: TableDiff) {
        let name = new.name(pair.new.name)
        let isLost = !pair.old.isComputed
        add(
            isLost ? .dropColumn : .addComputed, Order.dropComputed,
            "Column `\(table.new.name).\(pair.new.name)` is made anew",
            table: table.new, sql: [alter(table.new, "DROP COLUMN \(name)")],
            back: [alter(table.new, "ADD COLUMN " + old.column(pair.old, of: table.old))], lock: MigrationLock.rewrite,
            note: isLost ? "Values it has are lost" : nil, place: pair.new.place)
        add(
            .addComputed, Order.addComputed, "Column `\(table.new.name).\(pair.new.name)` comes back", table: table.new,
            sql: [alter(table.new, "ADD COLUMN " + new.column(pair.new, of: table.new))],
            back: [alter(table.new, "DROP COLUMN \(name)")], lock: MigrationLock.rewrite, place: pair.new.place)
    }

    /// MySQL says all of a column at once.
    private mutating func modify(_ pair: TableDiff.Pair, _ table: TableDiff) {
        let isTight = pair.isNullabilityChanged && !pair.new.isNullable
        if isTight { planFill(pair.new, table.new) }
        let rule =
            pair.isTypeChanged
            ? TypeChange(pair.old.type, pair.new.type, .mysql).rule
            : isTight ? .requireColumn : pair.isGenerationChanged ? .generation : .changeDefault
        add(
            rule, isTight || pair.isTypeChanged ? Order.convert : Order.defaults,
            "Column `\(table.new.name).\(pair.new.name)` changes", table: table.new,
            sql: [alter(table.new, "MODIFY COLUMN " + new.column(pair.new, of: table.new))],
            back: [alter(table.new, "MODIFY COLUMN " + old.column(pair.old, of: table.old))], place: pair.new.place)
    }
}
