/// A view with everything it shows: all a renderer needs.
package struct ResolvedView: Sendable, Hashable {
    /// Unique among the views of a model, made of letters, digits, `-`, `_` and whatever an author gave it.
    package var key: String
    package var kind: View.Kind
    package var title: String
    package var description: String
    /// What it is about.
    package var scope: ElementID?
    package var environment: String?
    /// Everything shown, as elements or boundaries, in the order of the model.
    package var elements: [Element]
    /// In the order of the model; steps of a dynamic view in theirs.
    package var relationships: [ResolvedRelationship]
    /// Which element stands in which boundary.
    package var content: [Content]
    package var layout: Layout
    /// Elements that appear one step after another; empty without animation.
    package var animation: [[ElementID]] = []
    package var isDefault = false
    /// Tags styles go by, of each element shown.
    package var tags: [ElementID: [String]]
    package var styles: Styles

    /// An element, or a boundary around others.
    package indirect enum Content: Sendable, Hashable {
        case element(ElementID)
        case boundary(Boundary)
    }

    /// A frame around elements.
    package struct Boundary: Sendable, Hashable {
        package enum Kind: Sendable, Hashable { case group, softwareSystem, container, deploymentNode }

        /// Unique in its view: an element's id, or that of a group's parent with the group's names.
        package var id: String
        package var kind: Kind
        /// What it stands for; nil for groups.
        package var element: ElementID?
        package var name: String
        package var content: [Content]
    }
}

/// A relationship as a view shows it.
package struct ResolvedRelationship: Sendable, Hashable {
    /// Unique in its view.
    package var id: String
    package var relationship: RelationshipID
    /// Where the arrow begins: for an answer, the relationship's destination.
    package var source: ElementID
    package var destination: ElementID
    package var description: String
    package var technology: String
    /// Tags styles go by.
    package var tags: [String]
    package var url: String?
    package var isImplied = false
    /// When it happens in a dynamic view: `1`, `2`.
    package var order: String?
    package var isResponse = false
}

extension ResolvedView {
    package func element(_ id: ElementID) -> Element? { elements.first { $0.id == id } }

    /// The look of an element, with nothing taken for granted.
    package func style(of id: ElementID, scheme: ColourScheme) -> ElementStyle {
        styles.element(tags: tags[id] ?? [], scheme: scheme)
    }

    package func style(of relationship: ResolvedRelationship, scheme: ColourScheme) -> RelationshipStyle {
        styles.relationship(tags: relationship.tags, scheme: scheme)
    }

    /// The look of a boundary: of its element, or of the tags `Group` and `Group:NAME`.
    package func style(of boundary: Boundary, scheme: ColourScheme) -> ElementStyle {
        if let element = boundary.element { return style(of: element, scheme: scheme) }
        return styles.element(tags: ["Element", "Group", "Group:" + boundary.name], scheme: scheme)
    }

    /// Elements that are not drawn as boundaries.
    package var leaves: [Element] {
        var ids: Set<ElementID> = []
        func collect(_ content: [Content]) {
            for item in content {
                switch item {
                case .element(let id): ids.insert(id)
                case .boundary(let boundary): collect(boundary.content)
                }
            }
        }
        collect(content)
        return elements.filter { ids.contains($0.id) }
    }
}
