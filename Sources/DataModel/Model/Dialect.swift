/// A database family whose DDL is read and written.
package enum Dialect: String, Sendable, Hashable, CaseIterable {
    case postgresql
    /// MySQL and MariaDB.
    case mysql
    case sqlite

    /// What the family calls itself.
    package var title: String {
        switch self {
        case .postgresql: "PostgreSQL"
        case .mysql: "MySQL"
        case .sqlite: "SQLite"
        }
    }

    /// The schema of names written without one; nil where the dialect has no name for it.
    package var defaultSchema: String? {
        switch self {
        case .postgresql: "public"
        case .mysql: nil
        case .sqlite: "main"
        }
    }

    /// What two spellings of one name have in common. PostgreSQL's unquoted names are lower case already when they get here.
    package func key(_ name: String) -> String {
        self == .postgresql ? name : name.lowercased()
    }

    /// Whether two names mean the same column, key or table.
    package func same(_ a: String, _ b: String) -> Bool {
        a == b || (self != .postgresql && a.utf8.count == b.utf8.count && key(a) == key(b))
    }
}
