/// Names as they stand in SQL: quoted where they have to be.
package enum SQLName {
    /// A name, in quotes unless it can stand without.
    package static func quoted(_ name: String, _ dialect: Dialect) -> String {
        switch dialect {
        case .mysql: return "`" + doubled(name, "`") + "`"
        case .postgresql, .sqlite:
            guard !isPlain(name) || reserved.contains(name) else { return name }
            return "\"" + doubled(name, "\"") + "\""
        }
    }

    /// `schema.name`, each in quotes where it has to be.
    package static func quoted(_ name: ObjectName, _ dialect: Dialect) -> String {
        (name.schema.map { quoted($0, dialect) + "." } ?? "") + quoted(name.name, dialect)
    }

    private static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, first == 0x5F || (first >= 0x61 && first <= 0x7A) else { return false }
        return name.utf8.allSatisfy { $0 == 0x5F || ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
    }

    private static func doubled(_ name: String, _ quote: String) -> String {
        name.split(separator: Character(quote), omittingEmptySubsequences: false).joined(separator: quote + quote)
    }

    /// Words that PostgreSQL or SQLite reserve, so that they are no names without quotes.
    private static let reserved: Set<String> = Set(
        """
        abort action add after all alter always analyse analyze and any array as asc asymmetric attach authorization
        autoincrement before begin between binary both by cascade case cast check collate collation column commit
        concurrently conflict constraint create cross current current_catalog current_date current_role current_schema
        current_time current_timestamp current_user database default deferrable deferred delete desc detach distinct do
        drop each else end escape except exclude exclusive exists explain fail false fetch filter first following for
        foreign freeze from full generated glob grant group groups having if ignore ilike immediate in index indexed
        initially inner insert instead intersect into is isnull join key last lateral leading left like limit localtime
        localtimestamp match materialized natural no not nothing notnull null nulls of offset on only or order others
        outer over overlaps partition placing plan pragma preceding primary query raise range recursive references
        regexp reindex release rename replace restrict returning right rollback row rows savepoint select session_user
        set similar some symmetric system_user table tablesample temp temporary then ties to trailing transaction trigger
        true unbounded union unique update user using vacuum values variadic verbose view virtual when where window with
        without
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
