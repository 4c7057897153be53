extension SchemaBuilder {
    mutating func create(_ view: SchemaView, isReplacing: Bool, at offset: Int) {
        var view = view
        view.name = qualified(view.name)
        let key = key(view.name)
        if state.tableNumbers[key] != nil {
            warn("sql-duplicate-table", "'\(view.name)' is the name of a table; the view is left out", at: offset)
            return
        }
        guard let known = state.views[key] else {
            state.views[key] = view
            return
        }
        guard isReplacing else { return }
        view.indexes = known.indexes
        view.comment = known.comment
        state.views[key] = view
    }

    mutating func create(_ type: EnumType, at offset: Int) {
        var type = type
        type.name = qualified(type.name)
        let key = key(type.name)
        guard state.enums[key] == nil else {
            warn("sql-duplicate-type", "type '\(type.name)' is defined before; this definition is left out", at: offset)
            return
        }
        state.enums[key] = type
    }

    mutating func create(_ domain: DomainType) {
        var domain = domain
        domain.name = qualified(domain.name)
        let key = key(domain.name)
        if state.domains[key] == nil { state.domains[key] = domain }
    }

    mutating func create(_ sequence: SequenceObject) {
        var sequence = sequence
        sequence.name = qualified(sequence.name)
        let key = key(sequence.name)
        if state.sequences[key] == nil { state.sequences[key] = sequence }
    }

    mutating func createSchema(_ name: String, _ elements: [Statement], at offset: Int) {
        if dialect != .mysql, name != dialect.defaultSchema, !state.schemas.contains(where: { $0.name == name }) {
            state.schemas.append(SchemaObject(name: name))
        }
        guard !elements.isEmpty else { return }
        let path = state.searchPath
        state.searchPath = [name] + path
        for element in elements { apply(element, at: offset) }
        state.searchPath = path
    }

    mutating func own(_ name: ObjectName, _ owner: SequenceObject.Owner) {
        guard let key = found(name, in: state.sequences) else { return }
        let number = number(owner.table)
        let table = number.flatMap { state.tables[$0]?.name } ?? qualified(owner.table)
        state.sequences[key]?.owner = SequenceObject.Owner(table: table, column: owner.column)
    }

    mutating func change(_ name: ObjectName, _ change: EnumChange, at offset: Int) {
        guard let key = found(name, in: state.enums) else { return }
        switch change {
        case .rename(let old, let new):
            if let position = state.enums[key]?.values.firstIndex(of: old) { state.enums[key]?.values[position] = new }
        case .add(let value, let before, let after):
            guard let values = state.enums[key]?.values, !values.contains(value) else { return }
            let position =
                before.flatMap { values.firstIndex(of: $0) } ?? after.flatMap { values.firstIndex(of: $0) }.map {
                    $0 + 1
                }
                ?? values.count
            state.enums[key]?.values.insert(value, at: position)
        }
    }

    mutating func change(_ name: ObjectName, _ change: DomainChange) {
        guard let key = found(name, in: state.domains) else { return }
        switch change {
        case .setNullable(let isNullable): state.domains[key]?.isNullable = isNullable
        case .setDefault(let value): state.domains[key]?.defaultValue = value
        case .addCheck(let check): state.domains[key]?.checks.append(check)
        case .dropConstraint(let name): state.domains[key]?.checks.removeAll { $0.name == name }
        }
    }

    mutating func comment(_ target: CommentTarget, _ text: String?, at offset: Int) {
        switch target {
        case .column(let table, let column):
            if let number = number(table) {
                guard let position = state.tables[number]?.position(of: column, dialect) else { return }
                state.tables[number]?.columns[position].comment = text
            } else if found(table, in: state.views) == nil {
                _ = required(table, at: offset)
            }
        case .object(.table, let name):
            if let number = number(name) {
                state.tables[number]?.comment = text
            } else if let key = found(name, in: state.views) {
                state.views[key]?.comment = text
            } else {
                _ = required(name, at: offset)
            }
        case .object(.view, let name): if let key = found(name, in: state.views) { state.views[key]?.comment = text }
        case .object(.index, let name):
            guard let owner = indexOwner(name, on: nil),
                let position = state.tables[owner.number]?.indexes.firstIndex(where: { $0.name == owner.name })
            else { return }
            state.tables[owner.number]?.indexes[position].comment = text
        case .object(.type, let name), .object(.domain, let name):
            if let key = found(name, in: state.enums) { state.enums[key]?.comment = text }
            if let key = found(name, in: state.domains) { state.domains[key]?.comment = text }
        case .object(.schema, let name):
            if let position = state.schemas.firstIndex(where: { $0.name == name.name }) {
                state.schemas[position].comment = text
            }
        case .object(.sequence, _): break
        }
    }
}
