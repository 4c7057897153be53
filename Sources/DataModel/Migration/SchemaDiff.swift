/// What is different between two versions of a schema.
package struct SchemaDiff: Sendable {
    /// The old version, with tables under their new names.
    package let old: DataModel
    package let new: DataModel
    package var createdTables: [Table] = []
    package var droppedTables: [Table] = []
    /// Tables that have another name.
    package var renamedTables: [SchemaRename] = []
    /// Tables of both versions that are not the same.
    package var tables: [TableDiff] = []
    /// Names that may mean the same thing: similar ones, of which one is gone and one is new.
    package var questions: [SchemaRename] = []

    package init(from old: DataModel, to new: DataModel, renames: [SchemaRename] = []) {
        var old = old
        for rename in renames where rename.oldColumn == nil {
            renamedTables.append(rename)
            old.rename(rename.oldTable, to: rename.newTable)
        }
        self.old = old
        self.new = new
        let oldPositions = old.tablePositions
        let newPositions = new.tablePositions
        for table in new.tables {
            guard let position = oldPositions[new.key(table.name)] else {
                createdTables.append(table)
                continue
            }
            let copies = renames.filter { $0.oldColumn != nil && new.key($0.newTable) == new.key(table.name) }
            let diff = TableDiff(old.tables[position], table, copies, new.dialect)
            if !diff.isEmpty { tables.append(diff) }
        }
        droppedTables = old.tables.filter { newPositions[old.key($0.name)] == nil }
        questions = tableQuestions() + tables.flatMap { $0.questions(new.dialect) }
    }

    /// Tables gone and new that have most of their columns in common.
    private func tableQuestions() -> [SchemaRename] {
        guard droppedTables.count * createdTables.count <= 250_000 else { return [] }
        var taken: Set<ObjectName> = []
        return droppedTables.compactMap { gone in
            let columns = Set(gone.columns.map(\.name))
            let best = createdTables.filter { !taken.contains($0.name) }
                .map { (table: $0, share: Self.share(columns, Set($0.columns.map(\.name)))) }
                .max { $0.share < $1.share }
            guard let best, best.share >= 0.6 else { return nil }
            taken.insert(best.table.name)
            return SchemaRename(table: gone.name, to: best.table.name)
        }
    }

    private static func share(_ a: Set<String>, _ b: Set<String>) -> Double {
        let all = a.union(b).count
        return all == 0 ? 0 : Double(a.intersection(b).count) / Double(all)
    }
}

extension DataModel {
    /// Gives a table another name, wherever it is named.
    mutating func rename(_ old: ObjectName, to new: ObjectName) {
        let key = self.key(old)
        for index in tables.indices {
            if self.key(tables[index].name) == key { tables[index].name = new }
            for position in tables[index].foreignKeys.indices
            where self.key(tables[index].foreignKeys[position].target) == key {
                tables[index].foreignKeys[position].target = new
            }
            if let parent = tables[index].partition?.parent, self.key(parent) == key {
                tables[index].partition?.parent = new
            }
            tables[index].parents = tables[index].parents.map { self.key($0) == key ? new : $0 }
        }
        for index in sequences.indices {
            if let table = sequences[index].owner?.table, self.key(table) == key { sequences[index].owner?.table = new }
        }
    }
}
