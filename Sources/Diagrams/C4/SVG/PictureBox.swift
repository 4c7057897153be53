import Architecture

/// An element of a picture with its texts broken into lines.
struct PictureBox: Sendable, Hashable {
    var element: ElementID
    /// What it says on hovering, and to screen readers: all of its texts.
    var summary: String
    var look: PictureLook
    var name: PictureText
    var type: PictureText
    var description: PictureText
    var size: LayoutGraph.Size

    /// Widths texts may have, the narrowest that is not too high first.
    private static let widths = [184.0, 230, 290, 360]
    /// Pixels of this picture for one of Structurizr's, whose boxes are 450 wide.
    private static let scale = 216.0 / 450

    init(_ element: Element, in drawing: C4Drawing) {
        self.element = element.id
        let style = drawing.view.style(of: element.id, scheme: .light)
        let look = PictureLook(element, in: drawing)
        self.look = look
        let factor = style.fontSize.map { min(max(Double($0) / 24, 0.75), 2) } ?? 1
        let texts = (
            name: drawing.title(element), type: style.showsMetadata == false ? "" : drawing.type(element),
            description: style.showsDescription == false ? "" : drawing.description(element)
        )
        let given = style.width.map { min(max(Double($0) * Self.scale, 110), 700) - 2 * look.shape.insets.sides }
        var blocks = Self.blocks(texts, factor, Self.widths[0])
        for width in given.map({ [$0] }) ?? Self.widths.map({ $0 * max(factor.squareRoot(), 1) }) {
            blocks = Self.blocks(texts, factor, max(width, 60))
            let height = Self.height(blocks)
            // Wider boxes for long texts, so that none becomes a column.
            if height < width * 0.8 { break }
        }
        (name, type, description) = blocks
        let width = given ?? max(blocks.name.width, blocks.type.width, blocks.description.width, Self.widths[0])
        size = look.shape.size(around: LayoutGraph.Size(width: width, height: Self.height(blocks)))
        let height = style.height.map { min(max(Double($0) * Self.scale, 40), 700) } ?? 76
        // Round shapes keep their proportions.
        if look.shape != .circle { size.height = max(size.height, height) }
        size = LayoutGraph.Size(width: size.width.rounded(.up), height: size.height.rounded(.up))
        summary = texts.name.onOneLine
        let shown = drawing.type(element)
        if !shown.isEmpty { summary += " [" + shown.onOneLine + "]" }
        let description = drawing.description(element)
        if !description.isEmpty { summary += ": " + description.onOneLine }
    }

    private typealias Blocks = (name: PictureText, type: PictureText, description: PictureText)

    private static func blocks(
        _ texts: (name: String, type: String, description: String), _ factor: Double, _ width: Double
    ) -> Blocks {
        (
            PictureText(texts.name, PictureFont(size: 14, isBold: true).scaled(factor), width: width, limit: 4),
            PictureText(
                texts.type.isEmpty ? "" : "[" + texts.type + "]", PictureFont(size: 11).scaled(factor), width: width,
                limit: 3),
            PictureText(texts.description, PictureFont(size: 12).scaled(factor), width: width, limit: 12)
        )
    }

    /// Room between the type and the description.
    private static let gap = 8.0

    private static func height(_ blocks: Blocks) -> Double {
        blocks.name.height + blocks.type.height + (blocks.description.isEmpty ? 0 : gap + blocks.description.height)
    }

    /// The box in its place.
    func drawn(in rect: GraphPositions.Rect, href: String?) -> SVGElement {
        let insets = look.shape.insets
        let height = Self.height((name, type, description))
        let room = rect.height - insets.top - insets.bottom
        var top = rect.y + insets.top + max(0, room - height) / 2
        let middle = rect.center.x + (look.shape == .component ? 4 : 0)
        let paint: [(key: String, value: String?)] = [("fill", look.text.paint)]
        var parts = [SVGElement("title", text: summary)] + PictureShape.drawn(look, in: rect)
        var texts: [SVGElement] = []
        for (block, name) in [(self.name, "c4-name"), (type, "c4-type"), (description, "c4-description")]
        where !block.isEmpty {
            if name == "c4-description" { top += Self.gap }
            texts.append(block.drawn(x: middle, top: top, [("class", name)] + paint))
            top += block.height
        }
        parts.append(SVGElement("g", ["fill": look.text.light, "stroke": "none"], texts))
        let attributes: [(key: String, value: String?)] = [
            ("class", "c4-box"), ("href", href), ("fill", look.fill.light), ("stroke", look.stroke.light),
        ]
        return SVGElement(href == nil ? "g" : "a", attributes: attributes, parts)
    }
}
