import DataModel

/// Compares the entities that two models state.
enum EntityComparison {
    static func changes(_ before: [Entity], _ after: [Entity]) -> [ItemChange] {
        let pairs = Pairing(before, after, id: \.id) { "\($0.table)" }
        var out = pairs.added.map { ItemChange(.added, $0.id, label: label($0)) }
        out += pairs.removed.map { ItemChange(.removed, $0.id, label: label($0)) }
        for (earlier, later) in pairs.kept {
            let fields = fields(earlier, later)
            if !fields.isEmpty { out.append(ItemChange(.changed, later.id, label: label(later), fields: fields)) }
        }
        for (earlier, later) in pairs.renamed {
            var change = ItemChange(.renamed, later.id, label: label(later), fields: fields(earlier, later))
            change.formerID = earlier.id
            out.append(change)
        }
        return out
    }

    private static func label(_ entity: Entity) -> String {
        entity.table == Entity.name(entity.id) ? "" : "[table \(entity.table)]"
    }

    private static func fields(_ old: Entity, _ new: Entity) -> [FieldChange] {
        var out: [FieldChange] = []
        out.add("table", "\(old.table)", "\(new.table)")
        out.add("description", old.description, new.description)
        out.add(attributes(old), attributes(new))
        out.add("key", old.key.joined(separator: ", "), new.key.joined(separator: ", "))
        out.add(
            "unique", old.uniques.map { $0.joined(separator: ", ") }, new.uniques.map { $0.joined(separator: ", ") })
        out.add("references", references(old), references(new))
        out.add("owner", old.facts.owner, new.facts.owner)
        out.add("classification", old.facts.classification.map { "\($0)" }, new.facts.classification.map { "\($0)" })
        out.add("personal", old.facts.isPersonal.map(String.init), new.facts.isPersonal.map(String.init))
        return out
    }

    private static func attributes(_ entity: Entity) -> [(name: String, value: String)] {
        entity.attributes.map { one in
            var words = [one.type.isEmpty ? "any type" : one.type]
            if let isRequired = one.isRequired { words.append(isRequired ? "required" : "optional") }
            if one.isUnique { words.append("unique") }
            if let generation = one.generation { words.append(generation.rawValue) }
            if let value = one.defaultValue { words.append("default \(value)") }
            if one.facts.isPersonal == true { words.append("personal") }
            return ("attribute \(one.name)", words.joined(separator: ", "))
        }
    }

    private static func references(_ entity: Entity) -> [String] {
        entity.references.map { "\($0.attributes.joined(separator: ", ")) → \($0.text)" }
    }
}
