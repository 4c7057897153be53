import Architecture
package import DataModel

/// Tables of a database with everything measured, ready to be laid out: `dot` goes to Graphviz, what comes back to `picture`.
package struct SchemaPlan: Sendable {
    /// Which columns are shown.
    package enum Columns: Sendable, Hashable { case all, keys, none }

    package let title: String
    private(set) var graph = LayoutGraph()
    private(set) var tables: [TableBox] = []
    private(set) var lines: [CrowsFoot] = []

    /// More tables than this are shown with their keys only, unless it is said otherwise.
    private static let detailLimit = 40

    /// - Parameters:
    ///   - columns: nil for what suits the number of tables.
    ///   - hasPartitions: whether partitions are shown beside the tables they are parts of.
    package init(_ model: DataModel, title: String, columns: Columns? = nil, hasPartitions: Bool = false) {
        self.title = title
        // Parents on the left: tables are high rather than wide.
        graph.direction = .leftRight
        (graph.rankSeparation, graph.nodeSeparation, graph.hasArrows) = (80, 28, false)
        let shown = model.tables.filter { hasPartitions || $0.partition == nil }
        let detail = columns ?? (shown.count > Self.detailLimit ? .keys : .all)
        var indices: [ObjectName: Int] = [:]
        func add(_ box: TableBox) {
            indices[box.table] = tables.count
            tables.append(box)
            graph.items.append(.box(graph.boxes.count))
            graph.boxes.append(box.size)
        }
        for table in shown where indices[table.name] == nil { add(TableBox(table, columns: detail)) }
        let known = Set(model.tables.map(\.name))
        for relationship in model.relationships {
            guard let child = indices[relationship.child] else { continue }
            // A table that isn't defined is shown by its name; one that was left out is not.
            if indices[relationship.parent] == nil {
                guard !known.contains(relationship.parent) else { continue }
                add(TableBox(stub: relationship.parent))
            }
            guard let parent = indices[relationship.parent] else { continue }
            lines.append(CrowsFoot(relationship))
            graph.lines.append(LayoutGraph.Line(tail: .init(box: parent), head: .init(box: child)))
        }
    }

    /// For Graphviz: equal for schemas whose tables have the same sizes.
    package var dot: String { graph.dot }

    /// The picture with every table where Graphviz put it.
    /// - Parameter layout: what `dot -Tjson0` wrote.
    /// - Returns: nil when that is no layout of these tables.
    package func picture(_ layout: [UInt8]) -> SchemaPicture? {
        GraphPositions(layout, of: graph).map { SchemaPicture(plan: self, positions: $0.packed(graph)) }
    }
}
