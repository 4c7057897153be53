/// A relational schema: what DDL statements, applied in order, leave behind.
package struct DataModel: Sendable, Hashable {
    package var dialect: Dialect
    /// Schemas that were created by name.
    package var schemas: [SchemaObject]
    /// In the order of their creation; temporary tables are not part of it.
    package var tables: [Table]
    package var views: [SchemaView]
    package var enums: [EnumType]
    package var domains: [DomainType]
    package var sequences: [SequenceObject]

    package init(
        dialect: Dialect, schemas: [SchemaObject] = [], tables: [Table] = [], views: [SchemaView] = [],
        enums: [EnumType] = [], domains: [DomainType] = [], sequences: [SequenceObject] = []
    ) {
        self.dialect = dialect
        self.schemas = schemas
        self.tables = tables
        self.views = views
        self.enums = enums
        self.domains = domains
        self.sequences = sequences
    }
}

/// A schema (namespace) with a name of its own.
package struct SchemaObject: Sendable, Hashable {
    package var name: String
    package var comment: String?

    package init(name: String, comment: String? = nil) {
        self.name = name
        self.comment = comment
    }
}

extension DataModel {
    /// Positions of the tables by name, for many look-ups; the key is the name as `Dialect.key` has it.
    package var tablePositions: [ObjectName: Int] {
        Dictionary(tables.enumerated().map { (key($1.name), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A name as `tablePositions` has it.
    package func key(_ name: ObjectName) -> ObjectName {
        ObjectName(dialect.key(name.name), schema: name.schema.map(dialect.key))
    }

    /// The table with a name.
    package func table(_ name: ObjectName) -> Table? {
        let wanted = key(name)
        return tables.first { key($0.name) == wanted }
    }
}
