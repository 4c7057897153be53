/// A table, with everything that belongs to it.
package struct Table: Sendable, Hashable {
    /// What sort of table it is.
    package enum Kind: String, Sendable, Hashable {
        case ordinary, temporary, unlogged
        /// Data that stands elsewhere, seen through a wrapper.
        case foreign
        /// SQLite: content kept by a module.
        case virtual
    }

    package var name: ObjectName
    package var kind: Kind
    package var columns: [Column]
    package var primaryKey: PrimaryKey?
    package var uniques: [UniqueConstraint]
    package var foreignKeys: [ForeignKey]
    package var checks: [CheckConstraint]
    package var exclusions: [ExclusionConstraint]
    /// Indexes other than those that stand behind the primary key and unique constraints. In MySQL, where every unique key
    /// is an index, unique ones are here.
    package var indexes: [TableIndex]
    package var comment: String?
    package var partitioning: Partitioning?
    package var partition: Partition?
    /// Tables it inherits from; their columns are among its own.
    package var parents: [ObjectName]
    /// The rest of what was said behind the columns: `ENGINE=InnoDB`, `WITHOUT ROWID`, `STRICT`.
    package var options: [String]
    /// Whether the columns come from a query and some of them, or their types, could not be told from its text.
    package var isDerived: Bool
    /// What is stated of it elsewhere than in SQL.
    package var facts: TableFacts
    package var place: SourcePlace

    package init(name: ObjectName, kind: Kind = .ordinary, columns: [Column] = [], place: SourcePlace) {
        self.name = name
        self.kind = kind
        self.columns = columns
        self.place = place
        uniques = []
        foreignKeys = []
        checks = []
        exclusions = []
        indexes = []
        parents = []
        options = []
        isDerived = false
        facts = TableFacts()
    }
}

/// How a table's rows are divided among partitions.
package struct Partitioning: Sendable, Hashable {
    /// `range`, `list`, `hash`, `key`; lower case.
    package var strategy: String
    /// Columns or expressions, as text.
    package var key: [String]

    package init(strategy: String, key: [String]) {
        self.strategy = strategy
        self.key = key
    }
}

/// A table that is a partition of another. Keys, indexes and checks of the parent hold for it and are not repeated in it.
package struct Partition: Sendable, Hashable {
    package var parent: ObjectName
    /// `FOR VALUES FROM (1) TO (10)` or `DEFAULT`.
    package var bounds: String

    package init(parent: ObjectName, bounds: String) {
        self.parent = parent
        self.bounds = bounds
    }
}
