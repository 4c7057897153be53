package import Diagnostics
import StructuredInput

extension DataModel {
    /// The model as JSON; keys in a fixed order, what isn't there left out.
    /// - Parameter hasPlaces: whether file, line and column of tables are part of it.
    package func json(hasPlaces: Bool = true) -> JSONValue {
        members([
            ("dialect", .string(dialect.rawValue)),
            ("schemas", list(schemas) { members([("name", .string($0.name)), ("comment", text($0.comment))]) }),
            ("tables", list(tables) { json($0, hasPlaces) }),
            (
                "views",
                list(views) { view in
                    members([
                        ("schema", text(view.name.schema)), ("name", .string(view.name.name)),
                        ("materialized", flag(view.isMaterialized)), ("comment", text(view.comment)),
                        ("indexes", list(view.indexes) { json($0) }),
                    ])
                }
            ),
            (
                "enums",
                list(enums) { type in
                    members([
                        ("schema", text(type.name.schema)), ("name", .string(type.name.name)),
                        ("values", .strings(type.values)),
                        ("comment", text(type.comment)),
                    ])
                }
            ),
            ("domains", list(domains) { json($0) }),
            (
                "sequences",
                list(sequences) { sequence in
                    members([
                        ("schema", text(sequence.name.schema)), ("name", .string(sequence.name.name)),
                        ("options", text(sequence.options.isEmpty ? nil : sequence.options)),
                        ("owned-by", text(sequence.owner.map { $0.table.description + "." + $0.column })),
                    ])
                }
            ),
        ])
    }

    private func json(_ table: Table, _ hasPlaces: Bool) -> JSONValue {
        members([
            ("schema", text(table.name.schema)), ("name", .string(table.name.name)),
            ("kind", table.kind == .ordinary ? nil : .string(table.kind.rawValue)), ("comment", text(table.comment)),
            ("columns", list(table.columns) { json($0) }),
            (
                "primary-key",
                table.primaryKey.map { key in
                    members([
                        ("name", text(key.name)), ("columns", .strings(key.columns)), ("include", strings(key.include)),
                        ("deferral", json(key.deferral)),
                    ])
                }
            ),
            (
                "unique",
                list(table.uniques) { unique in
                    members([
                        ("name", text(unique.name)), ("columns", .strings(unique.columns)),
                        ("include", strings(unique.include)),
                        ("nulls-not-distinct", flag(unique.isNullsNotDistinct)), ("deferral", json(unique.deferral)),
                    ])
                }
            ),
            ("foreign-keys", list(table.foreignKeys) { json($0) }),
            (
                "checks",
                list(table.checks) { check in
                    members([
                        ("name", text(check.name)), ("expression", .string(check.expression)),
                        ("not-valid", flag(check.isNotValid)),
                        ("no-inherit", flag(check.isNoInherit)),
                    ])
                }
            ),
            (
                "exclusions",
                list(table.exclusions) { exclusion in
                    members([
                        ("name", text(exclusion.name)), ("method", text(exclusion.method)),
                        ("elements", .string(exclusion.elements)),
                        ("where", text(exclusion.predicate)), ("deferral", json(exclusion.deferral)),
                    ])
                }
            ),
            ("indexes", list(table.indexes) { json($0) }),
            (
                "partitioned-by",
                table.partitioning.map {
                    members([("strategy", .string($0.strategy)), ("key", .strings($0.key))])
                }
            ),
            ("partition-of", text(table.partition?.parent.description)), ("partition", text(table.partition?.bounds)),
            ("inherits", strings(table.parents.map(\.description))), ("options", strings(table.options)),
            ("derived", flag(table.isDerived)),
            ("facts", facts(table)), ("place", hasPlaces ? json(table.place) : nil),
        ])
    }

    private func json(_ place: SourcePlace) -> JSONValue {
        .object([
            ("path", .string(place.path)), ("line", .int(place.position.line)), ("column", .int(place.position.column)),
        ])
    }

    private func json(_ column: Column) -> JSONValue {
        var generated: JSONValue?
        switch column.generation {
        case .identity(let isAlways, _): generated = .string(isAlways ? "identity always" : "identity")
        case .autoIncrement: generated = .string("auto-increment")
        case .serial: generated = .string("serial")
        case .stored(let expression): generated = members([("stored", .string(expression))])
        case .virtual(let expression): generated = members([("virtual", .string(expression))])
        case nil: generated = nil
        }
        return members([
            ("name", .string(column.name)), ("type", .string(column.type.canonical)),
            ("written", column.type.text == column.type.canonical ? nil : .string(column.type.text)),
            ("nullable", .bool(column.isNullable)), ("default", text(column.defaultValue)), ("generated", generated),
            ("on-update", text(column.onUpdate)), ("collation", text(column.collation)),
            ("comment", text(column.comment)), ("classification", text(column.facts.classification?.rawValue)),
            ("personal", column.facts.isPersonal.map(JSONValue.bool)),
        ])
    }

