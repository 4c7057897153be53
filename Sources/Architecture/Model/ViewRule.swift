/// One `include` or `exclude` of a view.
package struct ViewRule: Sendable, Hashable {
    package enum Action: String, Sendable, Hashable { case include, exclude }

    package var action: Action
    package var selector: Selector

    package init(_ action: Action, _ selector: Selector) {
        self.action = action
        self.selector = selector
    }
}

/// Elements or relationships, by name or by what they are.
package indirect enum Selector: Sendable, Hashable {
    /// Everything a view of its kind shows by default: `*`.
    case all
    /// The same, with relationships only to and from what the view is about: `*?`.
    case reluctant
    case element(ElementID)
    case relationship(RelationshipID)
    /// Elements or relationships named together.
    case anyOf([Selector])
    case both(Selector, Selector)
    /// Every element: `element==*`.
    case everyElement
    /// Every relationship: `*->*`.
    case everyRelationship
    case kind(Element.Kind)
    case parent(ElementID)
    case group(String)
    /// Elements with all of some tags.
    case tags([String])
    case technology(String)
    case property(Property)
    /// Elements that a selector does not select.
    case not(Selector)
    /// Elements with those that use them (`incoming`), those they use (`outgoing`), or both: `->id->`.
    case coupled(Selector, incoming: Bool, outgoing: Bool)
    case relationshipTags([String])
    case relationshipProperty(Property)
    /// Relationships a selector does not select.
    case notRelationship(Selector)
    /// Relationships from what a selector selects: `id->*`.
    case from(Selector)
    /// Relationships to what a selector selects: `*->id`.
    case to(Selector)
}
