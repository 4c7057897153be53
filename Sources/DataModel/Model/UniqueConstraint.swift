/// Columns whose values together occur once.
package struct UniqueConstraint: Sendable, Hashable {
    package var name: String?
    /// Whether the name is the one the database would choose.
    package var isNameGenerated: Bool
    package var columns: [String]
    /// Columns carried in the index only.
    package var include: [String]
    /// Whether two rows with nulls count as equal.
    package var isNullsNotDistinct: Bool
    package var deferral: Deferral
    package var place: SourcePlace

    package init(name: String? = nil, columns: [String], place: SourcePlace) {
        self.name = name
        self.columns = columns
        self.place = place
        isNameGenerated = false
        include = []
        isNullsNotDistinct = false
        deferral = .notDeferrable
    }
}
