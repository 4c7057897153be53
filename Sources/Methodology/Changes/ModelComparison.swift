import Architecture

/// Compares two models.
struct ModelComparison {
    let before: ArchitectureModel
    let after: ArchitectureModel
    private let pairs: Pairing<Element>
    /// Ids now of elements that may have been renamed, by their ids before.
    private let renames: [ElementID: ElementID]

    init(before: ArchitectureModel, after: ArchitectureModel) {
        self.before = before
        self.after = after
        pairs = Pairing(before.elements, after.elements, id: \.id.rawValue) { "\($0.kind.rawValue)\n\($0.name)" }
        renames = Dictionary(pairs.renamed.map { ($0.before.id, $0.after.id) }, uniquingKeysWith: { $1 })
    }

    var elements: [ItemChange] { changes { !$0.kind.isDeployed } }

    var deployment: [ItemChange] {
        let key = { (environment: ArchitectureModel.Environment) in environment.id.rawValue }
        let environments = Pairing(before.environments, after.environments, id: key, likeness: \.name)
        var out = environments.added.map { ItemChange(.added, key($0), label: "\($0.name) [Environment]") }
        out += environments.removed.map { ItemChange(.removed, key($0), label: "\($0.name) [Environment]") }
        for (earlier, later) in environments.kept {
            var fields: [FieldChange] = []
            fields.add("name", earlier.name, later.name)
            fields.add("groups", earlier.groups, later.groups)
            if !fields.isEmpty {
                out.append(ItemChange(.changed, key(later), label: "\(later.name) [Environment]", fields: fields))
            }
        }
        for (earlier, later) in environments.renamed {
            var change = ItemChange(.renamed, key(later), label: "\(later.name) [Environment]")
            change.formerID = key(earlier)
            out.append(change)
        }
        return out + changes { $0.kind.isDeployed }
    }

    private func changes(where isWanted: (Element) -> Bool) -> [ItemChange] {
        var out = pairs.added.filter(isWanted).map { ItemChange(.added, $0.id.rawValue, label: $0.changeLabel) }
        out += pairs.removed.filter(isWanted).map { ItemChange(.removed, $0.id.rawValue, label: $0.changeLabel) }
        for (earlier, later) in pairs.kept where isWanted(later) {
            let fields = ElementComparison.fields(earlier, later)
            if !fields.isEmpty {
                out.append(ItemChange(.changed, later.id.rawValue, label: later.changeLabel, fields: fields))
            }
        }
        for (earlier, later) in pairs.renamed where isWanted(later) {
            var change = ItemChange(
                .renamed, later.id.rawValue, label: later.changeLabel, fields: ElementComparison.fields(earlier, later))
            change.formerID = earlier.id.rawValue
            out.append(change)
        }
        return out
    }

    // MARK: Relationships

    /// Those stated; what follows from them says nothing new.
    var relationships: [ItemChange] {
        let old = before.relationships.filter { $0.origin == .explicit }
        let new = after.relationships.filter { $0.origin == .explicit }
        let ends = { (relationship: Relationship) in RelationshipID(relationship.source, relationship.destination) }
        let oldBy = Dictionary(grouping: old) { relationship in
            RelationshipID(
                renames[relationship.source] ?? relationship.source,
                renames[relationship.destination] ?? relationship.destination)
        }
        let newBy = Dictionary(grouping: new, by: ends)
        var out: [ItemChange] = []
        var seen = Set<RelationshipID>()
        for pair in new.map(ends) where seen.insert(pair).inserted {
            out += changes(of: pair, oldBy[pair] ?? [], newBy[pair] ?? [])
        }
        for relationship in old {
            let pair = RelationshipID(
                renames[relationship.source] ?? relationship.source,
                renames[relationship.destination] ?? relationship.destination)
            if newBy[pair] == nil { out.append(change(.removed, relationship, at: ends(relationship))) }
        }
        return out
    }

