import Architecture

/// Draws the parts of one box.
struct PicturePen {
    private let rect: GraphPositions.Rect
    private let look: PictureLook
    private let name: String

    init(_ rect: GraphPositions.Rect, _ look: PictureLook, _ name: String) {
        (self.rect, self.look, self.name) = (rect, look, name)
    }

    /// What is filled and has an edge.
    private var painted: [(key: String, value: String?)] {
        [
            ("class", name), ("fill", look.fill.paint), ("stroke", look.stroke.paint),
            ("stroke-width", SVGElement.number(look.strokeWidth)), ("stroke-dasharray", look.line.dashes),
        ]
    }

    func box(_ rect: GraphPositions.Rect, _ radius: Double) -> SVGElement {
        SVGElement("rect", attributes: painted + Self.place(rect) + [("rx", SVGElement.number(radius))])
    }

    func ellipse(_ rect: GraphPositions.Rect) -> SVGElement {
        let number = SVGElement.number
        return SVGElement(
            "ellipse",
            attributes: painted + [
                ("cx", number(rect.center.x)), ("cy", number(rect.center.y)), ("rx", number(rect.width / 2)),
                ("ry", number(rect.height / 2)),
            ])
    }

    func polygon(_ points: [(Double, Double)]) -> SVGElement {
        let text = points.map { SVGElement.number($0.0) + "," + SVGElement.number($0.1) }.joined(separator: " ")
        return SVGElement("polygon", attributes: painted + [("points", text)])
    }

    func cylinder(lid: Double, inset: Double) -> [SVGElement] {
        let (x, y, w, h) = (rect.x, rect.y, rect.width, rect.height)
        let body = path([
            ("M", [x, y + lid]), ("A", [w / 2, lid, 0, 0, 1, x + w, y + lid]), ("L", [x + w - inset, y + h - lid]),
            ("A", [w / 2 - inset, lid, 0, 0, 1, x + inset, y + h - lid]), ("Z", []),
        ])
        return [
            SVGElement("path", attributes: painted + [("d", body)]),
            line([("M", [x, y + lid]), ("A", [w / 2, lid, 0, 0, 0, x + w, y + lid])]),
        ]
    }

    func pipe(lid: Double) -> [SVGElement] {
        let (x, y, w, h) = (rect.x, rect.y, rect.width, rect.height)
        let body = path([
            ("M", [x + lid, y]), ("H", [x + w - lid]), ("A", [lid, h / 2, 0, 0, 1, x + w - lid, y + h]),
            ("H", [x + lid]), ("A", [lid, h / 2, 0, 0, 1, x + lid, y]), ("Z", []),
        ])
        return [
            SVGElement("path", attributes: painted + [("d", body)]),
            line([("M", [x + w - lid, y]), ("A", [lid, h / 2, 0, 0, 0, x + w - lid, y + h])]),
        ]
    }

    func person(isRobot: Bool) -> [SVGElement] {
        let radius = PictureShape.headRadius
        let body = PictureShape.body(of: rect)
        let middle = rect.center.x
        let head = GraphPositions.Rect(x: middle - radius, y: rect.y, width: 2 * radius, height: 2 * radius)
        guard isRobot else { return [self.box(body, PictureShape.shoulderRadius), ellipse(head)] }
        let ear = { (x: Double) in
            self.box(GraphPositions.Rect(x: x, y: rect.y + radius - 6, width: 6, height: 12), 2)
        }
        return [
            self.box(body, PictureShape.robotRadius), ear(middle - radius - 4), ear(middle + radius - 2),
            self.box(head, 6),
            dot(middle - 7, rect.y + radius - 3, 3), dot(middle + 7, rect.y + radius - 3, 3),
        ]
    }

