extension SchemaBuilder {
    /// `LIKE t INCLUDING …`.
    mutating func copy(_ clause: LikeClause, to number: Int) {
        let isView = found(clause.source, in: state.views) != nil
        guard let other = required(clause.source, at: clause.offset, isQuiet: isView), let source = state.tables[other]
        else {
            state.tables[number]?.isDerived = true
            return
        }
        guard charge(source.columns.count + source.indexes.count) else { return }
        for column in source.columns {
            var copy = Column(name: column.name, type: column.type, isNullable: column.isNullable, place: column.place)
            copy.collation = column.collation
            if clause.hasDefaults { copy.defaultValue = column.defaultValue }
            if clause.hasComments { copy.comment = column.comment }
            switch column.generation {
            case .identity where clause.hasIdentity: copy.generation = column.generation
            case .stored where clause.hasGenerated, .virtual where clause.hasGenerated:
                copy.generation = column.generation
            default: break
            }
            state.tables[number]?.columns.append(copy)
        }
        if clause.hasConstraints {
            state.tables[number]?.checks += source.checks
        }
        if clause.hasIndexes { copyKeys(from: other, to: number) }
    }

    /// Copies the primary key, unique keys and indexes under names of their own.
    mutating func copyKeys(from other: Int, to number: Int) {
        if dialect == .mysql { addImplicitIndexes(other) }
        guard let source = state.tables[other], charge(source.indexes.count + source.uniques.count) else { return }
        let keepsNames = dialect == .mysql
        if var key = source.primaryKey {
            key.name = nil
            add(.primaryKey(key), to: number)
        }
        for var unique in source.uniques {
            unique.name = nil
            add(.unique(unique), to: number)
        }
        for var index in source.indexes {
            index.isImplicit = false
            if !keepsNames { index.name = nil }
            add(.index(index), to: number)
        }
        if dialect == .mysql { state.tables[number]?.checks = source.checks }
    }

    /// The columns a query gives, as far as they can be told.
    mutating func derive(_ number: Int, _ query: QueryShape) {
        let source = query.source.flatMap(self.number).flatMap { state.tables[$0] }
        let place = state.tables[number]?.place ?? self.source.place(0)
        var columns: [Column] = []
        var isComplete = !query.items.isEmpty && source?.isDerived != true
        for item in query.items {
            switch item {
            case .all:
                guard let source else {
                    isComplete = false
                    continue
                }
                columns += source.columns.map { Column(name: $0.name, type: $0.type, place: place) }
            case .column(let column, let name):
                let type = source?.column(column, dialect)?.type
                isComplete = isComplete && type != nil
                columns.append(Column(name: name, type: type ?? ColumnType(), place: place))
            case .expression(let name, let type):
                isComplete = isComplete && type != nil
                columns.append(Column(name: name, type: type ?? ColumnType(), place: place))
            }
        }
        guard charge(columns.count) else { return }
        for (position, name) in query.names.enumerated() {
            if position < columns.count {
                columns[position].name = name
            } else {
                columns.append(Column(name: name, type: ColumnType(), place: place))
            }
        }
        for column in columns where spelling(column.name, in: number) == nil {
            state.tables[number]?.columns.append(column)
        }
        state.tables[number]?.isDerived = !isComplete
    }
}