    /// Relationships between the same two: those with the same words are the same, then one after another.
    private func changes(of pair: RelationshipID, _ old: [Relationship], _ new: [Relationship]) -> [ItemChange] {
        var rest = old
        var matched: [(Relationship?, Relationship)] = []
        for relationship in new {
            let same = rest.firstIndex { $0.description == relationship.description }
            matched.append((same.map { rest.remove(at: $0) }, relationship))
        }
        var out: [ItemChange] = []
        for (earlier, later) in matched {
            guard let earlier = earlier ?? (rest.isEmpty ? nil : rest.removeFirst()) else {
                out.append(change(.added, later, at: pair))
                continue
            }
            let fields = ElementComparison.fields(earlier, later)
            if !fields.isEmpty { out.append(change(.changed, later, at: pair, fields)) }
        }
        return out + rest.map { change(.removed, $0, at: pair) }
    }

    private func change(
        _ kind: ItemChange.Kind, _ relationship: Relationship, at pair: RelationshipID, _ fields: [FieldChange] = []
    ) -> ItemChange {
        let technology = relationship.technology.isEmpty ? "" : " [\(relationship.technology)]"
        return ItemChange(
            kind, "\(pair.source) -> \(pair.destination)", label: relationship.description + technology, fields: fields)
    }

    // MARK: Views and the whole

    var views: [ItemChange] {
        let pairs = Pairing(before.views, after.views, id: \.key) { "\($0.kind.rawValue)\n\($0.title)" }
        var out = pairs.added.map { ItemChange(.added, $0.key, label: $0.changeLabel) }
        out += pairs.removed.map { ItemChange(.removed, $0.key, label: $0.changeLabel) }
        for (earlier, later) in pairs.kept {
            let fields = Self.fields(earlier, later)
            if !fields.isEmpty { out.append(ItemChange(.changed, later.key, label: later.changeLabel, fields: fields)) }
        }
        for (earlier, later) in pairs.renamed {
            var change = ItemChange(
                .renamed, later.key, label: later.changeLabel, fields: Self.fields(earlier, later))
            change.formerID = earlier.key
            out.append(change)
        }
        return out
    }

    private static func fields(_ old: View, _ new: View) -> [FieldChange] {
        var out: [FieldChange] = []
        out.add("type", old.kind.rawValue, new.kind.rawValue)
        out.add("of", old.scope?.rawValue, new.scope?.rawValue)
        out.add("environment", old.environment, new.environment)
        out.add("title", old.title, new.title)
        out.add("description", old.description, new.description)
        if old.rules != new.rules || old.filter != new.filter || old.image != new.image
            || old.animation != new.animation
        {
            out.add("contents", nil, "changed")
        }
        if old.steps.map(\.withoutPlaces) != new.steps.map(\.withoutPlaces) { out.add("steps", nil, "changed") }
        if old.layout != new.layout { out.add("layout", nil, "changed") }
        return out
    }

    var whole: [FieldChange] {
        var out: [FieldChange] = []
        out.add("name", before.name, after.name)
        out.add("description", before.description, after.description)
        let plain = { (model: ArchitectureModel) in model.withoutPlaces.styles }
        if plain(before) != plain(after) { out.add("styles", nil, "changed") }
        return out
    }
}

extension Element {
    /// `Order database [Container: PostgreSQL 16]`
    fileprivate var changeLabel: String {
        let kind = kind.label.isEmpty ? metadata : kind.label + (isInstance ? " Instance" : "")
        let words = [kind, technology].filter { !$0.isEmpty }.joined(separator: ": ")
        return name + (words.isEmpty ? "" : " [\(words)]")
    }
}

extension View {
    fileprivate var changeLabel: String { (title.isEmpty ? key : title) + " [\(kind.rawValue)]" }
}

extension DynamicItem {
    fileprivate var withoutPlaces: DynamicItem {
        switch self {
        case .step(var step):
            step.place = nil
            return .step(step)
        case .parallel(let items): return .parallel(items.map(\.withoutPlaces))
        }
    }
}
