extension Entity {
    /// A table of SQL as an entity.
    /// - Parameter losses: gets what an entity has no words for, a line each.
    package init(_ table: Table, of model: DataModel, losses: inout [String]) {
        self.init(id: table.name.description, table: table.name, place: table.place)
        let name = table.name.description
        func lose(_ what: String) { losses.append("\(name): \(what)") }
        description = table.comment ?? ""
        key = table.primaryKey?.columns ?? []
        facts = table.facts
        attributes = table.columns.map { attribute($0, table, model.dialect) }
        for column in table.columns {
            switch column.generation {
            case .stored(let expression), .virtual(let expression):
                lose("`\(column.name)` is computed from \(expression)")
            default: break
            }
            if let update = column.onUpdate { lose("`\(column.name)`: on update \(update)") }
            if let collation = column.collation { lose("`\(column.name)`: collation \(collation)") }
        }
        uniques = table.uniques.map(\.columns).filter { $0.count > 1 }
        for index in table.indexes where !index.isImplicit {
            guard let columns = index.columns, index.predicate == nil,
                index.elements.allSatisfy({ $0.prefixLength == nil }), [nil, "btree"].contains(index.method)
            else {
                lose("index \(index.name ?? "") is not on whole columns and all rows, or is of another kind")
                continue
            }
            let keys = zip(columns, index.elements).map { AccessPattern.SortKey($0, isDescending: $1.isDescending) }
            indexes.append(Index(name: index.name, keys: keys, isUnique: index.isUnique, place: index.place))
        }
        for foreign in table.foreignKeys {
            var reference = Reference(
                foreign.columns, to: foreign.target.description,
                foreign.targetColumns == model.table(foreign.target)?.primaryKey?.columns ? [] : foreign.targetColumns,
                place: foreign.place)
            reference.onDelete = foreign.onDelete
            reference.onUpdate = foreign.onUpdate
            references.append(reference)
        }
        for check in table.checks { lose("check \(check.expression)") }
        for exclusion in table.exclusions { lose("exclusion \(exclusion.elements)") }
        if table.partitioning != nil { lose("that it is partitioned") }
        for parent in table.parents { lose("that it inherits from \(parent)") }
    }

    private func attribute(_ column: Column, _ table: Table, _ dialect: Dialect) -> Attribute {
        var attribute = Attribute(column.name, type: column.type.text, place: column.place)
        switch column.generation {
        case .serial:
            attribute.type = ["bigint": "bigserial", "smallint": "smallserial"][column.type.name] ?? "serial"
        case .identity(let isAlways, _): attribute.generation = isAlways ? .identityAlways : .identity
        case .autoIncrement: attribute.generation = .autoIncrement
        case .stored, .virtual, nil: break
        }
        let isImplied = key.contains(column.name) || column.generation == .serial || attribute.generation != nil
        if !column.isNullable, !isImplied { attribute.isRequired = true }
        attribute.isUnique = table.uniques.contains { $0.columns == [column.name] }
        attribute.defaultValue = column.defaultValue
        attribute.description = column.comment ?? ""
        attribute.facts = column.facts
        return attribute
    }
}

extension DataModel {
    /// The tables as entities, and what entities have no words for, a line each.
    package var entities: (entities: [Entity], losses: [String]) {
        var losses: [String] = []
        let entities = tables.filter { $0.partition == nil }.map { Entity($0, of: self, losses: &losses) }
        for table in tables where table.partition != nil { losses.append("\(table.name): it is a partition") }
        for view in views { losses.append("view \(view.name)") }
        for type in enums { losses.append("type \(type.name): its values") }
        for domain in domains { losses.append("type \(domain.name): what it is made of") }
        for sequence in sequences { losses.append("sequence \(sequence.name)") }
        return (entities, losses)
    }
}
