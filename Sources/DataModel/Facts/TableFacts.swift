/// What is known of a table beyond its definition in SQL.
package struct TableFacts: Sendable, Hashable {
    /// Id of the architecture element it belongs to.
    package var owner: String?
    package var classification: Classification?
    /// Whether it holds data about people.
    package var isPersonal: Bool?
    /// What holds between its columns, besides what its keys say.
    package var dependencies: [FunctionalDependency]
    package var volume: TableVolume
    package var access: [AccessPattern]

    package init() {
        dependencies = []
        volume = TableVolume()
        access = []
    }
}

/// What is known of a column beyond its definition in SQL.
package struct ColumnFacts: Sendable, Hashable {
    package var classification: Classification?
    /// Whether it holds data about people.
    package var isPersonal: Bool?

    package init(classification: Classification? = nil, isPersonal: Bool? = nil) {
        self.classification = classification
        self.isPersonal = isPersonal
    }
}