    func folder() -> SVGElement {
        let (x, y, w, h) = (rect.x, rect.y, rect.width, rect.height)
        let (tab, top) = (min(PictureShape.folderTab, w / 2), PictureShape.folderHeight)
        let outline = path([
            ("M", [x, y + 3]), ("Q", [x, y, x + 3, y]), ("H", [x + tab - 8]), ("L", [x + tab, y + top]),
            ("H", [x + w - 3]), ("Q", [x + w, y + top, x + w, y + top + 3]), ("V", [y + h - 3]),
            ("Q", [x + w, y + h, x + w - 3, y + h]), ("H", [x + 3]), ("Q", [x, y + h, x, y + h - 3]), ("Z", []),
        ])
        return SVGElement("path", attributes: painted + [("d", outline)])
    }

    func window(_ shape: ElementStyle.Shape) -> [SVGElement] {
        let (x, y, w) = (rect.x, rect.y, rect.width)
        let bar = 22.0
        var parts = [self.box(rect, 6), line([("M", [x, y + bar]), ("H", [x + w])])]
        if shape == .terminal || shape == .shell {
            parts.append(
                line([
                    ("M", [x + 10, y + 6]), ("L", [x + 16, y + 11]), ("L", [x + 10, y + 16]), ("M", [x + 19, y + 16]),
                    ("H", [x + 27]),
                ]))
        } else {
            for step in 0..<3 { parts.append(dot(x + 12 + Double(step) * 11, y + bar / 2, 3.2)) }
        }
        if shape == .webBrowser {
            let field = GraphPositions.Rect(x: x + 48, y: y + 5, width: max(w - 58, 4), height: 12)
            parts.append(
                SVGElement(
                    "rect",
                    attributes: Self.place(field) + [("rx", "6"), ("fill", look.text.paint), ("opacity", "0.35")]))
        }
        return parts
    }

    func phone(isUpright: Bool) -> [SVGElement] {
        let middle = rect.center
        let speaker =
            isUpright
            ? line([("M", [middle.x - 14, rect.y + 13]), ("H", [middle.x + 14])])
            : line([("M", [rect.x + 14, middle.y - 14]), ("V", [middle.y + 14])])
        let button = isUpright ? dot(middle.x, rect.maxY - 13, 5) : dot(rect.maxX - 14, middle.y, 5)
        return [self.box(rect, PictureShape.cornerRadius), speaker, button]
    }

    func component() -> [SVGElement] {
        let (x, y) = (rect.x, rect.y)
        let body = GraphPositions.Rect(x: x + 9, y: y, width: rect.width - 9, height: rect.height)
        let step = min(34, rect.height / 3)
        return [
            self.box(body, 3), self.box(GraphPositions.Rect(x: x, y: y + 12, width: 18, height: 11), 2),
            self.box(GraphPositions.Rect(x: x, y: y + 12 + step * 0.6, width: 18, height: 11), 2),
        ]
    }

    // MARK: Parts

    private func line(_ commands: [(String, [Double])]) -> SVGElement {
        SVGElement(
            "path",
            attributes: [
                ("fill", "none"), ("stroke", look.text.paint), ("stroke-opacity", "0.55"),
                ("stroke-width", SVGElement.number(max(look.strokeWidth, 1.2))), ("d", path(commands)),
            ])
    }

    private func dot(_ x: Double, _ y: Double, _ radius: Double) -> SVGElement {
        let number = SVGElement.number
        return SVGElement(
            "circle",
            attributes: [
                ("cx", number(x)), ("cy", number(y)), ("r", number(radius)), ("fill", look.text.paint),
                ("opacity", "0.55"), ("stroke", "none"),
            ])
    }

    private func path(_ commands: [(String, [Double])]) -> String {
        commands.map { $0.0 + $0.1.map(SVGElement.number).joined(separator: " ") }.joined()
    }

    private static func place(_ rect: GraphPositions.Rect) -> [(key: String, value: String?)] {
        let number = SVGElement.number
        return [
            ("x", number(rect.x)), ("y", number(rect.y)), ("width", number(rect.width)),
            ("height", number(rect.height)),
        ]
    }
}
