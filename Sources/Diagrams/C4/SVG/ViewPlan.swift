package import Architecture

/// A view with everything measured, ready to be laid out: `dot` goes to Graphviz, what comes back to `picture`.
package struct ViewPlan: Sendable {
    package let key: String
    let drawing: C4Drawing
    private(set) var graph = LayoutGraph()
    private(set) var boxes: [PictureBox] = []
    private(set) var frames: [PictureFrame] = []
    private(set) var lines: [PictureLine] = []

    /// Structurizr's distances are between boxes twice as large; of its usual 300 pixels these are the shares kept here.
    private static let rankShare = 0.16
    private static let nodeShare = 0.14

    package init(_ view: ResolvedView, of model: ArchitectureModel) {
        key = view.key
        drawing = C4Drawing(view, of: model)
        graph.direction = view.layout.direction
        graph.rankSeparation = min(max(Double(view.layout.rankSeparation) * Self.rankShare, 20), 400)
        graph.nodeSeparation = min(max(Double(view.layout.nodeSeparation) * Self.nodeShare, 16), 400)
        var ends: [ElementID: LayoutGraph.End] = [:]
        graph.items = items(view.content, &ends)
        for (relationship, _, _) in drawing.lines {
            guard let tail = ends[relationship.source], let head = ends[relationship.destination] else { continue }
            let line = PictureLine(relationship, in: drawing)
            lines.append(line)
            graph.lines.append(LayoutGraph.Line(tail: tail, head: head, label: line.label))
        }
    }

    /// For Graphviz: equal for views whose boxes have the same sizes.
    package var dot: String { graph.dot }

    /// The picture with everything where Graphviz put it.
    /// - Parameter layout: what `dot -Tjson0` wrote.
    /// - Returns: nil when that is no layout of this view.
    package func picture(_ layout: [UInt8]) -> ViewPicture? {
        GraphPositions(layout, of: graph).map { ViewPicture(self, $0) }
    }

    /// The same view from left to right, for a picture that has become very wide where the model says nothing about it.
    func turned(_ positions: GraphPositions) -> ViewPlan? {
        guard drawing.view.layout == Layout(), graph.direction == .topBottom,
            positions.width > max(Self.comfortableWidth, positions.height * 2.5)
        else { return nil }
        var turned = self
        turned.graph.direction = .leftRight
        return turned
    }

    private static let comfortableWidth = 2_400.0

    private mutating func items(
        _ content: [ResolvedView.Content], _ ends: inout [ElementID: LayoutGraph.End]
    ) -> [LayoutGraph.Item] {
        content.compactMap { item in
            switch item {
            case .element(let id):
                guard let element = drawing.element(id) else { return nil }
                let box = PictureBox(element, in: drawing)
                ends[id] = LayoutGraph.End(box: boxes.count)
                boxes.append(box)
                graph.boxes.append(box.size)
                return .box(boxes.count - 1)
            case .boundary(let boundary):
                let (frame, first) = (frames.count, boxes.count)
                frames.append(PictureFrame(boundary, in: drawing))
                graph.frames.append(LayoutGraph.Frame(label: frames[frame].label, items: []))
                graph.frames[frame].items = items(boundary.content, &ends)
                if let id = boundary.element, first < boxes.count {
                    ends[id] = LayoutGraph.End(box: first, frame: frame)
                }
                return .frame(frame)
            }
        }
    }
}
