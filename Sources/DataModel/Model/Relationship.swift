/// A foreign key as a line between two tables.
package struct Relationship: Sendable, Hashable {
    package var child: ObjectName
    package var parent: ObjectName
    package var key: ForeignKey
    /// Whether a child may be without a parent: a column of the key may be null.
    package var isOptional: Bool
    /// Whether a parent has one child at most: the key's columns are unique.
    package var isUnique: Bool
    /// Whether the parent is part of the child's identity: the key's columns are in its primary key.
    package var isIdentifying: Bool
}

extension DataModel {
    /// Foreign keys of tables, in the tables' order.
    package var relationships: [Relationship] {
        tables.flatMap { table in table.foreignKeys.map { relationship($0, of: table) } }
    }

    private func relationship(_ key: ForeignKey, of table: Table) -> Relationship {
        let columns = Set(key.columns)
        return Relationship(
            child: table.name, parent: key.target, key: key,
            isOptional: key.columns.contains { table.column($0, dialect)?.isNullable ?? true },
            isUnique: table.keys.contains { !$0.isEmpty && columns.isSuperset(of: $0) },
            isIdentifying: table.primaryKey.map { columns.isSubset(of: $0.columns) } ?? false)
    }

    /// The part of the model around a table: tables at most so many foreign keys away, either way.
    package func around(_ name: ObjectName, distance: Int) -> DataModel {
        TableNeighbours(self).around(name, distance: distance)
    }

    /// The model with only some of its tables.
    package func filtered(_ isKept: (Table) -> Bool) -> DataModel {
        var model = self
        model.tables = tables.filter(isKept)
        return model
    }
}
