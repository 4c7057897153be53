/// Which tables foreign keys connect, for the surroundings of many tables.
package struct TableNeighbours: Sendable {
    private let model: DataModel
    private let positions: [ObjectName: Int]
    private var neighbours: [[Int]]

    package init(_ model: DataModel) {
        self.model = model
        positions = model.tablePositions
        neighbours = Array(repeating: [], count: model.tables.count)
        for (child, table) in model.tables.enumerated() {
            for key in table.foreignKeys {
                guard let parent = positions[model.key(key.target)] else { continue }
                neighbours[child].append(parent)
                neighbours[parent].append(child)
            }
        }
    }

    /// The part of the model around a table: tables at most so many foreign keys away, either way.
    package func around(_ name: ObjectName, distance: Int) -> DataModel {
        var part = model
        guard let start = positions[model.key(name)] else {
            part.tables = []
            return part
        }
        var reached: Set = [start]
        var border = [start]
        for _ in 0..<max(distance, 0) where !border.isEmpty {
            border = border.flatMap { neighbours[$0] }.filter { reached.insert($0).inserted }
        }
        part.tables = reached.sorted().map { model.tables[$0] }
        return part
    }
}
