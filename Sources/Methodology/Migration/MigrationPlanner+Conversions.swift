import DataModel

extension MigrationPlanner {
    /// PostgreSQL: a column's values become of another type.
    mutating func convert(_ pair: TableDiff.Pair, _ table: TableDiff) {
        let change = TypeChange(pair.old.type, pair.new.type, dialect)
        // A view of the table's old name stands in the way until it goes.
        let isViewed = diff.renamedTables.contains { $0.newTable == table.new.name }
        let lock = change.rule == .widenType ? MigrationLock.brief : MigrationLock.rewrite
        add(
            change.rule, change.rule == .widenType && !isViewed ? Order.relax + 3 : Order.convert,
            "Column `\(table.new.name).\(pair.new.name)` becomes `\(pair.new.type.canonical)`, from `\(pair.old.type.canonical)`",
            table: table.new, sql: convert(pair.old, to: pair.new, table.new, new),
            back: convert(pair.new, to: pair.old, table.new, old), lock: lock, note: change.note, place: pair.new.place)
    }

    private func convert(_ before: Column, to after: Column, _ table: Table, _ parts: SQLParts) -> [String] {
        let name = new.name(after.name)
        var plain = after
        if plain.generation == .serial { plain.generation = nil }
        let type = parts.type(of: plain)
        var sql: [String] = []
        if before.defaultValue != nil { sql.append(alter(table, "ALTER COLUMN \(name) DROP DEFAULT")) }
        let collation = after.collation.map { " COLLATE \"\($0)\"" } ?? ""
        sql.append(alter(table, "ALTER COLUMN \(name) TYPE \(type)\(collation) USING \(name)::\(type)"))
        if let value = after.defaultValue { sql.append(alter(table, "ALTER COLUMN \(name) SET DEFAULT \(value)")) }
        return sql
    }

    /// PostgreSQL: a sequence or identity comes or goes.
    mutating func regenerate(_ pair: TableDiff.Pair, _ table: TableDiff) {
        add(
            .generation, Order.generation + (pair.isNullabilityChanged && !pair.new.isNullable ? 6 : 0),
            "Values of `\(table.new.name).\(pair.new.name)` come from elsewhere", table: table.new,
            sql: drop(pair.old, table.new) + make(pair.new, table.new),
            back: drop(pair.new, table.new) + make(pair.old, table.new), lock: MigrationLock.brief,
            place: pair.new.place)
    }

    private func drop(_ column: Column, _ table: Table) -> [String] {
        let name = new.name(column.name)
        switch column.generation {
        case .identity: return [alter(table, "ALTER COLUMN \(name) DROP IDENTITY")]
        case .serial:
            let sequence = sequence(of: column, table)
            return [
                alter(table, "ALTER COLUMN \(name) DROP DEFAULT"),
                "DROP SEQUENCE IF EXISTS \(new.name(sequence))",
            ]
        default: return []
        }
    }

    private func make(_ column: Column, _ table: Table) -> [String] {
        let name = new.name(column.name)
        let tableName = new.name(table.name)
        let next = "COALESCE((SELECT max(\(name)) FROM \(tableName)), 0) + 1, false)"
        switch column.generation {
        case .identity(let isAlways, let options):
            let tail = options.isEmpty ? "" : " (" + options + ")"
            let kind = isAlways ? "ALWAYS" : "BY DEFAULT"
            return [
                alter(table, "ALTER COLUMN \(name) ADD GENERATED \(kind) AS IDENTITY\(tail)"),
                "SELECT setval(pg_get_serial_sequence(\(new.text(tableName)), \(new.text(column.name))), \(next)",
            ]
        case .serial:
            let sequence = sequence(of: column, table)
            let type = ["bigint": "bigint", "smallint": "smallint"][column.type.name] ?? "integer"
            return [
                "CREATE SEQUENCE \(new.name(sequence)) AS \(type) OWNED BY \(tableName).\(name)",
                alter(table, "ALTER COLUMN \(name) SET DEFAULT nextval(\(new.text(new.name(sequence)))::regclass)"),
                "SELECT setval(\(new.text(new.name(sequence))), \(next)",
            ]
        default: return []
        }
    }

    /// The name PostgreSQL gives a serial column's sequence.
    private func sequence(of column: Column, _ table: Table) -> ObjectName {
        ObjectName(table.name.name + "_" + column.name + "_seq", schema: table.name.schema)
    }
}
