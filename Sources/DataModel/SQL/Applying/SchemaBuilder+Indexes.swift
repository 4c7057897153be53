extension SchemaBuilder {
    mutating func create(_ create: CreateIndex) {
        var index = create.index
        guard let number = number(create.table) else {
            if let view = found(create.table, in: state.views) {
                addToView(index, view)
            } else {
                _ = required(create.table, at: create.offset)
            }
            return
        }
        if let name = index.name, isIndex(name, number) {
            if !create.isIfNotExists {
                warn(
                    "sql-duplicate-index", "index '\(name)' is defined before; this definition is left out",
                    at: create.offset)
            }
            return
        }
        index.name = index.name.map(cut)
        add(.index(index), to: number, at: create.offset)
        mergeIntoParent(number, isOnly: create.isOnly)
    }

    private func isIndex(_ name: String, _ number: Int) -> Bool {
        let schema = state.tables[number]?.name.schema
        if dialect == .mysql {
            return state.tables[number]?.indexes.contains { $0.name.map { dialect.same($0, name) } ?? false } ?? false
        }
        return state.indexOwners[key(ObjectName(name, schema: schema))] != nil
    }

    private mutating func addToView(_ index: TableIndex, _ view: ObjectName) {
        var index = index
        if index.name == nil {
            index.name = chosenName(view, nameAddition(index.elements, index.include), "idx", among: .relations)
            index.isNameGenerated = true
        }
        state.views[view]?.indexes.append(index)
        if let name = index.name { state.indexOwners[ObjectName(name, schema: view.schema)] = .view(view) }
    }

    /// An index, its columns in the table's spelling.
    mutating func add(_ index: TableIndex, to number: Int, at offset: Int) {
        guard let table = state.tables[number] else { return }
        var index = index
        for (position, element) in index.elements.enumerated() {
            guard let column = element.column else { continue }
            if let name = spelling(column, in: number) {
                index.elements[position].subject = .column(name)
            } else if dialect == .sqlite || isOpen(number) {
                // SQLite reads a name in double quotes that is no column as text.
                continue
            } else {
                _ = spelled([column], in: number, "index", at: offset)
                return
            }
        }
        index.include = index.include.map { spelling($0, in: number) ?? $0 }
        if index.name == nil {
            if dialect == .mysql {
                index.name = mysqlIndexName(index, in: table)
            } else {
                index.name = chosenName(
                    table.name, nameAddition(index.elements, index.include), "idx", among: .relations)
            }
            index.isNameGenerated = true
        }
        register(index: index.name, of: number)
        state.tables[number]?.indexes.append(index)
    }

    /// An index of a partitioned table holds for its partitions; equal ones they have become parts of it.
    private mutating func mergeIntoParent(_ number: Int, isOnly: Bool) {
        guard dialect == .postgresql, !isOnly, state.children[number] != nil else { return }
        for child in family(number) where child != number { dropInherited(child) }
    }

    /// Takes out of a partition what its parent has too.
    mutating func dropInherited(_ number: Int) {
        guard let partition = state.tables[number]?.partition, let parent = self.number(partition.parent),
            let source = state.tables[parent], var table = state.tables[number]
        else { return }
        guard charge(table.indexes.count * source.indexes.count + table.uniques.count * source.uniques.count) else {
            return
        }
        if source.primaryKey != nil, source.primaryKey?.columns == table.primaryKey?.columns { table.primaryKey = nil }
        table.uniques.removeAll { own in source.uniques.contains { $0.columns == own.columns } }
        table.foreignKeys.removeAll { own in
            source.foreignKeys.contains { $0.columns == own.columns && $0.target == own.target }
        }
        table.indexes.removeAll { own in
            source.indexes.contains {
                $0.elements == own.elements && $0.isUnique == own.isUnique && $0.predicate == own.predicate
                    && $0.method == own.method
            }
        }
        state.tables[number] = table
    }

    /// `ALTER INDEX parent ATTACH PARTITION child`: the child's index is part of the parent's from then on.
    mutating func attachIndex(parent: ObjectName, child: ObjectName) {
        guard let key = candidates(child).first(where: { state.indexOwners[$0] != nil }),
            case .table(let number) = state.indexOwners[key]
        else { return }
        if state.tables[number]?.primaryKey?.name == key.name { state.tables[number]?.primaryKey = nil }
        state.tables[number]?.uniques.removeAll { $0.name == key.name }
        state.tables[number]?.indexes.removeAll { $0.name == key.name }
    }

    /// Where an index is, by its name or its table's.
    func indexOwner(_ name: ObjectName, on table: ObjectName?) -> (number: Int, name: String)? {
        if let table {
            guard let number = number(table) else { return nil }
            return (number, name.name)
        }
        for key in candidates(name) {
            if case .table(let number) = state.indexOwners[key] { return (number, key.name) }
        }
        return nil
    }
}
