import DataModel

/// A foreign key as a line with the marks of how many there are at its ends.
struct CrowsFoot: Sendable, Hashable {
    var summary: String
    var isIdentifying: Bool
    var isUnique: Bool
    var isOptional: Bool

    init(_ relationship: Relationship) {
        let columns = relationship.key.columns.joined(separator: ", ")
        summary = "\(relationship.child) (\(columns)) → \(relationship.parent)".onOneLine
        isIdentifying = relationship.isIdentifying
        isUnique = relationship.isUnique
        isOptional = relationship.isOptional
    }

    /// - Parameter line: from the parent to the child.
    func drawn(_ line: GraphPositions.Line) -> SVGElement {
        let number = SVGElement.number
        guard let first = line.points.first, let last = line.points.last else { return SVGElement("g") }
        var path = ""
        for (index, point) in line.points.enumerated() {
            path += (index == 0 ? "M" : index == 1 ? "C" : " ") + number(point.x) + " " + number(point.y)
        }
        let after = line.points.dropFirst().first { $0 != first } ?? last
        let before = line.points.dropLast().last { $0 != last } ?? first
        let parent = End(tip: first, direction: .direction(from: after, first, to: first))
        let child = End(tip: last, direction: .direction(from: before, last, to: last))
        // The parent: one, or one at most. The child: any number, or one at most.
        var marks = parent.bar(6)
        var circles: [SVGElement] = []
        if isOptional { circles.append(parent.circle(14)) } else { marks += parent.bar(11) }
        marks += isUnique ? child.bar(6) : child.foot
        circles.append(child.circle(isUnique ? 14 : 17))
        let stroke: [(key: String, value: String?)] = [("fill", "none"), ("stroke", PictureColour.line.paint)]
        return SVGElement(
            "g",
            [
                "class": "er-line", "fill": PictureColour.page.light, "stroke": PictureColour.line.light,
                "stroke-width": "1.3",
            ],
            [
                SVGElement("title", text: summary),
                SVGElement(
                    "path", attributes: [("d", path), ("stroke-dasharray", isIdentifying ? nil : "5 4")] + stroke),
                SVGElement("path", attributes: [("d", marks)] + stroke),
            ] + circles)
    }

    /// Where a line meets a table.
    private struct End {
        var tip: GraphPositions.Point
        /// Into the table.
        var direction: GraphPositions.Point

        /// A point so far before the table, and so far beside the line.
        private func point(_ back: Double, _ side: Double) -> String {
            SVGElement.number(tip.x - direction.x * back - direction.y * side) + " "
                + SVGElement.number(tip.y - direction.y * back + direction.x * side)
        }

        func bar(_ back: Double) -> String { "M" + point(back, 6) + "L" + point(back, -6) }

        var foot: String { "M" + point(0, 6.5) + "L" + point(12, 0) + "L" + point(0, -6.5) }

        func circle(_ back: Double) -> SVGElement {
            let number = SVGElement.number
            return SVGElement(
                "circle",
                attributes: [
                    ("cx", number(tip.x - direction.x * back)), ("cy", number(tip.y - direction.y * back)), ("r", "4"),
                    ("class", "er-circle"), ("fill", PictureColour.page.paint), ("stroke", PictureColour.line.paint),
                ])
        }
    }
}
