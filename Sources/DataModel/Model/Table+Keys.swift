extension Table {
    /// Column sets that identify a row: the primary key first, then unique constraints and full unique indexes on columns.
    package var keys: [[String]] {
        var keys = primaryKey.map { [$0.columns] } ?? []
        keys += uniques.map(\.columns)
        for index in indexes where index.isUnique && index.predicate == nil {
            if let columns = index.columns, index.elements.allSatisfy({ $0.prefixLength == nil }) {
                keys.append(columns)
            }
        }
        return keys
    }

    /// The position of a column.
    package func position(of column: String, _ dialect: Dialect) -> Int? {
        columns.firstIndex { $0.name == column } ?? columns.firstIndex { dialect.same($0.name, column) }
    }

    /// The column with a name.
    package func column(_ name: String, _ dialect: Dialect) -> Column? {
        position(of: name, dialect).map { columns[$0] }
    }
}
