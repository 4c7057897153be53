/// Types as entities write them, read as SQL; each text once.
struct TypeTexts {
    let dialect: Dialect
    private var known: [String: (type: ColumnType, generation: Column.Generation?)] = [:]

    init(dialect: Dialect) {
        self.dialect = dialect
    }

    /// An attribute as a column.
    mutating func column(_ attribute: Entity.Attribute) -> Column {
        let (type, generation) = read(attribute.type)
        var column = Column(
            name: attribute.name, type: type, isNullable: !(attribute.isRequired ?? false), place: attribute.place)
        column.generation = generation
        switch attribute.generation {
        case .identity: column.generation = .identity(isAlways: false, options: "")
        case .identityAlways: column.generation = .identity(isAlways: true, options: "")
        case .autoIncrement: column.generation = .autoIncrement
        case nil: break
        }
        if column.generation != nil, attribute.isRequired == nil { column.isNullable = false }
        column.defaultValue = attribute.defaultValue
        return column
    }

    private mutating func read(_ text: String) -> (type: ColumnType, generation: Column.Generation?) {
        if text.isEmpty { return (ColumnType(), nil) }
        if let type = known[text] { return type }
        let reading = SQLReader.read(Array("CREATE TABLE t (c \(text));".utf8), path: "", dialect: dialect)
        var found: (type: ColumnType, generation: Column.Generation?) = (ColumnType(text: text, name: text), nil)
        if reading.diagnostics.isEmpty, reading.statementCount == 1, reading.model.tables.count == 1,
            let column = reading.model.tables[0].columns.first, reading.model.tables[0].columns.count == 1
        {
            found = (column.type, column.generation)
        }
        known[text] = found
        return found
    }
}
