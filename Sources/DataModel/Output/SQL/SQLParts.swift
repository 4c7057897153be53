/// Single statements and clauses of a model's own dialect.
package struct SQLParts: Sendable {
    package let model: DataModel
    package var dialect: Dialect { model.dialect }

    package init(_ model: DataModel) {
        self.model = model
    }

    private var writer: SQLWriter { SQLWriter(model: model, target: model.dialect) }

    package func name(_ name: String) -> String { SQLName.quoted(name, dialect) }
    package func name(_ name: ObjectName) -> String { SQLName.quoted(name, dialect) }
    package func text(_ text: String) -> String { writer.text(text) }
    package func list(_ names: [String]) -> String { writer.list(names) }

    /// A column's line: `total numeric(12,2) NOT NULL DEFAULT 0`.
    package func column(_ column: Column, of table: Table) -> String {
        var writer = writer
        return writer.column(column, of: table)
    }

    package func type(of column: Column) -> String { writer.type(of: column) }

    /// `CREATE TABLE` with keys and conditions, foreign keys where the dialect has them in the body; indexes are not part of it.
    package func create(_ table: Table) -> String {
        var writer = writer
        writer.write(table)
        return Self.trimmed(writer.out)
    }

    /// `CREATE INDEX`; nil where the dialect has indexes in tables' bodies.
    package func create(_ index: TableIndex, of table: Table, isConcurrent: Bool = false) -> String? {
        var writer = writer
        guard dialect != .mysql else { return writer.mysqlKey(index, of: table) }
        return writer.indexStatement(index, table, isConcurrent: isConcurrent)
    }

    /// An item as it stands in a table's body, with its name.
    package func clause(_ item: TableItem, of table: Table) -> String {
        var writer = writer
        return switch item {
        case .primary(let key): writer.line(key)
        case .unique(let unique): writer.line(unique)
        case .foreign(let key): writer.foreignKey(key)
        case .check(let check): writer.line(check)
        case .exclusion(let exclusion): writer.line(exclusion)
        case .index(let index): writer.mysqlKey(index, of: table) ?? ""
        }
    }

    package func create(_ domain: DomainType) -> String {
        var writer = writer
        writer.write(domain)
        return Self.trimmed(writer.out)
    }

    /// Without the line ends and the semicolon around it.
    private static func trimmed(_ text: String) -> String {
        var text = text.drop { $0 == "\n" }
        while let last = text.last, last == "\n" || last == ";" { text.removeLast() }
        return String(text)
    }
}
