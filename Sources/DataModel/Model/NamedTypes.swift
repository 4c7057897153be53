/// A type with a list of values.
package struct EnumType: Sendable, Hashable {
    package var name: ObjectName
    package var values: [String]
    package var comment: String?
    package var place: SourcePlace

    package init(name: ObjectName, values: [String], place: SourcePlace) {
        self.name = name
        self.values = values
        self.place = place
    }
}

/// A type made of another one and conditions.
package struct DomainType: Sendable, Hashable {
    package var name: ObjectName
    package var base: ColumnType
    package var isNullable: Bool
    package var defaultValue: String?
    package var collation: String?
    package var checks: [CheckConstraint]
    package var comment: String?
    package var place: SourcePlace

    package init(name: ObjectName, base: ColumnType, place: SourcePlace) {
        self.name = name
        self.base = base
        self.place = place
        isNullable = true
        checks = []
    }
}

/// A view, by name: its query is not taken apart.
package struct SchemaView: Sendable, Hashable {
    package var name: ObjectName
    package var isMaterialized: Bool
    /// Indexes of a materialized view.
    package var indexes: [TableIndex]
    package var comment: String?
    package var place: SourcePlace

    package init(name: ObjectName, isMaterialized: Bool = false, place: SourcePlace) {
        self.name = name
        self.isMaterialized = isMaterialized
        self.place = place
        indexes = []
    }
}

/// A sequence that isn't a serial or identity column's own.
package struct SequenceObject: Sendable, Hashable {
    package var name: ObjectName
    /// `AS integer START WITH 1 …` as text.
    package var options: String
    /// Table and column it goes with.
    package var owner: Owner?
    package var place: SourcePlace

    /// The column a sequence belongs to.
    package struct Owner: Sendable, Hashable {
        package var table: ObjectName
        package var column: String

        package init(table: ObjectName, column: String) {
            self.table = table
            self.column = column
        }
    }

    package init(name: ObjectName, options: String, owner: Owner? = nil, place: SourcePlace) {
        self.name = name
        self.options = options
        self.owner = owner
        self.place = place
    }
}
