import Architecture

/// A drawing on its way into the text of one diagram language.
protocol C4Diagram {
    var drawing: C4Drawing { get }
    /// What has been written so far.
    var out: String { get }

    init(_ drawing: C4Drawing)

    /// Writes all of it.
    mutating func write()
    mutating func write(_ element: Element, depth: Int)
    mutating func write(_ boundary: ResolvedView.Boundary, depth: Int)
}

extension C4Diagram {
    static func render(_ drawing: C4Drawing) -> String {
        var diagram = Self(drawing)
        diagram.write()
        return diagram.out
    }

    /// Writes what a view or a boundary holds, in order.
    mutating func write(_ content: [ResolvedView.Content], depth: Int) {
        for item in content {
            switch item {
            case .element(let id): if let element = drawing.element(id) { write(element, depth: depth) }
            case .boundary(let boundary): write(boundary, depth: depth)
            }
        }
    }
}

extension Layout.Direction {
    /// As Graphviz and Mermaid call it.
    var code: String {
        switch self {
        case .topBottom: "TB"
        case .bottomTop: "BT"
        case .leftRight: "LR"
        case .rightLeft: "RL"
        }
    }
}
