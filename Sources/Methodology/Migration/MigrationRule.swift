/// A kind of change to a schema, with a stable id, and how careful one has to be with it.
package struct MigrationRule: Sendable, Hashable {
    /// What a change asks of whoever makes it.
    package enum Risk: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Nothing: code of before and after works, and nobody waits.
        case safe
        /// A look: it may fail on data there is, lock, or take long.
        case care = "needs care"
        /// A deployment in between: code of before does not work with it, or data is lost.
        case breaking

        package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package let id: String
    package let risk: Risk
    package let title: String

    init(_ id: String, _ risk: Risk, _ title: String) {
        self.id = id
        self.risk = risk
        self.title = title
    }
}

extension MigrationRule {
    package static let dropSchema = MigrationRule("MIG-01", .breaking, "A schema is dropped")
    package static let dropTable = MigrationRule("MIG-02", .breaking, "A table is dropped with its rows")
    package static let dropColumn = MigrationRule("MIG-03", .breaking, "A column is dropped with its values")
    package static let renameTable = MigrationRule("MIG-04", .breaking, "A table gets another name")
    package static let renameColumn = MigrationRule("MIG-05", .breaking, "A column gets another name")
    package static let convertType = MigrationRule("MIG-06", .breaking, "A column's values become of another type")
    package static let widenType = MigrationRule("MIG-07", .safe, "A column takes more values than before")
    package static let rewriteType = MigrationRule("MIG-08", .care, "A column's type grows, and the table is rewritten")
    package static let requireColumn = MigrationRule("MIG-09", .care, "A column must have a value")
    package static let relaxColumn = MigrationRule("MIG-10", .safe, "A column need not have a value")
    package static let addColumn = MigrationRule("MIG-11", .safe, "A column is added")
    package static let addComputed = MigrationRule(
        "MIG-12", .care, "A column whose values are made by the database is added")
    package static let addRequired = MigrationRule(
        "MIG-13", .breaking, "A column is added that must have a value and has no default")
    package static let changeDefault = MigrationRule("MIG-14", .safe, "A default changes")
    package static let addKey = MigrationRule("MIG-15", .care, "A primary key or unique constraint is added")
    package static let dropKey = MigrationRule("MIG-16", .care, "A primary key or unique constraint is dropped")
    package static let addForeignKey = MigrationRule("MIG-17", .care, "A foreign key is added")
    package static let dropForeignKey = MigrationRule("MIG-18", .care, "A foreign key is dropped")
    package static let addCheck = MigrationRule("MIG-19", .care, "A condition is added")
    package static let dropCheck = MigrationRule("MIG-20", .safe, "A condition is dropped")
    package static let addIndex = MigrationRule("MIG-21", .care, "An index is added")
    package static let dropIndex = MigrationRule("MIG-22", .care, "An index is dropped")
    package static let addTable = MigrationRule("MIG-23", .safe, "A table is added")
    package static let addType = MigrationRule("MIG-24", .safe, "A schema, type or sequence is added")
    package static let addValue = MigrationRule("MIG-25", .safe, "A type gets another value")
    package static let changeType = MigrationRule("MIG-26", .breaking, "A type changes what it holds")
    package static let dropType = MigrationRule("MIG-27", .care, "A type or sequence is dropped")
    package static let rename = MigrationRule("MIG-28", .safe, "A key or index gets another name")
    package static let comment = MigrationRule("MIG-29", .safe, "A comment changes")
    package static let byHand = MigrationRule("MIG-30", .care, "A change that is left to do by hand")
    package static let generation = MigrationRule("MIG-31", .care, "Where a column's values come from changes")
    package static let rebuild = MigrationRule("MIG-32", .care, "A table is made anew and its rows are copied")
    package static let fill = MigrationRule("MIG-33", .care, "Rows get values they lack")

    /// In the order of their ids.
    package static let all: [MigrationRule] = [
        dropSchema, dropTable, dropColumn, renameTable, renameColumn, convertType, widenType, rewriteType,
        requireColumn,
        relaxColumn, addColumn, addComputed, addRequired, changeDefault, addKey, dropKey, addForeignKey, dropForeignKey,
        addCheck, dropCheck, addIndex, dropIndex, addTable, addType, addValue, changeType, dropType, rename, comment,
        byHand, generation, rebuild, fill,
    ]
}
