package import DataModel

/// A schema as rules look at it.
package struct SchemaSubject: Sendable {
    package let model: DataModel
    /// Tables that hold rows of their own: no partitions, whose keys are their parents', no foreign and no virtual tables.
    package let tables: [Table]
    /// Designs of tables of which dependencies are stated.
    package let designs: [TableDesign]
    private let positions: [ObjectName: Int]

    package init(_ model: DataModel) {
        self.model = model
        tables = model.tables.filter { $0.partition == nil && $0.kind != .foreign && $0.kind != .virtual }
        designs = tables.filter { !$0.isDerived }.compactMap { TableDesign($0, model.dialect) }
        positions = model.tablePositions
    }

    /// The table with a name.
    package func table(_ name: ObjectName) -> Table? { positions[model.key(name)].map { model.tables[$0] } }

    package func column(_ name: String, of table: Table) -> Column? { table.column(name, model.dialect) }

    /// Whether an index, key or unique constraint begins with columns, in whatever order.
    package func isIndexed(_ columns: [String], of table: Table) -> Bool {
        leadingColumns(of: table).contains {
            Set($0.prefix(columns.count)) == Set(columns) && $0.count >= columns.count
        }
    }

    /// Columns of each tree index on all rows, up to the first expression.
    package func leadingColumns(of table: Table) -> [[String]] {
        let indexes = table.indexes.filter { $0.predicate == nil && ["hash", "btree", nil].contains($0.method) }
        return (table.primaryKey.map { [$0.columns] } ?? []) + table.uniques.map(\.columns)
            + indexes.map { index in
                index.elements.prefix { $0.column != nil && $0.prefixLength == nil }.compactMap(\.column)
            }
    }

    /// A column's type below its domain.
    package func base(_ type: ColumnType) -> ColumnType {
        var type = type
        for _ in 0..<8 {
            guard
                let domain = model.domains.first(where: { $0.name.name == type.name && $0.name.schema == type.schema })
            else { break }
            type = domain.base
        }
        return type
    }
}
