import DataModel

/// What becomes of values when a column's type changes.
struct TypeChange {
    let rule: MigrationRule
    let note: String?

    init(_ old: ColumnType, _ new: ColumnType, _ dialect: Dialect) {
        if Self.isWider(old, new, dialect) {
            (rule, note) = (.widenType, nil)
        } else if Self.isLarger(old, new) {
            (rule, note) = (.rewriteType, "Better a new column that is filled in batches where the table is large")
        } else {
            rule = .convertType
            note =
                "Fails on a value that has no place in the new type, or cuts it; code of before gets values of another type"
        }
    }

    /// Same bytes, fewer limits: no row is written again.
    private static func isWider(_ old: ColumnType, _ new: ColumnType, _ dialect: Dialect) -> Bool {
        guard old.dimensions == new.dimensions, dialect == .postgresql else { return false }
        let texts: Set = ["character varying", "text"]
        if texts.contains(old.name), texts.contains(new.name) {
            guard let limit = new.arguments.first.flatMap({ Int($0) }) else { return true }
            return old.arguments.first.flatMap { Int($0) }.map { $0 <= limit } ?? false
        }
        if old.name == "numeric", new.name == "numeric" {
            if new.arguments.isEmpty { return true }
            guard old.arguments.count == 2, new.arguments.count == 2, old.arguments[1] == new.arguments[1],
                let before = Int(old.arguments[0]), let after = Int(new.arguments[0])
            else { return false }
            return before <= after
        }
        return false
    }

    /// Every value has a place in the new type.
    private static func isLarger(_ old: ColumnType, _ new: ColumnType) -> Bool {
        guard old.dimensions == new.dimensions, !old.isUnsigned || new.isUnsigned else { return false }
        let ranks = ["tinyint": 1, "smallint": 2, "mediumint": 3, "integer": 4, "int": 4, "bigint": 5]
        if let before = ranks[old.name], let after = ranks[new.name] { return before <= after }
        if ranks[old.name] != nil, new.name == "numeric", new.arguments.isEmpty { return true }
        if old.name == "real", new.name == "double precision" { return true }
        let limits = (old.arguments.first.flatMap { Int($0) }, new.arguments.first.flatMap { Int($0) })
        if old.name == new.name, ["varchar", "char", "character varying"].contains(old.name), let before = limits.0,
            let after = limits.1
        {
            return before <= after
        }
        return new.name.hasSuffix("text") && ["varchar", "char", "character", "tinytext"].contains(old.name)
    }
}
