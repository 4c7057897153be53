/// A model as DDL of a dialect: its own, or another as far as that can say the same.
package struct SQLWriter: Sendable {
    let model: DataModel
    let target: Dialect
    /// What the target cannot say, one line each.
    package private(set) var losses: [String] = []
    private(set) var out = ""

    /// - Parameter dialect: nil for the model's own.
    package static func write(_ model: DataModel, dialect: Dialect? = nil) -> SQLOutput {
        var writer = SQLWriter(model: model, target: dialect ?? model.dialect)
        writer.writeAll()
        return SQLOutput(text: writer.out, losses: writer.losses)
    }

    init(model: DataModel, target: Dialect) {
        self.model = model
        self.target = target
    }

    /// Whether the target is the model's own dialect, so that expressions and types can stay as they are.
    var isSame: Bool { target == model.dialect }

    private mutating func writeAll() {
        if target == .postgresql { writeTypes() }
        if target == .mysql { writeDatabases() }
        for table in ordered() { write(table) }
        for table in model.tables { writeIndexes(table) }
        if target != .sqlite { for table in model.tables { writeForeignKeys(table) } }
        if target == .postgresql { writeOwners() }
        if target == .postgresql { writeComments() }
        for view in model.views { lose("view \(view.name): its query is not part of the model") }
    }

    mutating func statement(_ text: String) {
        out += text
        out += ";\n"
    }

    mutating func lose(_ text: String) { losses.append(text) }

    // MARK: Order

    /// Parents before the tables that inherit from them or are their partitions.
    private func ordered() -> [Table] {
        let positions = model.tablePositions
        var done: Set<Int> = []
        var order: [Table] = []
        for start in model.tables.indices {
            var stack = [start]
            while let current = stack.last {
                let table = model.tables[current]
                let parents = table.parents + (table.partition.map { [$0.parent] } ?? [])
                let waiting = parents.compactMap { positions[model.key($0)] }.filter {
                    !done.contains($0) && !stack.contains($0)
                }
                if let parent = waiting.first {
                    stack.append(parent)
                } else {
                    stack.removeLast()
                    if done.insert(current).inserted { order.append(table) }
                }
            }
        }
        return order
    }

    // MARK: Names

    func name(_ name: String) -> String { SQLName.quoted(name, target) }

    func name(_ name: ObjectName) -> String {
        // SQLite has no schemas of its own, so theirs become part of the name.
        guard target == .sqlite, let schema = name.schema, !isSame else { return SQLName.quoted(name, target) }
        return SQLName.quoted(schema + "_" + name.name, target)
    }

    func list(_ names: [String]) -> String { "(" + names.map { name($0) }.joined(separator: ", ") + ")" }

    /// A text in quotes.
    func text(_ text: String) -> String {
        var quoted = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        if target == .mysql {
            quoted = quoted.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
        }
        return "'" + quoted + "'"
    }
}

/// DDL, and what it does not say.
package struct SQLOutput: Sendable, Hashable {
    package var text: String
    /// Parts of the model that the dialect has no words for, one line each.
    package var losses: [String]
}
