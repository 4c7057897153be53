extension GraphPositions {
    /// What stands on what it should not, one sentence each: boxes on boxes, texts of lines on boxes and on each other,
    /// names of frames on boxes.
    var overlaps: [String] {
        var out: [String] = []
        func check(_ name: String, _ rects: [(Int, Rect)], _ otherName: String, _ others: [(Int, Rect)], _ isSame: Bool)
        {
            for (index, rect) in rects {
                for (other, otherRect) in others where !isSame || other > index {
                    if rect.covers(otherRect) { out.append("\(name) \(index) stands on \(otherName) \(other)") }
                }
            }
        }
        let boxes = Array(self.boxes.enumerated().map { ($0.offset, $0.element) })
        let labels = lines.enumerated().compactMap { line in line.element.label.map { (line.offset, $0) } }
        let names = frames.enumerated().map { ($0.offset, $0.element.label) }
        check("box", boxes, "box", boxes, true)
        check("text of line", labels, "box", boxes, false)
        check("text of line", labels, "text of line", labels, true)
        check("name of frame", names, "box", boxes, false)
        return out
    }
}

extension GraphPositions.Rect {
    /// Whether two rectangles share more than their edges; coordinates are rounded, so a pixel is none.
    func covers(_ other: Self, slack: Double = 1) -> Bool {
        x + slack < other.maxX && other.x + slack < maxX && y + slack < other.maxY && other.y + slack < maxY
    }
}
