package import Diagnostics

extension DataModel {
    /// The model with what entities add to it, and where the two do not agree.
    ///
    /// A table that SQL defines stays as SQL has it: entities add facts, descriptions where there is no comment, and references
    /// and indexes that SQL does not have. An entity without a table becomes one.
    package func adding(_ entities: [Entity]) -> (model: DataModel, diagnostics: [Diagnostic]) {
        guard !entities.isEmpty else { return (self, []) }
        var merging = EntityMerging(self)
        merging.add(entities)
        return (merging.model, merging.diagnostics)
    }
}

/// Entities on their way into a model.
struct EntityMerging {
    var model: DataModel
    var diagnostics: [Diagnostic] = []
    private var positions: [ObjectName: Int]
    /// Positions of tables by their names alone.
    private var byName: [String: [Int]] = [:]
    private var byID: [String: Int] = [:]
    private var types: TypeTexts
    /// How many tables come from SQL.
    private let defined: Int

    init(_ model: DataModel) {
        self.model = model
        positions = model.tablePositions
        types = TypeTexts(dialect: model.dialect)
        defined = model.tables.count
        for (index, table) in model.tables.enumerated() {
            byName[model.key(table.name).name, default: []].append(index)
        }
    }

    mutating func add(_ entities: [Entity]) {
        for entity in entities {
            let index = table(of: entity)
            if byID[entity.id] == nil { byID[entity.id] = index }
            if index >= defined { define(entity, index) } else { compare(entity, index) }
            state(entity, index)
        }
        for entity in entities {
            guard let index = byID[entity.id] else { continue }
            refer(entity, index)
            check(entity, index)
        }
    }

    /// The position of an entity's table: that of its name, of the only one of that name in any schema, or a new one.
    private mutating func table(of entity: Entity) -> Int {
        if let index = find(entity.table) { return index }
        model.tables.append(Table(name: named(entity.table), place: entity.place))
        let index = model.tables.count - 1
        positions[model.key(named(entity.table))] = index
        byName[model.key(entity.table).name, default: []].append(index)
        return index
    }

    private func find(_ name: ObjectName) -> Int? {
        if let index = positions[model.key(named(name))] { return index }
        guard name.schema == nil, let found = byName[model.key(name).name], found.count == 1 else { return nil }
        return found[0]
    }

    private func named(_ name: ObjectName) -> ObjectName {
        name.schema == model.dialect.defaultSchema ? ObjectName(name.name) : name
    }

    // MARK: Tables that only entities state

    private mutating func define(_ entity: Entity, _ index: Int) {
        var table = model.tables[index]
        for attribute in entity.attributes where table.column(attribute.name, model.dialect) == nil {
            var column = types.column(attribute)
            if entity.key.contains(attribute.name) { column.isNullable = false }
            table.columns.append(column)
            if attribute.isUnique {
                table.uniques.append(UniqueConstraint(columns: [attribute.name], place: attribute.place))
            }
        }
        if !entity.key.isEmpty {
            table.primaryKey = PrimaryKey(columns: entity.key, place: entity.places[.key] ?? entity.place)
        }
        for (number, columns) in entity.uniques.enumerated() {
            let place = entity.places[.unique(number)] ?? entity.place
            table.uniques.append(UniqueConstraint(columns: columns, place: place))
        }
        model.tables[index] = table
    }

    // MARK: Facts

    private mutating func state(_ entity: Entity, _ index: Int) {
        var table = model.tables[index]
        table.facts = entity.facts
        if table.comment == nil, !entity.description.isEmpty { table.comment = entity.description }
        for attribute in entity.attributes {
            guard let position = table.position(of: attribute.name, model.dialect) else { continue }
            table.columns[position].facts = attribute.facts
            if table.columns[position].comment == nil, !attribute.description.isEmpty {
                table.columns[position].comment = attribute.description
            }
        }
        for index in entity.indexes {
            let names = index.keys.map(\.column)
            guard !table.indexes.contains(where: { $0.columns == names && $0.isUnique == index.isUnique }) else {
                continue
            }
            let elements = index.keys.map { key in
                var element = TableIndex.Element(.column(key.column))
                element.isDescending = key.isDescending
                return element
            }
            table.indexes.append(
                TableIndex(name: index.name, elements: elements, isUnique: index.isUnique, place: index.place))
        }
        model.tables[index] = table
    }

