/// That one element uses another, or otherwise has to do with it.
package struct Relationship: Sendable, Hashable {
    package var id: RelationshipID
    package var description = ""
    package var technology = ""
    /// Own tags, in the order given.
    package var tags: [String] = []
    package var url: String?
    package var properties: [Property] = []
    package var perspectives: [Perspective] = []
    package var facts = Facts()
    package var origin = Origin.explicit
    package var place: SourcePlace?

    package init(
        _ source: ElementID, _ destination: ElementID, description: String = "", technology: String = ""
    ) {
        id = RelationshipID(source, destination)
        self.description = description
        self.technology = technology
    }

    package var source: ElementID { id.source }
    package var destination: ElementID { id.destination }

    /// The tags styles go by.
    package var allTags: [String] { ["Relationship"] + tags }

    /// Where a relationship comes from.
    package enum Origin: Sendable, Hashable {
        case explicit
        /// Follows from one between parts of its ends.
        case implied(by: RelationshipID)
        /// Between instances, from the one between what they are instances of.
        case instance(of: RelationshipID)
    }

    /// The relationship it was made from.
    package var base: RelationshipID? {
        switch origin {
        case .explicit: nil
        case .implied(let id), .instance(let id): id
        }
    }
}
