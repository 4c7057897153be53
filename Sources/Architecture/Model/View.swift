/// A view as defined: what it is about, and which elements it shows.
package struct View: Sendable, Hashable {
    package var key: String
    package var kind: Kind
    /// What it is about; nil for the landscape, custom views and views of everything.
    package var scope: ElementID?
    /// Name of the environment a deployment view shows.
    package var environment: String?
    package var title = ""
    package var description = ""
    /// What goes in and out, in this order; a static view without any shows everything that fits its kind.
    package var rules: [ViewRule] = []
    package var layout: Layout?
    package var isDefault = false
    /// Elements that appear one step after another.
    package var animation: [[ElementID]] = []
    /// What happens in a dynamic view.
    package var steps: [DynamicItem] = []
    package var filter: Filter?
    package var image: ImageSource?
    package var properties: [Property] = []
    /// What is known of the journey a dynamic view shows.
    package var facts = Facts()
    /// What that journey has to keep, besides what the model asks of all.
    package var targets: [QualityTarget] = []
    package var place: SourcePlace?

    package init(key: String, kind: Kind, scope: ElementID? = nil) {
        self.key = key
        self.kind = kind
        self.scope = scope
    }

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case landscape, context, container, component, dynamic, deployment, filtered, custom
        /// A picture made elsewhere; adrgen draws none.
        case image
    }

    /// A view made from another one by tags.
    package struct Filter: Sendable, Hashable {
        package enum Mode: String, Sendable, Hashable, CaseIterable { case include, exclude }

        package var base: String
        package var mode: Mode
        package var tags: [String]

        package init(base: String, mode: Mode, tags: [String]) {
            self.base = base
            self.mode = mode
            self.tags = tags
        }
    }

    /// Where the picture of an image view comes from.
    package struct ImageSource: Sendable, Hashable {
        /// `image`, `plantuml`, `mermaid` or `kroki`.
        package var format: String
        package var reference: String

        package init(format: String, reference: String) {
            self.format = format
            self.reference = reference
        }
    }
}

/// How a view is laid out.
package struct Layout: Sendable, Hashable {
    package enum Direction: String, Sendable, Hashable, CaseIterable {
        case topBottom = "top-bottom"
        case bottomTop = "bottom-top"
        case leftRight = "left-right"
        case rightLeft = "right-left"
    }

    package var direction: Direction
    /// Pixels between ranks.
    package var rankSeparation: Int
    /// Pixels between the elements of a rank.
    package var nodeSeparation: Int

    package init(_ direction: Direction = .topBottom, rankSeparation: Int = 300, nodeSeparation: Int = 300) {
        self.direction = direction
        self.rankSeparation = rankSeparation
        self.nodeSeparation = nodeSeparation
    }
}

/// A part of a dynamic view.
package indirect enum DynamicItem: Sendable, Hashable {
    case step(DynamicStep)
    /// Steps that number on for themselves: what stands behind begins where they began, unless all in it are parallel.
    case parallel([DynamicItem])
}

/// One thing that happens in a dynamic view.
package struct DynamicStep: Sendable, Hashable {
    /// The relationship it follows.
    package var relationship: RelationshipID
    /// Whether it goes against the relationship's direction: an answer.
    package var isResponse = false
    /// Instead of the relationship's description.
    package var description = ""
    package var technology = ""
    /// Instead of the next number.
    package var order: String?
    package var url: String?
    package var properties: [Property] = []
    package var place: SourcePlace?

    package init(_ relationship: RelationshipID, description: String = "", isResponse: Bool = false) {
        self.relationship = relationship
        self.description = description
        self.isResponse = isResponse
    }
}
