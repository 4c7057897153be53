extension LayoutGraph {
    /// The graph for `dot`, without any text of the author's: equal for pictures whose boxes have equal sizes.
    var dot: String {
        var out = "digraph {\n"
        out += "graph [rankdir=\(direction.code), compound=true, labelloc=t, labeljust=l"
        out += ", nodesep=\(Self.inches(nodeSeparation)), ranksep=\(Self.inches(rankSeparation))"
        // Bounds on the search for the shortest lines, which takes minutes for hundreds of boxes.
        if boxes.count + lines.count > 400 { out += ", nslimit=2, nslimit1=2, mclimit=0.3" }
        // Bending so many lines around boxes takes longer than everything else; these run straight, below the boxes.
        if lines.count > 400 { out += ", splines=line" }
        out +=
            "]\nnode [shape=box, fixedsize=true, label=\"\"]\nedge [\(hasArrows ? "arrowsize=0.8" : "arrowhead=none")]\n"
        write(items, to: &out)
        for (index, line) in lines.enumerated() { write(line, index, to: &out) }
        for (upper, lower) in stacks { out += "b\(upper)->b\(lower) [style=invis]\n" }
        return out + "}\n"
    }

    private func write(_ items: [Item], to out: inout String) {
        for item in items {
            switch item {
            case .box(let index):
                let size = boxes[index]
                out += "b\(index) [width=\(Self.inches(size.width)), height=\(Self.inches(size.height))]\n"
            case .frame(let index):
                out += "subgraph cluster_\(index) {\n"
                out += "graph [margin=\(Int(framePadding.rounded())), label=\(Self.room(frames[index].label))]\n"
                write(frames[index].items, to: &out)
                out += "}\n"
            }
        }
    }

    private func write(_ line: Line, _ index: Int, to out: inout String) {
        out += "b\(line.tail.box)->b\(line.head.box) [id=\(index)"
        if let frame = line.tail.frame { out += ", ltail=cluster_\(frame)" }
        if let frame = line.head.frame { out += ", lhead=cluster_\(frame)" }
        if let label = line.label { out += ", label=\(Self.room(label))" }
        if line.length > 1 { out += ", minlen=\(line.length)" }
        out += "]\n"
    }

    /// A label that is nothing but so much room.
    private static func room(_ size: Size) -> String {
        let (width, height) = (Int(size.width.rounded(.up)), Int(size.height.rounded(.up)))
        return
            "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(width)\""
            + " HEIGHT=\"\(height)\"><TR><TD></TD></TR></TABLE>>"
    }

    /// A length in inches, of which Graphviz makes 72 units again.
    private static func inches(_ pixels: Double) -> String {
        let parts = Int((pixels * 10_000 / 72).rounded())
        let rest = String(parts % 10_000)
        return "\(parts / 10_000)." + String(repeating: "0", count: 4 - rest.utf8.count) + rest
    }
}

extension LayoutGraph {
    /// Boxes without lines, set below each other so that they fill a square and not one long row.
    var stacks: [(upper: Int, lower: Int)] {
        var isLined = [Bool](repeating: false, count: boxes.count)
        for line in lines {
            isLined[line.tail.box] = true
            isLined[line.head.box] = true
        }
        return ([items] + frames.map(\.items)).flatMap { items in
            let free = items.compactMap { item in
                if case .box(let index) = item, !isLined[index] { index } else { nil }
            }
            guard free.count > 3 else { return [(upper: Int, lower: Int)]() }
            var columns = 1
            while columns * columns < free.count { columns += 1 }
            return zip(free, free.dropFirst(columns)).map { (upper: $0, lower: $1) }
        }
    }
}