    private func facts(_ table: Table) -> JSONValue? {
        let facts = table.facts
        guard facts != TableFacts() else { return nil }
        return members([
            ("owner", text(facts.owner)), ("classification", text(facts.classification?.rawValue)),
            ("personal", facts.isPersonal.map(JSONValue.bool)),
            (
                "dependencies",
                list(facts.dependencies) { .object([("from", .strings($0.from)), ("to", .strings($0.to))]) }
            ),
            ("rows", facts.volume.rows.map(JSONValue.int)), ("growth", text(facts.volume.growth?.description)),
            ("row-size", text(facts.volume.rowSize?.description)),
            ("retention", text(facts.volume.retention?.description)),
            ("access", list(facts.access) { json($0) }),
        ])
    }

    private func json(_ pattern: AccessPattern) -> JSONValue {
        members([
            ("name", text(pattern.name.isEmpty ? nil : pattern.name)), ("equal", strings(pattern.equal)),
            ("range", strings(pattern.range)),
            ("sort", strings(pattern.sort.map { $0.column + ($0.isDescending ? " desc" : "") })),
            ("write", text(pattern.write?.rawValue)), ("rate", text(pattern.rate?.description)),
        ])
    }

    private func json(_ key: ForeignKey) -> JSONValue {
        members([
            ("name", text(key.name)), ("columns", .strings(key.columns)), ("target", .string(key.target.description)),
            ("target-columns", .strings(key.targetColumns)),
            ("on-delete", key.onDelete == .noAction ? nil : .string(key.onDelete.rawValue)),
            ("on-update", key.onUpdate == .noAction ? nil : .string(key.onUpdate.rawValue)),
            ("set-columns", strings(key.deleteColumns)), ("match", text(key.match)), ("deferral", json(key.deferral)),
            ("not-valid", flag(key.isNotValid)),
        ])
    }

    private func json(_ index: TableIndex) -> JSONValue {
        members([
            ("name", text(index.name)), ("unique", flag(index.isUnique)), ("method", text(index.method)),
            (
                "key",
                list(index.elements) { element in
                    var column: String?
                    var expression: String?
                    switch element.subject {
                    case .column(let name): column = name
                    case .expression(let text): expression = text
                    }
                    return members([
                        ("column", text(column)), ("expression", text(expression)),
                        ("descending", flag(element.isDescending)),
                        ("nulls", text(element.nulls)), ("collation", text(element.collation)),
                        ("operator-class", text(element.operatorClass)),
                        ("prefix", element.prefixLength.map(JSONValue.int)),
                    ])
                }
            ),
            ("include", strings(index.include)), ("where", text(index.predicate)),
            ("nulls-not-distinct", flag(index.isNullsNotDistinct)), ("implicit", flag(index.isImplicit)),
            ("comment", text(index.comment)),
        ])
    }

    private func json(_ domain: DomainType) -> JSONValue {
        members([
            ("schema", text(domain.name.schema)), ("name", .string(domain.name.name)),
            ("type", .string(domain.base.canonical)), ("nullable", .bool(domain.isNullable)),
            ("default", text(domain.defaultValue)), ("collation", text(domain.collation)),
            ("checks", strings(domain.checks.map(\.expression))), ("comment", text(domain.comment)),
        ])
    }

    private func json(_ deferral: Deferral) -> JSONValue? {
        deferral == .notDeferrable ? nil : .string(deferral.rawValue)
    }

    // MARK: Members that may be missing

    private func members(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(members.compactMap { name, value in value.map { (key: name, value: $0) } })
    }

    private func text(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }
    private func flag(_ isOn: Bool) -> JSONValue? { isOn ? .bool(true) : nil }
    private func strings(_ values: [String]) -> JSONValue? { values.isEmpty ? nil : .strings(values) }

    private func list<Item>(_ items: [Item], _ item: (Item) -> JSONValue) -> JSONValue? {
        items.isEmpty ? nil : .array(items.map(item))
    }
}
