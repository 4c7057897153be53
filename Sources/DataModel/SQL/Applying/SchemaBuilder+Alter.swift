extension SchemaBuilder {
    mutating func alter(_ alter: AlterTable) {
        guard let number = number(alter.table) else {
            alterOther(alter)
            return
        }
        for located in alter.actions {
            apply(located.action, to: number, isOnly: alter.isOnly, at: located.offset)
        }
    }

    /// PostgreSQL's ALTER TABLE on a view, an index or a sequence.
    private mutating func alterOther(_ alter: AlterTable) {
        if alter.isIfExists || alter.actions.isEmpty { return }
        if dialect == .postgresql {
            let kinds: [ObjectKind] = [.view, .sequence, .index]
            for kind in kinds where exists(kind, alter.table) {
                for located in alter.actions {
                    switch located.action {
                    case .renameTable(let name): rename(kind, alter.table, name, at: located.offset)
                    case .setSchema(let schema):
                        rename(kind, alter.table, ObjectName(alter.table.name, schema: schema), at: located.offset)
                    default: break
                    }
                }
                return
            }
        }
        _ = required(alter.table, at: alter.offset)
    }

    private func exists(_ kind: ObjectKind, _ name: ObjectName) -> Bool {
        switch kind {
        case .view: found(name, in: state.views) != nil
        case .sequence: found(name, in: state.sequences) != nil
        case .index: indexOwner(name, on: nil) != nil
        default: false
        }
    }

    private mutating func apply(_ action: AlterAction, to number: Int, isOnly: Bool, at offset: Int) {
        switch action {
        case .addColumn(let column, let constraints, let position, let isIfNotExists):
            addColumn(column, constraints, position, isIfNotExists, isOnly, to: number, at: offset)
        case .dropColumn(let name, let isIfExists): dropColumn(name, isIfExists, isOnly, in: number, at: offset)
        case .alterColumn(let name, let change): alterColumn(name, change, isOnly, in: number, at: offset)
        case .changeColumn(let old, let column, let constraints, let position):
            changeColumn(old, column, constraints, position, in: number, at: offset)
        case .renameColumn(let old, let new): renameColumn(old, to: new, in: number, at: offset)
        case .add(let constraint, let isIfNotExists):
            if isIfNotExists, let name = name(of: constraint), has(name, number) { return }
            add(constraint, to: number, at: offset)
            if !isOnly { for child in family(number) where child != number { dropInherited(child) } }
        case .dropConstraint(let name, let isIfExists): dropConstraint(name, isIfExists, in: number, at: offset)
        case .dropForeignKey(let name): dropConstraint(name, false, in: number, at: offset)
        case .dropPrimaryKey: state.tables[number]?.primaryKey = nil
        case .dropIndex(let name, let isIfExists): dropIndex(name, in: number, isQuiet: isIfExists, at: offset)
        case .renameConstraint(let old, let new): renameConstraint(old, to: new, in: number)
        case .renameIndex(let old, let new): renameConstraint(old, to: new, in: number)
        case .renameTable(let name):
            guard let old = state.tables[number]?.name else { return }
            rename(.table, old, ObjectName(name.name, schema: name.schema ?? explicit(old.schema)), at: offset)
        case .setSchema(let schema):
            guard let old = state.tables[number]?.name else { return }
            rename(.table, old, ObjectName(old.name, schema: schema), at: offset)
        case .setComment(let text): state.tables[number]?.comment = text
        case .partitionBy(let partitioning): state.tables[number]?.partitioning = partitioning
        case .validate(let name): setConstraint(name, in: number, deferral: nil)
        case .alterConstraint(let name, let deferral): setConstraint(name, in: number, deferral: deferral)
        case .attachPartition, .detachPartition, .inherit, .noInherit: changeParent(action, number, at: offset)
        }
    }

    /// A schema so that the default one is not taken for "none given".
    func explicit(_ schema: String?) -> String? { schema ?? dialect.defaultSchema ?? state.mainDatabase }

    private func name(of constraint: TableConstraint) -> String? {
        switch constraint {
        case .primaryKey(let key): key.name
        case .unique(let unique): unique.name
        case .foreignKey(let key): key.name
        case .check(let check): check.name
        case .exclusion(let exclusion): exclusion.name
        case .index(let index): index.name
        case .notNull: nil
        case .usingIndex(let name, _, _, _): name
        }
    }

    private func has(_ name: String, _ number: Int) -> Bool {
        guard let table = state.tables[number] else { return false }
        let names =
            table.uniques.map(\.name) + table.foreignKeys.map(\.name) + table.checks.map(\.name)
            + table.indexes.map(\.name)
        return names.contains { $0.map { dialect.same($0, name) } ?? false }
    }

    private mutating func setConstraint(_ name: String, in number: Int, deferral: Deferral?) {
        if let position = state.tables[number]?.foreignKeys.firstIndex(where: { $0.name == name }) {
            if let deferral {
                state.tables[number]?.foreignKeys[position].deferral = deferral
            } else {
                state.tables[number]?.foreignKeys[position].isNotValid = false
            }
        }
        if deferral == nil, let position = state.tables[number]?.checks.firstIndex(where: { $0.name == name }) {
            state.tables[number]?.checks[position].isNotValid = false
        }
    }

    // MARK: Partitions and inheritance

    private mutating func changeParent(_ action: AlterAction, _ number: Int, at offset: Int) {
        guard let name = state.tables[number]?.name else { return }
        switch action {
        case .attachPartition(let child, let bounds):
            guard let child = required(child, at: offset) else { return }
            state.tables[child]?.partition = Partition(parent: name, bounds: bounds)
            state.children[number, default: []].append(child)
            dropInherited(child)
        case .detachPartition(let child):
            guard let child = required(child, at: offset) else { return }
            state.tables[child]?.partition = nil
            state.children[number]?.removeAll { $0 == child }
            inheritKeys(child, from: number)
        case .inherit(let parent):
            guard let parent = required(parent, at: offset), let parentName = state.tables[parent]?.name else { return }
            state.tables[number]?.parents.append(parentName)
            state.children[parent, default: []].append(number)
        case .noInherit(let parent):
            guard let parent = required(parent, at: offset), let parentName = state.tables[parent]?.name else { return }
            state.tables[number]?.parents.removeAll { $0 == parentName }
            state.children[parent]?.removeAll { $0 == number }
        default: break
        }
    }

    /// A partition that is none any more keeps what held for it.
    private mutating func inheritKeys(_ child: Int, from parent: Int) {
        guard let source = state.tables[parent] else { return }
        copyKeys(from: parent, to: child)
        for var key in source.foreignKeys {
            key.name = nil
            add(.foreignKey(key), to: child)
        }
    }
}