    private mutating func refer(_ entity: Entity, _ index: Int) {
        for reference in entity.references {
            let target = byID[reference.target] ?? find(Entity.name(reference.target))
            guard let target else {
                let names = Array(byID.keys.sorted()) + model.tables.map(\.name.description)
                report(
                    .error, "unknown-entity", "No entity or table is called `\(reference.target)`", reference.place,
                    fix: EditDistance.nearest(to: reference.target, among: names).map { "write `\($0)`" })
                continue
            }
            let parent = model.tables[target]
            var key = ForeignKey(
                columns: reference.attributes, target: parent.name,
                targetColumns: reference.targetAttributes.isEmpty
                    ? parent.primaryKey?.columns ?? [] : reference.targetAttributes,
                place: reference.place)
            key.onDelete = reference.onDelete
            key.onUpdate = reference.onUpdate
            if key.targetColumns.count != key.columns.count { key.targetColumns = [] }
            let isKnown = model.tables[index].foreignKeys.contains {
                $0.columns == key.columns && model.key($0.target) == model.key(key.target)
            }
            if !isKnown { model.tables[index].foreignKeys.append(key) }
            for name in reference.targetAttributes { known(name, in: target, at: reference.place) }
        }
    }

    // MARK: What does not agree

    /// An entity beside what SQL says of its table.
    private mutating func compare(_ entity: Entity, _ index: Int) {
        let table = model.tables[index]
        for attribute in entity.attributes {
            guard let column = table.column(attribute.name, model.dialect) else {
                known(attribute.name, in: index, at: attribute.place)
                continue
            }
            let stated = types.column(attribute).type
            if !attribute.type.isEmpty, !column.type.text.isEmpty, !Self.agree(stated, column.type) {
                contradict(
                    "`\(entity.id).\(attribute.name)` is `\(attribute.type)` here, `\(column.type.canonical)` in SQL",
                    attribute.place, column.place)
            }
            if let isRequired = attribute.isRequired, isRequired == column.isNullable {
                contradict(
                    "`\(entity.id).\(attribute.name)` is \(isRequired ? "required" : "not required") here,"
                        + " \(column.isNullable ? "nullable" : "NOT NULL") in SQL", attribute.place, column.place)
            }
        }
        let key = table.primaryKey?.columns ?? []
        if !entity.key.isEmpty, !table.isDerived,
            Set(entity.key.map(model.dialect.key)) != Set(key.map(model.dialect.key))
        {
            contradict(
                "The key of `\(entity.id)` is \(entity.key.joined(separator: ", ")) here, "
                    + (key.isEmpty ? "and there is none" : key.joined(separator: ", ")) + " in SQL",
                entity.places[.key] ?? entity.place, table.primaryKey?.place ?? table.place)
        }
    }

    private static func agree(_ a: ColumnType, _ b: ColumnType) -> Bool {
        guard a.name == b.name, a.dimensions == b.dimensions else { return false }
        return a.arguments.isEmpty || a.text.contains("(") == false || a.arguments == b.arguments
    }

    private mutating func contradict(_ message: String, _ place: SourcePlace, _ other: SourcePlace) {
        report(
            .warning, "entity-contradiction", message, place,
            fix: "correct one of them; SQL counts (\(other.path):\(other.position.line))")
    }

    /// Names of attributes that nothing is.
    private mutating func check(_ entity: Entity, _ index: Int) {
        for name in entity.key { known(name, in: index, at: entity.places[.key] ?? entity.place) }
        for (number, columns) in entity.uniques.enumerated() {
            for name in columns { known(name, in: index, at: entity.places[.unique(number)] ?? entity.place) }
        }
        for item in entity.indexes { for key in item.keys { known(key.column, in: index, at: item.place) } }
        for item in entity.references { for name in item.attributes { known(name, in: index, at: item.place) } }
        for (number, dependency) in entity.facts.dependencies.enumerated() {
            for name in dependency.from + dependency.to {
                known(name, in: index, at: entity.places[.dependency(number)] ?? entity.place)
            }
        }
        for pattern in entity.facts.access { for name in pattern.columns { known(name, in: index, at: pattern.place) } }
    }

    private mutating func known(_ name: String, in index: Int, at place: SourcePlace) {
        let table = model.tables[index]
        // Nothing is known of columns that come from a query, or that nobody listed.
        guard !table.columns.isEmpty, !table.isDerived, table.column(name, model.dialect) == nil else { return }
        let nearest = EditDistance.nearest(to: name, among: table.columns.map(\.name))
        let what = index < defined ? "column" : "attribute"
        report(
            .error, "unknown-attribute", "`\(name)` is no \(what) of `\(table.name)`", place,
            fix: nearest.map { "write `\($0)`" }
                ?? "use one of " + table.columns.prefix(12).map { "`\($0.name)`" }.joined(separator: ", "))
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ rule: String, _ message: String, _ place: SourcePlace, fix: String?
    ) {
        let item = Diagnostic(severity, rule: rule, message, path: place.path, position: place.position, fix: fix)
        if !diagnostics.contains(item) { diagnostics.append(item) }
    }
}
