import Diagnostics
import StructuredInput
import Yams

extension YAMLReading {
    static let relationshipKeys =
        ["to", "description", "technology", "tags", "url", "properties", "perspectives"]
        + FactKey.keys(of: .relationship).map(\.rawValue)

    private static let keysBehindTarget = relationshipKeys.filter { $0 != "to" }

    /// What elements say they use, once all of them are known.
    mutating func readUses() {
        let uses = self.uses
        self.uses = []
        for (file, id, node) in uses {
            self.file = file
            if case .sequence = node {
                for item in source.items(of: node, "uses") { readRelationship(item, from: id) }
                continue
            }
            let fix = "write `id: what for`, or a list of `{to: id, …}`"
            for (key, target, value) in source.pairs(of: node, what: "`uses`", fix: fix) {
                guard let destination = element(target, from: id, at: key) else { continue }
                if case .scalar = value {
                    relate(Relationship(id, destination, description: text(value, target)), at: key)
                } else {
                    let members = source.members(of: value, keys: Self.keysBehindTarget, what: "a relationship")
                    relate(relationship(id, destination, members), at: key)
                }
            }
        }
    }

    /// A relationship of a list: between any two elements, or from one.
    mutating func readRelationship(_ node: Node, from source: ElementID?) {
        if let source, case .scalar = node {
            guard let target = self.source.text(of: node, "uses"),
                let destination = element(target, from: source, at: node)
            else { return }
            return relate(Relationship(source, destination), at: node)
        }
        let keys = (source == nil ? ["from"] : []) + Self.relationshipKeys
        let members = self.source.members(of: node, keys: keys, what: "a relationship")
        for key in source == nil ? ["from", "to"] : ["to"] where members[key] == nil && node.mapping != nil {
            self.source.report("missing-key", "A relationship has no `\(key)`", at: node, fix: "add `\(key): id`")
        }
        guard let target = members["to"], let targetName = self.source.text(of: target, "to") else { return }
        var from = source
        if from == nil, let node = members["from"], let name = self.source.text(of: node, "from") {
            from = element(name, from: nil, at: node)
        }
        guard let from, let destination = element(targetName, from: source, at: target) else { return }
        relate(relationship(from, destination, members), at: node)
    }

    private mutating func relationship(
        _ source: ElementID, _ destination: ElementID, _ members: [String: Node]
    ) -> Relationship {
        var out = Relationship(
            source, destination, description: text(members["description"], "description"),
            technology: text(members["technology"], "technology"))
        out.tags.addTags(texts(members["tags"], "tags").filter { $0 != "Relationship" })
        out.url = self.source.text(of: members["url"], "url")
        out.properties = properties(members["properties"])
        out.perspectives = perspectives(members["perspectives"])
        facts(members, .relationship, into: &out.facts)
        return out
    }

    mutating func relate(_ relationship: Relationship, at node: Node) {
        var relationship = relationship
        relationship.place = place(node)
        let (from, to) = (relationship.source, relationship.destination)
        switch builder.relate(relationship) {
        case .success: return
        case .failure(.exists):
            source.report(
                ModelRule.relationship, "`\(from)` and `\(to)` are related in the same words already", at: node,
                fix: "describe them differently, or take one away")
        case .failure(.parentAndChild):
            source.report(
                ModelRule.relationship, "One of `\(from)` and `\(to)` is a part of the other", at: node,
                fix: "relate two parts, or take it away")
        case .failure(.notPermitted):
            source.report(
                ModelRule.relationship, "`\(from)` cannot be related to `\(to)`", at: node,
                fix: "relate elements of one kind of view")
        }
    }

    /// The element a name stands for: inside the one that uses it, then beside it, then by its whole path.
    mutating func element(_ name: String, from user: ElementID?, at node: Node) -> ElementID? {
        if let id = find(name, from: user) { return id }
        Self.reportUnknown(name, at: node, &source, builder.model)
        return nil
    }

    /// Says that a name is no element's, and which is nearest.
    static func reportUnknown(_ name: String, at node: Node, _ source: inout InputSource, _ model: ArchitectureModel) {
        let ids = model.elements.map(\.id.rawValue)
        let last = name.split(separator: ".").last.map(String.init) ?? name
        let byEnd = ids.first { $0.hasSuffix("." + last) }
        let nearest = EditDistance.nearest(to: name, among: ids) ?? byEnd
        source.report(
            ModelRule.unknown, "No element is called `\(name)`", at: node, fix: nearest.map { "write `\($0)`" })
    }

    func find(_ name: String, from user: ElementID?) -> ElementID? {
        if let user {
            for outer in [user] + builder.model.ancestors(of: user).map(\.id) {
                let id = outer.child(name)
                if builder.model.element(id) != nil { return id }
            }
        }
        let id = ElementID(name)
        return builder.model.element(id) == nil ? nil : id
    }
}
