/// A column of a table.
package struct Column: Sendable, Hashable {
    /// Where values come from when none is given, other than a default.
    package enum Generation: Sendable, Hashable {
        /// `GENERATED … AS IDENTITY` with the text of its sequence options.
        case identity(isAlways: Bool, options: String)
        /// MySQL's `AUTO_INCREMENT`, SQLite's `AUTOINCREMENT`.
        case autoIncrement
        /// PostgreSQL: an integer with a sequence of its own.
        case serial
        /// Computed from an expression and stored.
        case stored(String)
        /// Computed from an expression when read.
        case virtual(String)
    }

    package var name: String
    package var type: ColumnType
    package var isNullable: Bool
    /// The expression, as text.
    package var defaultValue: String?
    package var generation: Generation?
    /// MySQL: the expression of `ON UPDATE`.
    package var onUpdate: String?
    package var collation: String?
    package var comment: String?
    package var facts = ColumnFacts()
    package var place: SourcePlace

    package init(name: String, type: ColumnType, isNullable: Bool = true, place: SourcePlace) {
        self.name = name
        self.type = type
        self.isNullable = isNullable
        self.place = place
    }

    /// Whether values are computed from other columns.
    package var isComputed: Bool {
        switch generation {
        case .stored, .virtual: true
        default: false
        }
    }
}
