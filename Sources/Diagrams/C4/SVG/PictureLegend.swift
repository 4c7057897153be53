import Architecture

/// What the looks of a picture stand for: only those that are in it, each once, in the order in which they are met.
struct PictureLegend: Sendable {
    private var entries: [Entry] = []
    private static let font = PictureFont(size: 11)
    private static let swatch = LayoutGraph.Size(width: 34, height: 22)
    private static let gap = 8.0
    private static let columnGap = 24.0
    private static let rowHeight = 32.0

    private struct Entry: Sendable {
        enum Kind: Sendable, Hashable {
            case box(PictureLook)
            case frame(PictureFrameLook)
            case line(PictureLineLook)
        }

        var kind: Kind
        var text: PictureText
        var width: Double { PictureLegend.swatch.width + PictureLegend.gap + text.width }
    }

    init(_ plan: ViewPlan) {
        let drawing = plan.drawing
        var seen: Set<[AnyHashable]> = []
        func add(_ kind: Entry.Kind, _ text: String) {
            guard !text.isEmpty, seen.insert([kind, text]).inserted else { return }
            entries.append(Entry(kind: kind, text: PictureText(text, Self.font, width: 220, limit: 2)))
        }
        for box in plan.boxes {
            guard let element = drawing.element(box.element) else { continue }
            add(.box(box.look), Self.name(element, in: drawing))
        }
        var boundaries: [ResolvedView.Boundary] = []
        Self.collect(drawing.view.content, &boundaries)
        for (frame, boundary) in zip(plan.frames, boundaries) {
            let kind = boundary.element.flatMap(drawing.element).map { drawing.term($0) ?? $0.kind.label }
            add(
                .frame(frame.look),
                (kind ?? "Group") + (boundary.kind == .deploymentNode || kind == nil ? "" : " boundary"))
        }
        let lines = drawing.lines
        for (line, relationship) in zip(plan.lines, lines) {
            add(.line(line.look), Self.name(relationship.line, in: drawing))
        }
    }

    /// The tags that give an element its look, or its kind.
    private static func name(_ element: Element, in drawing: C4Drawing) -> String {
        let subject = drawing.subject(element)
        let kind = subject.kind == .custom ? subject.metadata : drawing.term(element) ?? subject.kind.label
        let tags = own(
            drawing.view.tags[element.id] ?? [],
            Set(drawing.view.styles.elements.map(\.tag)))
        let base = (subject.isExternal ? "External " : "") + (kind.isEmpty ? "Element" : kind)
        let name = subject.isExternal ? base.prefix(9) + base.dropFirst(9).lowercased() : base
        let shown = tags.filter { $0.lowercased() != "external" }
        return shown.isEmpty ? name : name + ", " + shown.joined(separator: ", ")
    }

    private static func name(_ line: ResolvedRelationship, in drawing: C4Drawing) -> String {
        let tags = own(line.tags, Set(drawing.view.styles.relationships.map(\.tag)))
        let name = tags.isEmpty ? "Relationship" : tags.joined(separator: ", ")
        return line.isResponse ? name + " (answer)" : name
    }

    /// The author's own tags that have styles.
    private static func own(_ tags: [String], _ styled: Set<String>) -> [String] {
        let usual = Set(Element.Kind.allCases.flatMap(\.tags) + ["Relationship", "Group"])
        var out: [String] = []
        for tag in tags where styled.contains(tag) && !usual.contains(tag) && !out.contains(tag) {
            out.append(tag.onOneLine)
        }
        return out
    }

    private static func collect(_ content: [ResolvedView.Content], _ out: inout [ResolvedView.Boundary]) {
        for case .boundary(let boundary) in content {
            out.append(boundary)
            collect(boundary.content, &out)
        }
    }

    /// The narrowest it can be drawn.
    var leastWidth: Double { entries.reduce(0) { max($0, $1.width) } }

    /// The entries in rows of at most a width.
    func drawn(width limit: Double) -> (parts: [SVGElement], width: Double, height: Double) {
        guard !entries.isEmpty else { return ([], 0, 0) }
        var (x, y, width) = (0.0, 0.0, 0.0)
        var parts: [SVGElement] = []
        for entry in entries {
            if x > 0, x + entry.width > limit { (x, y) = (0, y + Self.rowHeight) }
            parts.append(drawn(entry, x, y))
            width = max(width, x + entry.width)
            x += entry.width + Self.columnGap
        }
        return (parts, width, y + Self.rowHeight)
    }

    private func drawn(_ entry: Entry, _ x: Double, _ y: Double) -> SVGElement {
        let rect = GraphPositions.Rect(x: x, y: y + 5, width: Self.swatch.width, height: Self.swatch.height)
        let middle = rect.center.y
        let text = entry.text.drawn(
            x: rect.maxX + Self.gap, top: middle - entry.text.height / 2, isCentered: false,
            [("class", "c4-note"), ("fill", PictureColour.soft.paint)])
        let swatch: SVGElement
        switch entry.kind {
        case .box(let look):
            swatch = SVGElement(
                "g", ["fill": look.fill.light, "stroke": look.stroke.light], PictureSwatch.drawn(look, in: rect))
        case .frame(let look):
            swatch = SVGElement(
                "g", ["fill": "none", "stroke": look.stroke.light],
                [
                    SVGElement(
                        "rect",
                        attributes: [
                            ("x", SVGElement.number(rect.x)), ("y", SVGElement.number(rect.y)),
                            ("width", SVGElement.number(rect.width)), ("height", SVGElement.number(rect.height)),
                            ("rx", "3"), ("stroke", look.stroke.paint), ("stroke-width", SVGElement.number(look.width)),
                            ("stroke-dasharray", look.line.dashes),
                        ])
                ])
        case .line(let look):
            let tip = GraphPositions.Point(x: rect.maxX, y: middle)
            let points = [0, 0.3, 0.5, 0.7].map { GraphPositions.Point(x: rect.x + rect.width * $0, y: middle) }
            swatch = PictureLine.drawn(GraphPositions.Line(points: points, tip: tip), look, summary: nil)
        }
        return SVGElement("g", ["fill": PictureColour.soft.light], [swatch, text])
    }
}
