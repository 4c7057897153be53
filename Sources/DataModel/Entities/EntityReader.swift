import Diagnostics
package import StructuredInput
package import Yams

/// Reads entities out of a mapping in YAML. All that is wrong is reported to the source, each with its place.
package struct EntityReader {
    package static let keys = [
        "table", "description", "owner", "attributes", "key", "unique", "indexes", "references", "dependencies",
        "classification", "personal", "volume", "access",
    ]
    package static let attributeKeys = [
        "type", "required", "unique", "default", "generated", "references", "description", "classification", "personal",
    ]
    package static let indexKeys = ["name", "on", "unique"]
    package static let referenceKeys = ["attributes", "to", "on-delete", "on-update"]
    package static let dependencyKeys = ["from", "to"]
    package static let volumeKeys = ["rows", "growth", "row-size", "retention"]
    package static let accessKeys = ["name", "equal", "range", "sort", "write", "rate"]

    package var source: InputSource
    package private(set) var entities: [Entity] = []

    private var known: Set<String>

    /// - Parameter known: ids of entities read before.
    package init(_ source: InputSource, known: Set<String> = []) {
        self.source = source
        self.known = known
    }

    /// Reads a mapping of entities.
    /// - Parameters:
    ///   - owner: the element the mapping stands under.
    ///   - resolve: the element an `owner` means; reports one that is not there.
    package mutating func read(
        _ node: Node, owner: String? = nil, resolve: (String, Node, inout InputSource) -> String?
    ) {
        let fix = "write `orders: {attributes: …}`"
        for (key, name, value) in source.pairs(of: node, what: "`entities`", fix: fix) {
            guard !name.isEmpty else {
                source.wrongType(key, "an entity has no name", fix: fix)
                continue
            }
            read(name, key, value, owner, resolve)
        }
    }

    private mutating func read(
        _ name: String, _ key: Node, _ node: Node, _ owner: String?,
        _ resolve: (String, Node, inout InputSource) -> String?
    ) {
        var entity = Entity(id: name, place: place(key))
        let members = source.members(of: node, keys: Self.keys, what: "an entity")
        if let table = text(members["table"], "table") { entity.table = Entity.name(table) }
        entity.description = text(members["description"], "description") ?? ""
        entity.facts.owner = owner
        if let node = members["owner"], let text = text(node, "owner") {
            if let owner {
                source.report(
                    "wrong-owner", "`\(name)` stands under `\(owner)`, which is its owner already", at: node,
                    fix: "take `owner` away, or move the entity to the top level")
            } else {
                entity.facts.owner = resolve(text, node, &source)
            }
        }
        if let attributes = members["attributes"] { readAttributes(attributes, into: &entity) }
        if let node = members["key"] {
            entity.key = texts(node, "key")
            entity.places[.key] = place(node)
        }
        readUniques(members["unique"], into: &entity)
        entity.indexes = source.items(of: members["indexes"], "indexes").compactMap { index($0) }
        entity.references += source.items(of: members["references"], "references").compactMap { reference($0) }
        readDependencies(members["dependencies"], into: &entity)
        entity.facts.classification = word(members["classification"], "classification")
        entity.facts.isPersonal = flag(members["personal"], "personal")
        if let node = members["volume"] { entity.facts.volume = volume(node) }
        entity.facts.access = source.items(of: members["access"], "access").compactMap { access($0) }
        guard known.insert(name).inserted else {
            return source.report(
                "duplicate-id", "Entity `\(name)` is stated twice", at: key, fix: "keep one of them")
        }
        entities.append(entity)
    }

    // MARK: Attributes

    private mutating func readAttributes(_ node: Node, into entity: inout Entity) {
        let fix = "write `email: text`, or `email: {type: text, required: true}`"
        for (key, name, value) in source.pairs(of: node, what: "`attributes`", fix: fix) {
            var attribute = Entity.Attribute(name, place: place(key))
            if case .scalar = value {
                attribute.type = text(value, name) ?? ""
            } else {
                let members = source.members(of: value, keys: Self.attributeKeys, what: "an attribute")
                attribute.type = text(members["type"], "type") ?? ""
                attribute.isRequired = flag(members["required"], "required")
                attribute.isUnique = flag(members["unique"], "unique") ?? false
                attribute.defaultValue = text(members["default"], "default")
                attribute.generation = word(members["generated"], "generated")
                attribute.description = text(members["description"], "description") ?? ""
                attribute.facts.classification = word(members["classification"], "classification")
                attribute.facts.isPersonal = flag(members["personal"], "personal")
                if let node = members["references"], let reference = reference(node, of: name) {
                    entity.references.append(reference)
                }
            }
            entity.attributes.append(attribute)
        }
    }

    private mutating func readUniques(_ node: Node?, into entity: inout Entity) {
        let items = source.items(of: node, "unique")
        // One list of names is one constraint.
        if let node, !items.isEmpty, items.allSatisfy({ $0.scalar != nil }) {
            entity.uniques = [texts(node, "unique")]
            entity.places[.unique(0)] = place(node)
            return
        }
        for item in items {
            entity.places[.unique(entity.uniques.count)] = place(item)
            entity.uniques.append(texts(item, "unique"))
        }
    }

    // MARK: References

    /// `customers`, `customers(id)`, or a mapping.
    private mutating func reference(_ node: Node, of attribute: String? = nil) -> Entity.Reference? {
        guard attribute == nil || node.mapping != nil else {
            guard let text = text(node, "references"), let attribute else { return nil }
            return target(text, at: node).map { Entity.Reference([attribute], to: $0.0, $0.1, place: place(node)) }
        }
        let keys = Self.referenceKeys.filter { attribute == nil || $0 != "attributes" }
        let members = source.members(of: node, keys: keys, what: "a reference")
        let attributes = attribute.map { [$0] } ?? texts(members["attributes"], "attributes")
        guard let to = members["to"], let text = text(to, "to"), let target = target(text, at: to), !attributes.isEmpty
        else {
            if node.mapping != nil, members["to"] == nil || attributes.isEmpty {
                source.report(
                    "missing-key", "A reference has no `\(members["to"] == nil ? "to" : "attributes")`", at: node,
                    fix: "write `{attributes: [customer_id], to: customers(id)}`")
            }
            return nil
        }
        var reference = Entity.Reference(attributes, to: target.0, target.1, place: place(node))
        reference.onDelete = action(members["on-delete"], "on-delete")
        reference.onUpdate = action(members["on-update"], "on-update")
        if !target.1.isEmpty, target.1.count != attributes.count {
            source.report(
                "reference-form", "\(attributes.count) attributes refer to \(target.1.count)", at: node,
                fix: "name as many on both sides")
            return nil
        }
        return reference
    }

    private mutating func target(_ text: String, at node: Node) -> (String, [String])? {
        guard let open = text.firstIndex(of: "(") else { return text.isEmpty ? nil : (text, []) }
        guard text.hasSuffix(")"), open != text.startIndex else {
            source.report(
                "reference-form", "`\(text)` is no reference", at: node, fix: "write `customers` or `customers(id)`")
            return nil
        }
        let names = text[text.index(after: open)...].dropLast().split(separator: ",").map { $0.trimmedBlanks }
        return (Substring(text[..<open]).trimmedBlanks, names)
    }

    private mutating func action(_ node: Node?, _ what: String) -> ForeignKey.Action {
        guard let node, let text = text(node, what) else { return .noAction }
        let wanted = text.uppercased().split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: " ")
        if let action = ForeignKey.Action(rawValue: wanted) { return action }
        let words = ["no action", "restrict", "cascade", "set null", "set default"]
        source.report(
            "unknown-word", "`\(what)` is `\(text)`, which is not one of \(words.listed)", at: node,
            fix: EditDistance.nearest(to: text, among: words).map { "write `\($0)`" } ?? "use one of \(words.listed)")
        return .noAction
    }
}
