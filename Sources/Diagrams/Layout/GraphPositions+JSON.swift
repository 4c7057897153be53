extension GraphPositions {
    /// Reads what `dot -Tjson0` wrote for a graph.
    /// - Returns: nil when something of the graph has no place in it.
    init?(_ json: [UInt8], of graph: LayoutGraph) {
        guard let tree = JSONTree.read(json), let bounds = Self.numbers(tree["bb"]), bounds.count == 4 else {
            return nil
        }
        let (left, top) = (bounds[0], bounds[3])
        func point(_ x: Double, _ y: Double) -> Point { Point(x: x - left, y: top - y) }
        func center(_ value: JSONTree?) -> Point? {
            guard let numbers = Self.numbers(value), numbers.count == 2 else { return nil }
            return point(numbers[0], numbers[1])
        }
        (width, height) = (bounds[2] - left, top - bounds[1])

        var boxes = [Rect?](repeating: nil, count: graph.boxes.count)
        var frames = [Frame?](repeating: nil, count: graph.frames.count)
        for object in tree["objects"]?.array ?? [] {
            guard let name = object["name"]?.text else { continue }
            if let index = Self.index(name, after: "cluster_"), frames.indices.contains(index),
                let sides = Self.numbers(object["bb"]), sides.count == 4
            {
                let corner = point(sides[0], sides[3])
                let rect = Rect(x: corner.x, y: corner.y, width: sides[2] - sides[0], height: sides[3] - sides[1])
                let size = graph.frames[index].label
                let label = center(object["lp"]).map { Rect(center: $0, size) }
                frames[index] = Frame(
                    rect: rect,
                    label: label ?? Rect(x: rect.x, y: rect.y, width: size.width, height: size.height))
            } else if let index = Self.index(name, after: "b"), boxes.indices.contains(index) {
                boxes[index] = center(object["pos"]).map { Rect(center: $0, graph.boxes[index]) }
            }
        }
        var lines = [Line?](repeating: nil, count: graph.lines.count)
        for edge in tree["edges"]?.array ?? [] {
            guard let index = edge["id"]?.text.flatMap({ Int($0) }), lines.indices.contains(index),
                let text = edge["pos"]?.text, let spline = Self.spline(text, point)
            else { continue }
            let label = graph.lines[index].label.flatMap { size in center(edge["lp"]).map { Rect(center: $0, size) } }
            lines[index] = Line(points: spline.points, tip: spline.tip, label: label)
        }
        (self.boxes, self.frames, self.lines) = (
            boxes.compactMap { $0 }, frames.compactMap { $0 }, lines.compactMap { $0 }
        )
        guard self.boxes.count == boxes.count, self.frames.count == frames.count, self.lines.count == lines.count
        else { return nil }
    }

    private static func index(_ name: String, after prefix: String) -> Int? {
        name.hasPrefix(prefix) ? Int(name.dropFirst(prefix.count)) : nil
    }

    /// Numbers with commas between them; nil where one is none, or not finite.
    private static func numbers(_ value: JSONTree?) -> [Double]? { value?.text.flatMap { numbers($0[...]) } }

    private static func numbers(_ text: Substring) -> [Double]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
        let numbers = parts.compactMap { $0 }.filter { $0.magnitude < 1e9 }
        return numbers.count == parts.count ? numbers : nil
    }

    /// `e,X,Y X,Y X,Y …`: where the head's tip is, a start, and three points for each curve.
    private static func spline(
        _ text: String, _ point: (Double, Double) -> Point
    ) -> (points: [Point], tip: Point)? {
        var points: [Point] = []
        var tip: Point?
        // Lines of several splines are those of concentrators, which nothing asks for.
        for part in text.prefix(while: { $0 != ";" }).split(separator: " ") {
            let isTip = part.hasPrefix("e,")
            if part.hasPrefix("s,") { continue }
            guard let numbers = numbers(isTip ? part.dropFirst(2) : part), numbers.count == 2 else { return nil }
            if isTip { tip = point(numbers[0], numbers[1]) } else { points.append(point(numbers[0], numbers[1])) }
        }
        guard points.count >= 4, points.count % 3 == 1, let last = points.last else { return nil }
        return (points, tip ?? last)
    }
}
