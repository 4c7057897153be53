package import Architecture

/// A view drawn in C4's notation, its links still to be chosen.
package struct ViewPicture: Sendable {
    let plan: ViewPlan
    let positions: GraphPositions

    init(_ plan: ViewPlan, _ positions: GraphPositions) {
        self.plan = plan
        self.positions = positions.reaching(plan.boxes.map(\.look.shape), plan.graph)
    }

    package var key: String { plan.key }
    package var title: String { plan.drawing.view.title }

    /// The address the model gives an element of the picture, `http` or `https` only.
    package func link(of id: ElementID) -> String? { plan.drawing.element(id).flatMap(plan.drawing.link) }

    /// How the picture is written.
    package struct Options: Sendable {
        /// Put before the picture's own ids.
        package var id: String
        /// Whether it is a file of its own: with title, background and a style sheet. Else colours are attributes, which a
        /// page's style sheet overrides by class.
        package var isStandalone: Bool
        package var showsLegend: Bool
        /// Where something of the picture leads.
        package var href: @Sendable (PictureTarget) -> String?

        package init(
            id: String, isStandalone: Bool = false, showsLegend: Bool = true,
            href: @escaping @Sendable (PictureTarget) -> String? = { _ in nil }
        ) {
            self.id = id
            self.isStandalone = isStandalone
            self.showsLegend = showsLegend
            self.href = href
        }
    }

    /// What stands on what it should not, one sentence each.
    package var overlaps: [String] { positions.overlaps }

    /// The picture as SVG.
    package func drawn(_ options: Options) -> DrawnPicture { PictureWriter(self, options).drawn }
}

/// Something of a picture that can lead somewhere.
package enum PictureTarget: Sendable, Hashable {
    /// A box.
    case element(ElementID)
    /// A frame around other elements.
    case frame(ElementID)
    /// A relationship's text, with the address the model gives it, `http` or `https` only.
    case line(link: String)
}

/// A picture as SVG.
package struct DrawnPicture: Sendable, Hashable {
    package var key: String
    package var title: String
    /// UTF-8 without an XML declaration; good as a file and inside HTML.
    package var svg: [UInt8]
    /// Pixels.
    package var width: Double
    package var height: Double
}
