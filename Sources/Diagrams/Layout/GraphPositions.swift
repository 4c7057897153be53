/// Places of everything in a graph, in pixels from its left upper corner.
struct GraphPositions: Sendable, Hashable {
    var width: Double
    var height: Double
    var boxes: [Rect]
    var frames: [Frame]
    var lines: [Line]

    struct Point: Sendable, Hashable {
        var x: Double
        var y: Double
    }

    struct Rect: Sendable, Hashable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double

        var maxX: Double { x + width }
        var maxY: Double { y + height }
        var center: Point { Point(x: x + width / 2, y: y + height / 2) }

        init(x: Double, y: Double, width: Double, height: Double) {
            (self.x, self.y, self.width, self.height) = (x, y, width, height)
        }

        init(center: Point, _ size: LayoutGraph.Size) {
            self.init(
                x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width, height: size.height)
        }
    }

    struct Frame: Sendable, Hashable {
        var rect: Rect
        var label: Rect
    }

    struct Line: Sendable, Hashable {
        /// A start, and for each Bézier curve two control points and an end.
        var points: [Point]
        /// Where the head's tip is; behind the last point.
        var tip: Point
        /// Room for the text.
        var label: Rect?
    }
}
