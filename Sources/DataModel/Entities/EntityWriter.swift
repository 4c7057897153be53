package import StructuredInput

/// Entities as the YAML that `EntityReader` reads.
package enum EntityWriter {
    /// - Parameter omittingOwners: where they stand under their owner.
    package static func text(_ entities: [Entity], omittingOwners: Bool = false) -> YAMLText {
        .members(entities.map { ($0.id, text($0, omittingOwner: omittingOwners)) })
    }

    private static func text(_ entity: Entity, omittingOwner: Bool) -> YAMLText {
        let single = Dictionary(
            entity.references.filter { $0.attributes.count == 1 }.map { ($0.attributes[0], $0) },
            uniquingKeysWith: { first, _ in first })
        let named = Set(entity.attributes.map(\.name))
        let others = entity.references.filter { reference in
            reference.attributes.count != 1 || single[reference.attributes[0]] != reference
                || !named.contains(reference.attributes[0])
        }
        let facts = entity.facts
        return .members([
            ("table", Entity.name(entity.id) == entity.table ? nil : .text(entity.table.description)),
            ("description", .present(entity.description)),
            ("owner", omittingOwner ? nil : facts.owner.map { .text($0) }),
            (
                "attributes",
                .present(.members(entity.attributes.map { ($0.name, attribute($0, single[$0.name])) }))
            ),
            ("key", .present(entity.key)),
            ("unique", .present(.list(entity.uniques.map { .list($0.map(YAMLText.text)) }))),
            ("indexes", .present(.list(entity.indexes.map(index)))),
            ("references", .present(.list(others.map { reference($0, isInline: false) }))),
            ("dependencies", .present(.list(facts.dependencies.map(dependency)))),
            ("classification", facts.classification.map { .text($0.rawValue) }),
            ("personal", facts.isPersonal.map { .flag($0) }),
            ("volume", volume(facts.volume)),
            ("access", .present(.list(facts.access.map(access)))),
        ])
    }

    private static func attribute(_ attribute: Entity.Attribute, _ reference: Entity.Reference?) -> YAMLText {
        let members: [(String, YAMLText?)] = [
            ("type", .present(attribute.type)), ("required", attribute.isRequired.map { .flag($0) }),
            ("unique", attribute.isUnique ? .flag(true) : nil),
            ("default", attribute.defaultValue.map { .text($0) }),
            ("generated", attribute.generation.map { .text($0.rawValue) }),
            ("references", reference.map { self.reference($0, isInline: true) }),
            ("description", .present(attribute.description)),
            ("classification", attribute.facts.classification.map { .text($0.rawValue) }),
            ("personal", attribute.facts.isPersonal.map { .flag($0) }),
        ]
        let isPlain = members.allSatisfy { $0.0 == "type" || $0.1 == nil } && !attribute.type.isEmpty
        return isPlain ? .text(attribute.type) : .members(members)
    }

    private static func reference(_ reference: Entity.Reference, isInline: Bool) -> YAMLText {
        if isInline, reference.onDelete == .noAction, reference.onUpdate == .noAction { return .text(reference.text) }
        return .members([
            ("attributes", isInline ? nil : .list(reference.attributes.map(YAMLText.text))),
            ("to", .text(reference.text)), ("on-delete", action(reference.onDelete)),
            ("on-update", action(reference.onUpdate)),
        ])
    }

    private static func action(_ action: ForeignKey.Action) -> YAMLText? {
        action == .noAction ? nil : .text(action.rawValue.lowercased())
    }

    private static func index(_ index: Entity.Index) -> YAMLText {
        let keys = index.keys.map(key)
        guard index.name != nil || index.isUnique else { return .list(keys) }
        return .members([
            ("name", index.name.map { .text($0) }), ("on", .list(keys)), ("unique", index.isUnique ? .flag(true) : nil),
        ])
    }

    private static func key(_ key: AccessPattern.SortKey) -> YAMLText {
        .text(key.column + (key.isDescending ? " desc" : ""))
    }

    private static func dependency(_ dependency: FunctionalDependency) -> YAMLText {
        .members([("from", .present(dependency.from)), ("to", .present(dependency.to))])
    }

    private static func volume(_ volume: TableVolume) -> YAMLText? {
        .present(
            .members([
                ("rows", volume.rows.map { .text(String($0)) }), ("growth", amount(volume.growth)),
                ("row-size", amount(volume.rowSize)), ("retention", amount(volume.retention)),
            ]))
    }

    private static func access(_ pattern: AccessPattern) -> YAMLText {
        .members([
            ("name", .present(pattern.name)), ("equal", .present(pattern.equal)), ("range", .present(pattern.range)),
            ("sort", .present(.list(pattern.sort.map(key)))), ("write", pattern.write.map { .text($0.rawValue) }),
            ("rate", amount(pattern.rate)),
        ])
    }

    private static func amount(_ amount: Amount?) -> YAMLText? { amount.map { .text($0.description) } }
}
