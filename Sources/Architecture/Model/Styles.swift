/// How elements and relationships look, by tag.
package struct Styles: Sendable, Hashable {
    package var elements: [ElementStyleRule] = []
    package var relationships: [RelationshipStyleRule] = []
    /// Styles kept elsewhere, which are not loaded.
    package var themes: [String] = []

    package init() {}

    /// Rules for both backgrounds first, then those for light and dark ones; those of one kind in their order.
    mutating func sortBySchemes() {
        let schemes: [ColourScheme?] = [nil, .light, .dark]
        elements = schemes.flatMap { scheme in elements.filter { $0.scheme == scheme } }
        relationships = schemes.flatMap { scheme in relationships.filter { $0.scheme == scheme } }
    }
}

/// For which background a style counts.
package enum ColourScheme: String, Sendable, Hashable, CaseIterable { case light, dark }

/// The look of the elements with a tag.
package struct ElementStyleRule: Sendable, Hashable {
    package var tag: String
    /// Nil for both.
    package var scheme: ColourScheme?
    package var style: ElementStyle
    package var place: SourcePlace?

    package init(tag: String, scheme: ColourScheme? = nil, style: ElementStyle = ElementStyle()) {
        self.tag = tag
        self.scheme = scheme
        self.style = style
    }
}

/// The look of the relationships with a tag.
package struct RelationshipStyleRule: Sendable, Hashable {
    package var tag: String
    /// Nil for both.
    package var scheme: ColourScheme?
    package var style: RelationshipStyle
    package var place: SourcePlace?

    package init(tag: String, scheme: ColourScheme? = nil, style: RelationshipStyle = RelationshipStyle()) {
        self.tag = tag
        self.scheme = scheme
        self.style = style
    }
}

/// Colours are `#rrggbb` in lower case; sizes are pixels; nil where nothing is said.
package struct ElementStyle: Sendable, Hashable {
    package var shape: Shape?
    package var icon: String?
    package var iconPosition: String?
    package var width: Int?
    package var height: Int?
    package var background: String?
    package var color: String?
    package var stroke: String?
    package var strokeWidth: Int?
    package var fontSize: Int?
    package var border: Line?
    /// Per cent.
    package var opacity: Int?
    package var showsMetadata: Bool?
    package var showsDescription: Bool?
    package var properties: [Property] = []

    package init() {}

    package enum Shape: String, Sendable, Hashable, CaseIterable {
        case box = "Box"
        case roundedBox = "RoundedBox"
        case circle = "Circle"
        case ellipse = "Ellipse"
        case hexagon = "Hexagon"
        case diamond = "Diamond"
        case cylinder = "Cylinder"
        case bucket = "Bucket"
        case pipe = "Pipe"
        case person = "Person"
        case robot = "Robot"
        case folder = "Folder"
        case webBrowser = "WebBrowser"
        case window = "Window"
        case terminal = "Terminal"
        case shell = "Shell"
        case mobileDevicePortrait = "MobileDevicePortrait"
        case mobileDeviceLandscape = "MobileDeviceLandscape"
        case component = "Component"
    }
}

/// How a line or a border is drawn.
package enum Line: String, Sendable, Hashable, CaseIterable {
    case solid = "Solid"
    case dashed = "Dashed"
    case dotted = "Dotted"
}

/// The look of relationships; colours and sizes as in `ElementStyle`.
package struct RelationshipStyle: Sendable, Hashable {
    package var thickness: Int?
    package var color: String?
    package var line: Line?
    package var routing: Routing?
    package var jump: Bool?
    package var fontSize: Int?
    package var width: Int?
    /// Where along the line the text stands, per cent.
    package var position: Int?
    /// Per cent.
    package var opacity: Int?
    package var showsMetadata: Bool?
    package var showsDescription: Bool?
    package var properties: [Property] = []

    package init() {}

    package enum Routing: String, Sendable, Hashable, CaseIterable {
        case direct = "Direct"
        case curved = "Curved"
        case orthogonal = "Orthogonal"
    }
}
