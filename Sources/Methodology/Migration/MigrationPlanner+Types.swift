import DataModel

extension MigrationPlanner {
    /// Schemas, enums, domains and sequences of PostgreSQL.
    mutating func planTypes() {
        guard isPostgreSQL else { return }
        planSchemas()
        let oldEnums = Dictionary(diff.old.enums.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
        for type in diff.new.enums {
            guard let before = oldEnums[type.name] else {
                let sql = [create(type), comment("TYPE " + new.name(type.name), nil, type.comment)].compactMap { $0 }
                add(
                    .addType, Order.types, "Type `\(type.name)` is added", sql: sql,
                    back: ["DROP TYPE \(new.name(type.name))"], place: type.place)
                continue
            }
            if before.values != type.values { plan(before, type) }
            planComment("TYPE " + new.name(type.name), before.comment, type.comment)
        }
        let newEnums = Set(diff.new.enums.map(\.name))
        for type in diff.old.enums where !newEnums.contains(type.name) {
            let back = [create(type), comment("TYPE " + old.name(type.name), nil, type.comment)].compactMap { $0 }
            add(
                .dropType, Order.dropTypes + 2, "Type `\(type.name)` is dropped",
                sql: ["DROP TYPE \(old.name(type.name))"],
                back: back, place: type.place)
        }
        planDomains()
        planSequences()
    }

    private mutating func planSchemas() {
        func schemas(_ model: DataModel) -> [String] {
            var names = model.schemas.map(\.name)
            let used =
                model.tables.map(\.name) + model.enums.map(\.name) + model.domains.map(\.name)
                + model.sequences.map(\.name)
            for case let name? in used.map(\.schema) where !names.contains(name) { names.append(name) }
            return names.filter { $0 != "pg_catalog" }
        }
        let (before, after) = (schemas(diff.old), schemas(diff.new))
        for name in after where !before.contains(name) {
            add(
                .addType, Order.schemas, "Schema `\(name)` is added", sql: ["CREATE SCHEMA \(new.name(name))"],
                back: ["DROP SCHEMA \(new.name(name))"])
        }
        for name in before where !after.contains(name) {
            add(
                .dropSchema, Order.dropTypes + 9, "Schema `\(name)` is dropped", sql: ["DROP SCHEMA \(old.name(name))"],
                back: ["CREATE SCHEMA \(old.name(name))"])
        }
        for schema in diff.new.schemas {
            let comment = diff.old.schemas.first { $0.name == schema.name }?.comment
            planComment("SCHEMA " + new.name(schema.name), comment, schema.comment)
        }
    }

    private func create(_ type: EnumType) -> String {
        "CREATE TYPE \(new.name(type.name)) AS ENUM (\(type.values.map { new.text($0) }.joined(separator: ", ")))"
    }

    /// A type with other values: added ones are added, for anything else the type is made anew.
    private mutating func plan(_ before: EnumType, _ after: EnumType) {
        let kept = after.values.filter(before.values.contains)
        let name = new.name(after.name)
        guard kept == before.values else {
            add(
                .changeType, Order.convert, "Type `\(after.name)` loses values or changes their order",
                sql: remake(before, after, meanwhile), back: remake(after, before, meanwhile),
                lock: MigrationLock.rewrite,
                note: "Fails while rows hold a value that goes", place: after.place)
            return
        }
        var sql: [String] = []
        for (index, value) in after.values.enumerated() where !before.values.contains(value) {
            let where_ =
                index > 0
                ? " AFTER \(new.text(after.values[index - 1]))"
                : before.values.first.map { " BEFORE \(new.text($0))" } ?? ""
            sql.append("ALTER TYPE \(name) ADD VALUE \(new.text(value))\(where_)")
        }
        add(
            .addValue, Order.types + 1, "Type `\(after.name)` gets values", sql: sql,
            back: remake(after, before, diff.old.tables),
            note: "On the way back, rows with the new values stand in the way",
            place: after.place)
    }

    /// Tables while rows are tightened: those of both versions with the columns of both, of which conversions are to come.
    private var meanwhile: [Table] {
        let changes = Dictionary(diff.tables.map { ($0.new.name, $0) }, uniquingKeysWith: { one, _ in one })
        let tables = diff.new.tables.map { table in
            var table = table
            guard let change = changes[table.name] else { return table }
            for pair in change.changed where pair.isTypeChanged {
                if let position = table.position(of: pair.new.name, dialect) { table.columns[position] = pair.old }
            }
            table.columns += change.dropped
            return table
        }
        return tables + diff.droppedTables
    }

    /// The type made anew, with its columns turned over to it.
    private func remake(_ before: EnumType, _ after: EnumType, _ tables: [Table]) -> [String] {
        let name = new.name(after.name)
        let aside = ObjectName(after.name.name + "_before", schema: after.name.schema)
        var sql = [
            "ALTER TYPE \(name) RENAME TO \(new.name(aside.name))",
            "CREATE TYPE \(name) AS ENUM (\(after.values.map { new.text($0) }.joined(separator: ", ")))",
        ]
        for table in tables where table.partition == nil {
            for column in table.columns
            where column.type.name == after.name.name && column.type.schema == after.name.schema {
                let own = new.name(column.name)
                let array = String(repeating: "[]", count: column.type.dimensions)
                var actions = ["ALTER COLUMN \(own) TYPE \(name)\(array) USING \(own)::text\(array)::\(name)\(array)"]
                if let value = column.defaultValue {
                    actions.insert("ALTER COLUMN \(own) DROP DEFAULT", at: 0)
                    actions.append("ALTER COLUMN \(own) SET DEFAULT \(value)")
                }
                sql += actions.map { alter(table, $0) }
            }
        }
        return sql + ["DROP TYPE \(new.name(aside))"]
    }

    private mutating func planDomains() {
        let before = Dictionary(diff.old.domains.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
        for domain in diff.new.domains {
            let name = new.name(domain.name)
            guard let earlier = before[domain.name] else {
                add(
                    .addType, Order.types + 2, "Type `\(domain.name)` is added", sql: [new.create(domain)],
                    back: ["DROP DOMAIN \(name)"], place: domain.place)
                continue
            }
            planComment("DOMAIN " + name, earlier.comment, domain.comment)
            if earlier.defaultValue != domain.defaultValue {
                add(
                    .changeDefault, Order.defaults, "The default of type `\(domain.name)` changes",
                    sql: ["ALTER DOMAIN \(name) " + Self.setDefault(domain.defaultValue)],
                    back: ["ALTER DOMAIN \(name) " + Self.setDefault(earlier.defaultValue)], place: domain.place)
            }
            if earlier.base != domain.base || earlier.isNullable != domain.isNullable
                || earlier.collation != domain.collation
                || earlier.checks.map(\.expression) != domain.checks.map(\.expression)
            {
                add(
                    .byHand, Order.convert, "Type `\(domain.name)` changes what it is made of", sql: [], back: [],
                    place: domain.place)
            }
        }
        let after = Set(diff.new.domains.map(\.name))
        for domain in diff.old.domains where !after.contains(domain.name) {
            add(
                .dropType, Order.dropTypes + 1, "Type `\(domain.name)` is dropped",
                sql: ["DROP DOMAIN \(old.name(domain.name))"], back: [old.create(domain)], place: domain.place)
        }
    }

    private mutating func planSequences() {
        func create(_ sequence: SequenceObject, _ parts: SQLParts) -> String {
            "CREATE SEQUENCE \(parts.name(sequence.name))" + (sequence.options.isEmpty ? "" : " " + sequence.options)
        }
        func owned(_ sequence: SequenceObject, _ parts: SQLParts) -> String {
            "ALTER SEQUENCE \(parts.name(sequence.name)) OWNED BY "
                + (sequence.owner.map { "\(parts.name($0.table)).\(parts.name($0.column))" } ?? "NONE")
        }
        let before = Dictionary(diff.old.sequences.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
        for sequence in diff.new.sequences {
            guard let earlier = before[sequence.name] else {
                add(
                    .addType, Order.types + 3, "Sequence `\(sequence.name)` is added", sql: [create(sequence, new)],
                    back: ["DROP SEQUENCE \(new.name(sequence.name))"], place: sequence.place)
                if sequence.owner != nil {
                    add(
                        .addType, Order.names, "Sequence `\(sequence.name)` gets its column",
                        sql: [owned(sequence, new)],
                        back: ["ALTER SEQUENCE \(new.name(sequence.name)) OWNED BY NONE"], place: sequence.place)
                }
                continue
            }
            if earlier.owner != sequence.owner {
                add(
                    .addType, Order.names, "Sequence `\(sequence.name)` gets another column",
                    sql: [owned(sequence, new)],
                    back: [owned(earlier, old)], place: sequence.place)
            }
            if earlier.options != sequence.options {
                add(
                    .byHand, Order.defaults, "Sequence `\(sequence.name)` counts otherwise", sql: [], back: [],
                    place: sequence.place)
            }
        }
        let after = Set(diff.new.sequences.map(\.name))
        let gone = Set(diff.droppedTables.map(\.name))
        for sequence in diff.old.sequences where !after.contains(sequence.name) {
            // With its table or column, it goes by itself.
            let isOwned =
                sequence.owner.map { owner in
                    gone.contains(owner.table)
                        || diff.tables.contains {
                            $0.old.name == owner.table && $0.dropped.contains { $0.name == owner.column }
                        }
                } ?? false
            add(
                .dropType, isOwned ? Order.dropIndexes : Order.dropTypes, "Sequence `\(sequence.name)` is dropped",
                sql: [
                    isOwned
                        ? "ALTER SEQUENCE \(old.name(sequence.name)) OWNED BY NONE"
                        : "DROP SEQUENCE \(old.name(sequence.name))"
                ],
                back: isOwned ? [owned(sequence, old)] : [create(sequence, old)], place: sequence.place)
            if isOwned {
                add(
                    .dropType, Order.dropTypes, "Sequence `\(sequence.name)` goes with its column",
                    sql: ["DROP SEQUENCE \(old.name(sequence.name))"], back: [create(sequence, old)],
                    place: sequence.place)
            }
        }
    }

    // MARK: Comments

    static func setDefault(_ value: String?) -> String { value.map { "SET DEFAULT " + $0 } ?? "DROP DEFAULT" }

    func comment(_ object: String, _ before: String?, _ after: String?) -> String? {
        before == after ? nil : "COMMENT ON \(object) IS " + (after.map { new.text($0) } ?? "NULL")
    }

    mutating func planComment(_ object: String, _ before: String?, _ after: String?, table: Table? = nil) {
        guard let forward = comment(object, before, after), let back = comment(object, after, before) else { return }
        add(.comment, Order.comments, "A comment changes", table: table, sql: [forward], back: [back])
    }
}
