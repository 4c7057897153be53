import Diagnostics
import StructuredInput
import Yams

extension YAMLReading {
    private static let itemKeys = ["name", "description", "tags", "url", "properties", "perspectives"]

    /// The keys an element of a kind has.
    static func keys(of kind: Element.Kind) -> [String] { keysByKind[kind] ?? [] }

    private static let keysByKind = Dictionary(
        uniqueKeysWithValues: Element.Kind.allCases.map { ($0, allKeys(of: $0)) })

    private static func allKeys(of kind: Element.Kind) -> [String] {
        let facts = FactKey.keys(of: .element).map(\.rawValue)
        let common = itemKeys + ["group", "paths", "decisions"]
        switch kind {
        case .person: return common + ["external", "uses"] + facts
        case .softwareSystem:
            return common + ["external", "technology", "docs", "adrs", "containers", "entities", "uses"] + facts
        case .container: return common + ["technology", "docs", "adrs", "components", "entities", "uses"] + facts
        case .component: return common + ["technology", "docs", "adrs", "uses"] + facts
        case .custom: return common + ["metadata", "technology", "external", "uses"] + facts
        case .deploymentNode:
            return common + ["technology", "nodes", "infrastructure", "runs", "groups", "uses"] + facts
        case .infrastructureNode: return common + ["technology", "uses"] + facts
        case .softwareSystemInstance, .containerInstance:
            return common.filter { $0 != "name" } + [
                "of", "id", "groups", "health-checks", "uses",
            ]
                + facts
        }
    }

    /// A mapping of ids to elements of one kind.
    mutating func readElements(_ node: Node, _ kind: Element.Kind, in parent: ElementID?, environment: String? = nil) {
        let fix = "write `id: {name: …}`"
        for (key, id, value) in named(node, "`\(Self.plural(kind))`", fix) {
            let path = parent?.child(id) ?? environmentID(environment)?.child(id) ?? ElementID(id)
            readElement(value, path, kind, key, in: parent, environment: environment)
        }
    }

    static func plural(_ kind: Element.Kind) -> String {
        switch kind {
        case .person: "people"
        case .softwareSystem: "systems"
        case .container: "containers"
        case .component: "components"
        case .custom: "elements"
        case .deploymentNode: "nodes"
        case .infrastructureNode: "infrastructure"
        case .softwareSystemInstance, .containerInstance: "runs"
        }
    }

    func environmentID(_ name: String?) -> ElementID? {
        name.flatMap { name in builder.model.environments.first { $0.name == name }?.id }
    }

    /// The pairs of a mapping whose keys are ids; a value may be missing.
    mutating func named(_ node: Node, _ what: String, _ fix: String) -> [(key: Node, id: String, value: Node?)] {
        guard case .mapping(let mapping) = node else {
            source.wrongType(node, "\(what) is not a mapping of ids", fix: fix)
            return []
        }
        var out: [(key: Node, id: String, value: Node?)] = []
        for (key, value) in mapping {
            guard let id = key.scalar?.string, isID(id) else {
                source.report(
                    ModelRule.id, "`\(key.scalar?.string ?? "")` is no id", at: key,
                    fix: "use letters, digits, `_` and `-`")
                continue
            }
            out.append((key, id, source.isNull(value) ? nil : value))
        }
        return out
    }

    private func isID(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix("-")
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
            }
    }

    /// An element, or more of one that another file begins.
    private mutating func readElement(
        _ node: Node?, _ id: ElementID, _ kind: Element.Kind, _ key: Node, in parent: ElementID?, environment: String?
    ) {
        if let known = builder.model.element(id) {
            guard known.kind == kind else {
                return source.report(
                    ModelRule.duplicate, "`\(id)` is a \(known.kind.rawValue) as well", at: key, fix: "rename one")
            }
        } else {
            var element = Element(id: id, kind: kind, name: Self.name(from: id), parent: parent)
            element.deployment = environment.map { Element.Deployment(environment: $0) }
            element.place = place(key)
            builder.model.add(element)
        }
        guard let node else { return }
        if case .scalar = node {
            // The short form: nothing but a name.
            if let name = source.text(of: node, "name") { state("name", of: id, at: node) { $0.name = name } }
            return
        }
        let members = source.members(of: node, keys: Self.keys(of: kind), what: Self.article(kind))
        readTexts(members, id)
        readFacts(members, id, kind)
        if let uses = members["uses"] { self.uses.append((file, id, uses)) }
        if let entities = members["entities"] { entityNodes.append((file, id, entities)) }
        if let containers = members["containers"] { readElements(containers, .container, in: id) }
        if let components = members["components"] { readElements(components, .component, in: id) }
    }

    private static func article(_ kind: Element.Kind) -> String {
        let label = kind.label.isEmpty ? "element" : kind.label.lowercased()
        return ("aeiou".contains(label.first ?? "x") ? "an " : "a ") + label
    }

    /// Words from an id: `orders-db` is `Orders db`.
    static func name(from id: ElementID) -> String {
        let words = id.last.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Sets something of an element, which two files may not both state.
    mutating func state(_ what: String, of id: ElementID, at node: Node, _ change: (inout Element) -> Void) {
        guard stated[id, default: []].insert(what).inserted else {
            return source.report(
                ModelRule.duplicate, "`\(what)` of `\(id)` is stated twice", at: node, fix: "keep one of them")
        }
        builder.model.update(id, change)
    }

    private mutating func readTexts(_ members: [String: Node], _ id: ElementID) {
        for key in ["name", "description", "technology", "metadata", "url"] {
            guard let node = members[key], let text = source.text(of: node, key) else { continue }
            state(key, of: id, at: node) { element in
                switch key {
                case "name": element.name = text
                case "description": element.description = text
                case "technology": element.technology = text
                case "metadata": element.metadata = text
                default: element.url = text
                }
            }
        }
        if let node = members["group"] {
            let path = texts(node, "group")
            state("group", of: id, at: node) { $0.group = path }
        }
    }

    mutating func readFacts(_ members: [String: Node], _ id: ElementID, _ kind: Element.Kind) {
        var tags = texts(members["tags"], "tags")
        if flag(members["external"], "external") == true { tags.append("External") }
        let perspectives = perspectives(members["perspectives"])
        let paths = texts(members["paths"], "paths")
        let decisions = texts(members["decisions"], "decisions")
        let documentation = folders(members["docs"], .documents, "docs") + folders(members["adrs"], .decisions, "adrs")
        var known = members
        if kind == .deploymentNode, let node = known.removeValue(forKey: "instances") {
            let instances = text(node, "instances")
            builder.model.update(id) { $0.deployment?.instances = instances }
        }
        var facts = builder.model.element(id)?.facts ?? Facts()
        self.facts(known, .element, into: &facts)
        let properties = properties(members["properties"], adding: builder.model.element(id)?.properties ?? [])
        builder.model.update(id) { element in
            element.tags.addTags(tags.filter { !element.kind.tags.contains($0) })
            for perspective in perspectives { element.perspectives.set(perspective) }
            element.paths.addTags(paths)
            element.decisions.addTags(decisions)
            element.documentation += documentation
            element.facts = facts
            element.properties = properties
        }
    }
}
