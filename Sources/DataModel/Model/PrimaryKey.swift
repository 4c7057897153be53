/// Columns whose values identify a row.
package struct PrimaryKey: Sendable, Hashable {
    package var name: String?
    /// Whether the name is the one the database would choose.
    package var isNameGenerated: Bool
    package var columns: [String]
    /// Columns carried in the index only.
    package var include: [String]
    package var deferral: Deferral
    package var place: SourcePlace

    package init(name: String? = nil, columns: [String], place: SourcePlace) {
        self.name = name
        self.columns = columns
        self.place = place
        isNameGenerated = false
        include = []
        deferral = .notDeferrable
    }
}

/// When a constraint is checked.
package enum Deferral: String, Sendable, Hashable {
    case notDeferrable = "NOT DEFERRABLE"
    case deferrable = "DEFERRABLE"
    case deferred = "DEFERRABLE INITIALLY DEFERRED"
}
