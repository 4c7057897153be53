/// An index of a table or materialized view.
package struct TableIndex: Sendable, Hashable {
    package var name: String?
    /// Whether the name is the one the database would choose.
    package var isNameGenerated: Bool
    package var elements: [Element]
    package var isUnique: Bool
    /// `btree`, `gin`, `fulltext` …, lower case; nil for the default.
    package var method: String?
    /// Columns carried along.
    package var include: [String]
    /// Condition of the rows it covers, as text; nil for all rows.
    package var predicate: String?
    package var isNullsNotDistinct: Bool
    /// Whether the database makes it by itself, for a foreign key.
    package var isImplicit: Bool
    package var comment: String?
    package var place: SourcePlace

    package init(name: String? = nil, elements: [Element], isUnique: Bool = false, place: SourcePlace) {
        self.name = name
        self.elements = elements
        self.isUnique = isUnique
        self.place = place
        isNameGenerated = false
        include = []
        isNullsNotDistinct = false
        isImplicit = false
    }

    /// One part of the index's key.
    package struct Element: Sendable, Hashable {
        package enum Subject: Sendable, Hashable {
            case column(String)
            /// As text, without parentheses around it.
            case expression(String)
        }

        package var subject: Subject
        package var isDescending: Bool
        /// `FIRST` or `LAST` when said.
        package var nulls: String?
        package var collation: String?
        package var operatorClass: String?
        /// MySQL: characters or bytes of the column that are indexed.
        package var prefixLength: Int?

        package init(_ subject: Subject) {
            self.subject = subject
            isDescending = false
        }

        /// The column, if it is one.
        package var column: String? {
            if case .column(let name) = subject { name } else { nil }
        }
    }

    /// The key's columns; nil when an expression is among them.
    package var columns: [String]? {
        let columns = elements.compactMap(\.column)
        return columns.count == elements.count ? columns : nil
    }
}
