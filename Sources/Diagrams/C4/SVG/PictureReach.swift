import Architecture

extension GraphPositions {
    /// Lines drawn on to shapes that don't fill their rectangles.
    func reaching(_ shapes: [ElementStyle.Shape], _ graph: LayoutGraph) -> GraphPositions {
        var out = self
        for (index, line) in graph.lines.enumerated() {
            var drawn = lines[index]
            guard let first = drawn.points.first, let last = drawn.points.last else { continue }
            if line.head.frame == nil {
                let before = drawn.points.dropLast().last { $0 != last } ?? last
                let direction = Point.direction(from: before, last, to: drawn.tip)
                drawn.tip = Self.reach(from: drawn.tip, direction, shapes[line.head.box], boxes[line.head.box])
            }
            if line.tail.frame == nil {
                let next = drawn.points.dropFirst().first { $0 != first } ?? first
                let direction = Point.direction(from: next, first, to: first)
                let start = Self.reach(from: first, direction, shapes[line.tail.box], boxes[line.tail.box])
                if start != first { drawn.points = [start, start, first] + drawn.points }
            }
            out.lines[index] = drawn
        }
        return out
    }

    /// The first point within a shape on the way on from a point at its rectangle; the point itself where there is none.
    private static func reach(
        from point: Point, _ direction: Point, _ shape: ElementStyle.Shape, _ rect: Rect
    ) -> Point {
        var probe = point
        for _ in 0..<Int(rect.width + rect.height) {
            let (inX, inY) = (probe.x > rect.x && probe.x < rect.maxX, probe.y > rect.y && probe.y < rect.maxY)
            if inX, inY, shape.contains(probe, in: rect) { return probe }
            // Outside the rectangle only by what Graphviz rounds.
            let isNear =
                probe.x > rect.x - 3 && probe.x < rect.maxX + 3 && probe.y > rect.y - 3 && probe.y < rect.maxY + 3
            guard isNear else { return point }
            probe.x += direction.x
            probe.y += direction.y
        }
        return point
    }
}
