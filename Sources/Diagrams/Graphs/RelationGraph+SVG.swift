import TemplateEngine

extension RelationGraph {
    private static let boxWidth = 216.0
    private static let boxHeight = 62.0
    private static let columnWidth = 276.0
    private static let rowHeight = 78.0
    private static let margin = 6.0

    /// The picture as SVG, its colours left to the page's stylesheet; nil without nodes.
    /// - Parameter id: put before the picture's own ids.
    package func svg(id: String) -> [UInt8]? {
        guard !nodes.isEmpty else { return nil }
        let ends = edges.map { (min($0.from, $0.to), max($0.from, $0.to)) }
        let layout = GraphLayout(count: nodes.count, edges: ends, apart: Self.rowHeight)
        let columns = (layout.columns.max() ?? 0) + 1
        let height = ((layout.rows + layout.bends.flatMap { $0 }).max() ?? 0) + Self.boxHeight + 2 * Self.margin
        let width = Double(columns - 1) * Self.columnWidth + Self.boxWidth + 2 * Self.margin
        let lines = edges.indices.flatMap { line($0, layout) }
        let boxes = nodes.indices.map { box($0, layout) }
        return SVGElement(
            "svg",
            [
                "class": "graph", "role": "group", "aria-labelledby": id,
                "viewBox": "0 0 \(SVGElement.number(width)) \(SVGElement.number(height))",
                "width": SVGElement.number(width), "height": SVGElement.number(height), "font-size": "12",
            ],
            [SVGElement("title", ["id": id], text: title)] + lines + boxes
        ).markup
    }

    private static func left(_ column: Int) -> Double { margin + Double(column) * columnWidth }
    private static func middle(_ row: Double) -> Double { margin + boxHeight / 2 + row }

    private func box(_ node: Int, _ layout: GraphLayout) -> SVGElement {
        let source = nodes[node]
        let x = Self.left(layout.columns[node])
        let y = Self.middle(layout.rows[node]) - Self.boxHeight / 2
        let number = SVGElement.number
        var parts = [
            SVGElement("title", text: "\(source.title) (\(source.status))"),
            SVGElement(
                "rect",
                [
                    "class": "graph-box", "x": number(x), "y": number(y), "width": number(Self.boxWidth),
                    "height": number(Self.boxHeight), "rx": "8",
                ]),
            SVGElement("circle", ["class": "graph-dot", "cx": number(x + 15), "cy": number(y + 49), "r": "4"]),
            SVGElement(
                "text", ["class": "graph-status", "x": number(x + 25), "y": number(y + 53)],
                text: TextFit.shortened(source.status, to: Self.boxWidth - 36)),
        ]
        for (line, text) in TextFit.lines(source.title, to: (Self.boxWidth - 22) / 1.1, count: 2).enumerated() {
            parts.append(
                SVGElement(
                    "text", ["class": "graph-title", "x": number(x + 11), "y": number(y + 18 + Double(line) * 15)],
                    text: text))
        }
        let style = "graph-node is-" + source.style
        guard let href = source.href else { return SVGElement("g", ["class": style + " is-current"], parts) }
        return SVGElement("a", ["class": style, "href": href], parts)
    }

    /// The line of an edge and, where something is superseded, the head that points to what has taken its place.
    private func line(_ index: Int, _ layout: GraphLayout) -> [SVGElement] {
        let edge = edges[index]
        let (first, last) = (min(edge.from, edge.to), max(edge.from, edge.to))
        let number = SVGElement.number
        var points = [
            (x: Self.left(layout.columns[first]) + Self.boxWidth, y: Self.middle(layout.rows[first]))
        ]
        for (step, row) in layout.bends[index].enumerated() {
            let x = Self.left(layout.columns[first] + 1 + step)
            points.append((x, Self.middle(row)))
            points.append((x + Self.boxWidth, Self.middle(row)))
        }
        points.append((Self.left(layout.columns[last]), Self.middle(layout.rows[last])))
        var path = "M\(number(points[0].x)) \(number(points[0].y))"
        for (from, to) in zip(points, points.dropFirst()) {
            let turn = (from.x + to.x) / 2
            path +=
                from.y == to.y
                ? "H\(number(to.x))"
                : "C\(number(turn)) \(number(from.y)) \(number(turn)) \(number(to.y)) \(number(to.x)) \(number(to.y))"
        }
        let text = "\(nodes[edge.from].title) – \(edge.label) – \(nodes[edge.to].title)"
        let line = SVGElement(
            "path", ["class": edge.isSupersession ? "graph-line is-main" : "graph-line", "d": path],
            [SVGElement("title", text: text)])
        guard edge.isSupersession else { return [line] }
        let isForward = edge.to == last
        let tip = isForward ? points[points.count - 1] : points[0]
        let back = tip.x + (isForward ? -9 : 9)
        let head =
            "M\(number(tip.x)) \(number(tip.y))L\(number(back)) \(number(tip.y - 4.5))V\(number(tip.y + 4.5))Z"
        return [line, SVGElement("path", ["class": "graph-head", "d": head])]
    }
}
