extension SQLWriter {
    /// PostgreSQL: schemas, enums, domains and sequences.
    mutating func writeTypes() {
        var schemas = model.schemas.map(\.name)
        let used =
            model.tables.map(\.name) + model.enums.map(\.name) + model.domains.map(\.name) + model.sequences.map(\.name)
        for case let schema? in used.map(\.schema) where !schemas.contains(schema) { schemas.append(schema) }
        for schema in schemas where schema != "pg_catalog" { statement("CREATE SCHEMA IF NOT EXISTS " + name(schema)) }
        for type in model.enums {
            let values = type.values.map { text($0) }.joined(separator: ", ")
            statement("CREATE TYPE \(name(type.name)) AS ENUM (\(values))")
        }
        for domain in model.domains {
            write(domain)
        }
        for sequence in model.sequences {
            statement(
                "CREATE SEQUENCE \(name(sequence.name))" + (sequence.options.isEmpty ? "" : " " + sequence.options))
        }
    }

    mutating func write(_ domain: DomainType) {
        var line = "CREATE DOMAIN \(name(domain.name)) AS \(domain.base.text)"
        if let collation = domain.collation { line += " COLLATE \"\(collation)\"" }
        if let value = domain.defaultValue { line += " DEFAULT " + value }
        if !domain.isNullable { line += " NOT NULL" }
        for check in domain.checks {
            line += " " + named(check.name, isGenerated: false) + "CHECK (\(check.expression))"
        }
        statement(line)
    }

    /// MySQL: what other dialects call schemas.
    mutating func writeDatabases() {
        var databases: [String] = []
        for case let schema? in model.tables.map(\.name.schema) where !databases.contains(schema) {
            databases.append(schema)
        }
        for database in databases { statement("CREATE DATABASE IF NOT EXISTS " + name(database)) }
    }

    mutating func writeOwners() {
        for sequence in model.sequences {
            guard let owner = sequence.owner else { continue }
            statement("ALTER SEQUENCE \(name(sequence.name)) OWNED BY \(name(owner.table)).\(name(owner.column))")
        }
    }

    /// PostgreSQL's comments are statements of their own.
    mutating func writeComments() {
        for schema in model.schemas { comment("SCHEMA " + name(schema.name), schema.comment) }
        for type in model.enums { comment("TYPE " + name(type.name), type.comment) }
        for domain in model.domains { comment("DOMAIN " + name(domain.name), domain.comment) }
        for table in model.tables {
            comment((table.kind == .foreign ? "FOREIGN TABLE " : "TABLE ") + name(table.name), table.comment)
            for column in table.columns { comment("COLUMN \(name(table.name)).\(name(column.name))", column.comment) }
            for index in table.indexes {
                guard isSame, let own = index.name else { continue }
                comment("INDEX " + name(ObjectName(own, schema: table.name.schema)), index.comment)
            }
        }
    }

    private mutating func comment(_ object: String, _ comment: String?) {
        guard let comment else { return }
        statement("COMMENT ON \(object) IS " + text(comment))
    }
}
