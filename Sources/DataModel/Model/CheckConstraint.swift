/// A condition every row satisfies.
package struct CheckConstraint: Sendable, Hashable {
    package var name: String?
    /// Whether the name is the one the database would choose.
    package var isNameGenerated: Bool
    /// The condition as text, without the parentheses around it.
    package var expression: String
    /// The column it stands at, if it stands at one.
    package var column: String?
    package var isNotValid: Bool
    package var isNoInherit: Bool
    package var place: SourcePlace

    package init(name: String? = nil, expression: String, column: String? = nil, place: SourcePlace) {
        self.name = name
        self.expression = expression
        self.column = column
        self.place = place
        isNameGenerated = false
        isNotValid = false
        isNoInherit = false
    }
}

/// PostgreSQL: a condition that holds between any two rows.
package struct ExclusionConstraint: Sendable, Hashable {
    package var name: String?
    /// Whether the name is the one the database would choose.
    package var isNameGenerated: Bool
    package var method: String?
    /// What stands between the parentheses: `room WITH =, during WITH &&`.
    package var elements: String
    package var predicate: String?
    package var deferral: Deferral
    package var place: SourcePlace

    package init(
        name: String?, method: String?, elements: String, predicate: String?, deferral: Deferral, place: SourcePlace
    ) {
        self.name = name
        self.method = method
        self.elements = elements
        self.predicate = predicate
        self.deferral = deferral
        self.place = place
        isNameGenerated = false
    }
}
