package import DataModel

/// Tables and the foreign keys between them, their links still to be chosen.
package struct SchemaPicture: Sendable {
    let plan: SchemaPlan
    let positions: GraphPositions

    /// What stands on what it should not, one sentence each.
    package var overlaps: [String] { positions.overlaps }

    /// The picture as SVG.
    /// - Parameters:
    ///   - id: put before the picture's own ids.
    ///   - isStandalone: whether it is a file of its own, see `ViewPicture.Options`.
    ///   - href: where a table leads.
    package func drawn(
        id: String, isStandalone: Bool = false, href: (ObjectName) -> String? = { _ in nil }
    ) -> DrawnPicture {
        let links = plan.tables.map { href($0.table) }
        let canvas = PictureCanvas(
            id: id, name: "c4 er", title: plan.title, description: summary, isStandalone: isStandalone,
            isLinked: links.contains { $0 != nil })
        let lines = zip(plan.lines, positions.lines).map { $0.drawn($1) }
        let tables = plan.tables.indices.map { plan.tables[$0].drawn(in: positions.boxes[$0], href: links[$0]) }
        let graph = PictureCanvas.Block(
            width: positions.width, height: positions.height, isCentered: true, parts: lines + tables)
        return canvas.drawn(key: id, [graph])
    }

    /// For screen readers: each foreign key.
    private var summary: String {
        let (tables, lines) = (plan.tables.count, plan.lines)
        let counts = PictureWriter.count(tables, "table") + ", " + PictureWriter.count(lines.count, "foreign key") + "."
        return ([counts] + lines.prefix(40).map { $0.summary + "." } + (lines.count > 40 ? ["…"] : []))
            .joined(separator: " ")
    }
}
