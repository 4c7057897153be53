/// A relation from one record to another, as its file states it.
package struct Relation: Sendable, Hashable {
    /// The label as written: `Supercedes`, `Amended by`, `extends`.
    package var label: String
    package var kind: Kind
    /// What it points at, as written: link destination, `ADR-12`, a number.
    package var target: String
    /// The bytes that state it: label to the end of the link.
    package var range: Range<Int>

    /// A relation's meaning and direction, seen from the record that states it.
    package enum Kind: Sendable, Hashable {
        case supersedes, supersededBy
        case amends, amendedBy
        case extends, extendedBy
        case refines, refinedBy
        case clarifies, clarifiedBy
        case enables, enabledBy
        case dependsOn, requiredBy
        case conflictsWith
        case relatesTo
        /// A label of the team's own.
        case other
    }

    package init(label: String, kind: Kind, target: String, range: Range<Int>) {
        self.label = label
        self.kind = kind
        self.target = target
        self.range = range
    }
}
