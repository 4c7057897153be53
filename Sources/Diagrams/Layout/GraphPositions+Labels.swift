extension GraphPositions {
    /// Texts of lines moved off each other, where Graphviz has put two in one place: lines between neighbours of one rank.
    func spreadingLabels() -> GraphPositions {
        var out = self
        var taken = boxes + frames.map(\.label)
        for (index, line) in lines.enumerated() {
            guard let label = line.label else { continue }
            var place = label
            if taken.contains(where: { $0.covers(place, slack: 0) }),
                let free = moves.lazy.map({ label.moved(by: $0) }).first(where: { moved in
                    isInside(moved) && !taken.contains { $0.covers(moved, slack: 0) }
                })
            {
                place = free
            }
            out.lines[index].label = place
            taken.append(place)
        }
        return out
    }

    private func isInside(_ rect: Rect) -> Bool {
        rect.x >= 0 && rect.y >= 0 && rect.maxX <= width && rect.maxY <= height
    }

    /// The nearest first; up and down before the sides, since texts are wider than they are high.
    private var moves: [Point] {
        (1...24).flatMap { step in
            let length = Double(step) * 6
            return [Point(x: 0, y: length), Point(x: 0, y: -length), Point(x: length, y: 0), Point(x: -length, y: 0)]
        }
    }
}
