extension LayoutGraph {
    /// For each box the part of the graph it belongs to: what lines, frames and stacks join. Numbered from 0 in the order of
    /// the boxes.
    var parts: [Int] {
        var parent = Array(boxes.indices)
        func root(_ box: Int) -> Int {
            var box = box
            while parent[box] != box {
                parent[box] = parent[parent[box]]
                box = parent[box]
            }
            return box
        }
        func join(_ item: Item, with first: Int?) -> Int? {
            switch item {
            case .box(let box):
                if let first { parent[root(box)] = root(first) }
                return first ?? box
            case .frame(let frame): return frames[frame].items.reduce(first) { join($1, with: $0) }
            }
        }
        for item in items { _ = join(item, with: nil) }
        for line in lines { parent[root(line.tail.box)] = root(line.head.box) }
        for stack in stacks { parent[root(stack.upper)] = root(stack.lower) }
        var numbers: [Int: Int] = [:]
        return boxes.indices.map { box in
            let root = root(box)
            if let number = numbers[root] { return number }
            numbers[root] = numbers.count
            return numbers.count - 1
        }
    }

    /// The first box in a frame, at any depth.
    func firstBox(in frame: Int) -> Int? {
        for item in frames[frame].items {
            switch item {
            case .box(let box): return box
            case .frame(let inner): if let box = firstBox(in: inner) { return box }
            }
        }
        return nil
    }
}

extension GraphPositions {
    private static let partGap = 40.0
    private static let comfortableWidth = 1_600.0

    /// Parts that have nothing to do with each other set in rows, where Graphviz's one row has become very wide, or its one
    /// column very high.
    func packed(_ graph: LayoutGraph) -> GraphPositions {
        let (long, short) = (max(width, height), min(width, height))
        guard long > Self.comfortableWidth, long > short * 1.6 else { return self }
        let parts = graph.parts
        let count = (parts.max() ?? -1) + 1
        guard count > 2 else { return self }
        let bounds = bounds(of: parts, count, graph)
        let area = bounds.reduce(0) { $0 + ($1.width + Self.partGap) * ($1.height + Self.partGap) }
        let rowWidth = max(bounds.map(\.width).max() ?? 0, (area * 1.5).squareRoot())
        var (x, y, rowHeight) = (0.0, 0.0, 0.0)
        var moves: [Point] = []
        var out = self
        (out.width, out.height) = (0, 0)
        for part in bounds {
            if x > 0, x + part.width > rowWidth { (x, y, rowHeight) = (0, y + rowHeight + Self.partGap, 0) }
            moves.append(Point(x: x - part.x, y: y - part.y))
            out.width = max(out.width, x + part.width)
            rowHeight = max(rowHeight, part.height)
            out.height = max(out.height, y + rowHeight)
            x += part.width + Self.partGap
        }
        for box in boxes.indices { out.boxes[box] = boxes[box].moved(by: moves[parts[box]]) }
        for frame in frames.indices {
            guard let box = graph.firstBox(in: frame) else { continue }
            let move = moves[parts[box]]
            out.frames[frame] = Frame(
                rect: frames[frame].rect.moved(by: move), label: frames[frame].label.moved(by: move))
        }
        for (index, line) in graph.lines.enumerated() {
            out.lines[index] = lines[index].moved(by: moves[parts[line.tail.box]])
        }
        return out
    }

    /// What each part covers.
    private func bounds(of parts: [Int], _ count: Int, _ graph: LayoutGraph) -> [Rect] {
        var bounds = [Rect?](repeating: nil, count: count)
        func add(_ rect: Rect, _ part: Int) { bounds[part] = bounds[part]?.union(rect) ?? rect }
        for (box, part) in parts.enumerated() { add(boxes[box], part) }
        for frame in frames.indices { if let box = graph.firstBox(in: frame) { add(frames[frame].rect, parts[box]) } }
        for (index, line) in graph.lines.enumerated() {
            let part = parts[line.tail.box]
            if let label = lines[index].label { add(label, part) }
            for point in lines[index].points { add(Rect(x: point.x, y: point.y, width: 0, height: 0), part) }
        }
        return bounds.compactMap { $0 }
    }
}

extension GraphPositions.Point {
    func moved(by offset: Self) -> Self { Self(x: x + offset.x, y: y + offset.y) }
}

extension GraphPositions.Rect {
    func moved(by offset: GraphPositions.Point) -> Self {
        Self(x: x + offset.x, y: y + offset.y, width: width, height: height)
    }

    func union(_ other: Self) -> Self {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return Self(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }
}

extension GraphPositions.Line {
    func moved(by offset: GraphPositions.Point) -> Self {
        Self(points: points.map { $0.moved(by: offset) }, tip: tip.moved(by: offset), label: label?.moved(by: offset))
    }
}
