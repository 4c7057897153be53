package import StructuredInput

/// A shape of query or change that a table sees, and how often.
package struct AccessPattern: Sendable, Hashable {
    /// What happens to rows.
    package enum Write: String, Sendable, Hashable, CaseIterable {
        case insert, update, delete
    }

    /// A column that results are sorted by.
    package struct SortKey: Sendable, Hashable {
        package var column: String
        package var isDescending: Bool

        package init(_ column: String, isDescending: Bool = false) {
            self.column = column
            self.isDescending = isDescending
        }
    }

    package var name: String
    /// Columns compared with one value.
    package var equal: [String]
    /// Columns compared with a range of values.
    package var range: [String]
    package var sort: [SortKey]
    /// Nil for a query.
    package var write: Write?
    package var rate: Amount?
    package var place: SourcePlace

    package init(name: String = "", place: SourcePlace) {
        self.name = name
        self.place = place
        equal = []
        range = []
        sort = []
    }

    /// Times in a second.
    package var perSecond: Double? { rate.flatMap(TableVolume.perDay).map { $0 / 86_400 } }

    /// Every column it names, each once.
    package var columns: [String] {
        var columns: [String] = []
        for column in equal + sort.map(\.column) + range where !columns.contains(column) { columns.append(column) }
        return columns
    }
}
