package import Decisions

/// A fact without which a rule can't tell: what it is called, of what, and where to say it.
package struct Missing: Sendable, Hashable {
    /// The key to give, as it is written: `service-time`, `weight`.
    package var key: String
    /// Names of what lacks it: an element's id, a table's name; empty for the decision itself.
    package var subjects: [String]
    /// Where what lacks it stands.
    package var place: Finding.Place?

    package init(_ key: String, of subjects: [String], place: Finding.Place? = nil) {
        self.key = key
        self.subjects = subjects
        self.place = place
    }

    /// A part that a decision lacks.
    package static func part(_ part: DecisionPart) -> Missing {
        Missing(part.key, of: part.names, place: .part(part))
    }
}
