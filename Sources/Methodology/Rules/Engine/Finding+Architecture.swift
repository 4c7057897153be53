package import Architecture
package import Diagnostics

extension Finding {
    /// About an element, and others with it.
    package init(
        _ rule: Rule, _ message: String, element: Element, others: [ElementID] = [], place: SourcePlace? = nil,
        severity: Diagnostic.Severity? = nil, fix: String? = nil, figures: [Figure] = []
    ) {
        let ids = [element.id.rawValue] + others.map(\.rawValue)
        self.init(
            rule, message, subjects: ids, place: (place ?? element.place).map(Place.init), severity: severity, fix: fix,
            elements: ids, figures: figures)
    }

    /// About a relationship.
    package init(
        _ rule: Rule, _ message: String, relationship: Relationship, severity: Diagnostic.Severity? = nil,
        fix: String? = nil, figures: [Figure] = []
    ) {
        let id = relationship.id
        self.init(
            rule, message, subjects: id.subjects, place: relationship.place.map(Place.init), severity: severity,
            fix: fix, elements: [id.source.rawValue, id.destination.rawValue], figures: figures)
    }
}

extension Finding.Place {
    package init(_ place: SourcePlace) { self = .file(place.path, place.position) }
}

extension Missing {
    /// A fact that an element lacks.
    package init(_ fact: FactKey, of element: Element) {
        self.init(fact.rawValue, of: [element.id.rawValue], place: element.place.map(Finding.Place.init))
    }

    /// A fact that a relationship lacks.
    package init(_ fact: FactKey, of relationship: Relationship) {
        self.init(
            fact.rawValue, of: relationship.id.subjects, place: relationship.place.map(Finding.Place.init))
    }
}

extension RelationshipID {
    /// The ends, and the number where there are several between them.
    var subjects: [String] {
        [source.rawValue, destination.rawValue] + (ordinal > 1 ? [String(ordinal)] : [])
    }
}
