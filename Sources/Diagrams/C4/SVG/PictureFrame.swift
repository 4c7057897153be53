import Architecture

/// A boundary of a picture with its texts broken into lines.
struct PictureFrame: Sendable, Hashable {
    /// Nil for groups.
    var element: ElementID?
    var summary: String
    var look: PictureFrameLook
    var name: PictureText
    var type: PictureText

    private static let textWidth = 260.0

    init(_ boundary: ResolvedView.Boundary, in drawing: C4Drawing) {
        element = boundary.element
        look = PictureFrameLook(boundary, in: drawing)
        let (title, type) = (drawing.title(boundary), drawing.type(boundary))
        name = PictureText(title, PictureFont(size: 13, isBold: true), width: Self.textWidth, limit: 2)
        self.type = PictureText(
            type.isEmpty ? "" : "[" + type + "]", PictureFont(size: 11), width: Self.textWidth, limit: 2)
        summary = title.onOneLine + (type.isEmpty ? "" : " [" + type.onOneLine + "]")
    }

    /// Room its texts need.
    var label: LayoutGraph.Size {
        LayoutGraph.Size(width: max(name.width, type.width) + 8, height: name.height + type.height + 4)
    }

    var outlineClass: String { element == nil ? "c4-frame c4-group" : "c4-frame" }

    func outline(in rect: GraphPositions.Rect) -> SVGElement {
        let number = SVGElement.number
        return SVGElement(
            "rect",
            attributes: [
                ("class", outlineClass), ("x", number(rect.x)), ("y", number(rect.y)), ("width", number(rect.width)),
                ("height", number(rect.height)), ("rx", "6"), ("stroke", look.stroke.paint),
                ("stroke-width", number(look.width)), ("stroke-dasharray", look.line.dashes),
            ])
    }

    /// Its texts, at the left of the room there is for them.
    func texts(in frame: GraphPositions.Frame, href: String?) -> SVGElement {
        let x = frame.rect.x + 12
        let paint: [(key: String, value: String?)] = [
            ("fill", look.text.paint), ("stroke", PictureColour.page.paint),
        ]
        var parts = [SVGElement("title", text: summary)]
        if !name.isEmpty {
            parts.append(name.drawn(x: x, top: frame.label.y, isCentered: false, [("class", "c4-name")] + paint))
        }
        if !type.isEmpty {
            parts.append(
                type.drawn(
                    x: x, top: frame.label.y + name.height, isCentered: false, [("class", "c4-type")] + paint))
        }
        return SVGElement(
            href == nil ? "g" : "a",
            attributes: [("class", "c4-frame-name"), ("href", href), ("fill", look.text.light)] + PictureText.halo,
            parts)
    }
}
