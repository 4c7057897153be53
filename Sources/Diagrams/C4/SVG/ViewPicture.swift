package import Architecture

/// A view drawn in C4's notation, its links still to be chosen.
package struct ViewPicture: Sendable {
    let plan: ViewPlan
    let positions: GraphPositions

    init(_ plan: ViewPlan, _ positions: GraphPositions) {
        self.plan = plan
        self.positions = positions.packed(plan.graph).spreadingLabels().reaching(
            plan.boxes.map(\.look.shape), plan.graph)
    }

    /// The view to be laid out from left to right, for a picture that has become very wide; nil for other pictures.
    package var turned: ViewPlan? { plan.turned(positions) }

    /// Of a picture and the same turned, the one that is nearer to the proportions of a page.
    package static func better(_ picture: ViewPicture, _ turned: ViewPicture) -> ViewPicture {
        turned.oddness < picture.oddness ? turned : picture
    }

    /// How far from four to three: 1 for that, the proportion to it, above 1, for others.
    private var oddness: Double {
        let proportion = max(positions.width, 1) / max(positions.height, 1) * 3 / 4
        return max(proportion, 1 / proportion)
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
