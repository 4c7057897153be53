import Architecture

/// A relationship of a picture with its texts broken into lines.
struct PictureLine: Sendable, Hashable {
    var summary: String
    var link: String?
    var look: PictureLineLook
    var text: PictureText
    var technology: PictureText
    /// Characters of the text that are its number in a dynamic view.
    var lead = 0

    private static let headLength = 9.0
    private static let headWidth = 7.0

    init(_ line: ResolvedRelationship, in drawing: C4Drawing) {
        look = PictureLineLook(line, in: drawing)
        link = C4Link.safe(line.url)
        let style = drawing.view.style(of: line, scheme: .light)
        let factor = style.fontSize.map { min(max(Double($0) / 24, 0.75), 2) } ?? 1
        let width = style.width.map { min(max(Double($0) * 0.6, 60), 400) } ?? 150 * max(factor, 1)
        var text = style.showsDescription == false ? "" : line.description
        if let order = line.order {
            lead = order.count + 1
            text = order + ":" + (text.isEmpty ? "" : " " + text)
        }
        self.text = PictureText(text, PictureFont(size: 12).scaled(factor), width: width, limit: 6)
        let technology = style.showsMetadata == false ? "" : line.technology
        self.technology = PictureText(
            technology.isEmpty ? "" : "[" + technology + "]", PictureFont(size: 11).scaled(factor), width: width,
            limit: 3)
        let ends = [line.source, line.destination].map { id in
            drawing.element(id).map(drawing.title)?.onOneLine ?? id.rawValue
        }
        let label = drawing.label(line).onOneLine
        summary = ends.joined(separator: " → ") + (label.isBlank ? "" : ": " + label)
    }

    /// Room its texts need; nil without any.
    var label: LayoutGraph.Size? {
        if text.isEmpty && technology.isEmpty { return nil }
        return LayoutGraph.Size(
            width: (max(text.width, technology.width) + 8).rounded(.up),
            height: (text.height + technology.height + 4).rounded(.up))
    }

    /// The line with its head.
    func drawn(_ line: GraphPositions.Line) -> SVGElement { Self.drawn(line, look, summary: summary) }

    static func drawn(_ line: GraphPositions.Line, _ look: PictureLineLook, summary: String?) -> SVGElement {
        let number = SVGElement.number
        var path = ""
        for (index, point) in line.points.enumerated() {
            let command = index == 0 ? "M" : index == 1 ? "C" : " "
            path += command + number(point.x) + " " + number(point.y)
        }
        guard let last = line.points.last else { return SVGElement("g") }
        let before = line.points.dropLast().last { $0 != last } ?? last
        let direction = GraphPositions.Point.direction(from: before, last, to: line.tip)
        let base = GraphPositions.Point(
            x: line.tip.x - direction.x * headLength, y: line.tip.y - direction.y * headLength)
        path += "L" + number(base.x) + " " + number(base.y)
        let half = headWidth / 2 + look.width / 2
        let corners = [1.0, -1.0].map { side in
            number(base.x - direction.y * half * side) + " " + number(base.y + direction.x * half * side)
        }
        let head = "M\(number(line.tip.x)) \(number(line.tip.y))L" + corners.joined(separator: "L") + "Z"
        return SVGElement(
            "g", ["class": "c4-line", "stroke": look.stroke.light, "fill": look.stroke.light],
            (summary.map { [SVGElement("title", text: $0)] } ?? []) + [
                SVGElement(
                    "path",
                    attributes: [
                        ("d", path), ("fill", "none"), ("stroke", look.stroke.paint),
                        ("stroke-width", number(look.width)), ("stroke-dasharray", look.line.dashes),
                        ("stroke-linecap", look.line == .dotted ? "round" : nil),
                    ]),
                SVGElement("path", ["class": "c4-head", "d": head, "fill": look.stroke.paint, "stroke": "none"]),
            ])
    }

    /// Its texts in their room, readable on lines they stand on.
    func texts(in rect: GraphPositions.Rect, href: String?) -> SVGElement {
        let halo: [(key: String, value: String?)] = [
            ("fill", look.text.paint), ("stroke", PictureColour.page.paint),
        ]
        var parts: [SVGElement] = []
        if !text.isEmpty {
            parts.append(text.drawn(x: rect.center.x, top: rect.y + 2, lead: lead, [("class", "c4-text")] + halo))
        }
        if !technology.isEmpty {
            parts.append(
                technology.drawn(x: rect.center.x, top: rect.y + 2 + text.height, [("class", "c4-type")] + halo))
        }
        let attributes: [(key: String, value: String?)] = [
            ("class", "c4-label"), ("href", href), ("fill", look.text.light),
        ]
        return SVGElement(href == nil ? "g" : "a", attributes: attributes + PictureText.halo, parts)
    }
}

extension GraphPositions.Point {
    /// The direction in which a line ends, of length 1.
    static func direction(from before: Self, _ last: Self, to tip: Self) -> Self {
        for (a, b) in [(last, tip), (before, tip), (before, last)] {
            let (dx, dy) = (b.x - a.x, b.y - a.y)
            let length = (dx * dx + dy * dy).squareRoot()
            if length > 0.5 { return Self(x: dx / length, y: dy / length) }
        }
        return Self(x: 0, y: 1)
    }
}
