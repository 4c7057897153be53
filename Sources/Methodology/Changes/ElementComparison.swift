import Architecture

/// Compares what is said of elements and of relationships.
enum ElementComparison {
    static func fields(_ old: Element, _ new: Element) -> [FieldChange] {
        var out: [FieldChange] = []
        // An instance has the name of what it is an instance of.
        if !new.isInstance { out.add("name", old.name, new.name) }
        out.add("kind", old.kind.rawValue, new.kind.rawValue)
        out.add("description", old.description, new.description)
        out.add("technology", old.technology, new.technology)
        out.add("metadata", old.metadata, new.metadata)
        out.add("group", old.group.joined(separator: " / "), new.group.joined(separator: " / "))
        out.add("tags", old.tags, new.tags)
        out.add("url", old.url, new.url)
        out.add(facts(old.facts), facts(new.facts))
        out.add("paths", old.paths, new.paths)
        out.add("decisions", old.decisions, new.decisions)
        out.add(named(old.properties), named(new.properties))
        out.add(named(old.perspectives), named(new.perspectives))
        out.add("runs", old.deployment?.instanceOf?.rawValue, new.deployment?.instanceOf?.rawValue)
        out.add("instances", old.deployment?.instances, new.deployment?.instances)
        out.add("deployment groups", old.deployment?.groups ?? [], new.deployment?.groups ?? [])
        out.add("health checks", checks(old), checks(new))
        out.add("documents", documents(old), documents(new))
        return out
    }

    static func fields(_ old: Relationship, _ new: Relationship) -> [FieldChange] {
        var out: [FieldChange] = []
        out.add("description", old.description, new.description)
        out.add("technology", old.technology, new.technology)
        out.add("tags", old.tags, new.tags)
        out.add("url", old.url, new.url)
        out.add(facts(old.facts), facts(new.facts))
        out.add(named(old.properties), named(new.properties))
        out.add(named(old.perspectives), named(new.perspectives))
        return out
    }

    private static func facts(_ facts: Facts) -> [(name: String, value: String)] {
        facts.known.map { ($0.key.rawValue, $0.value.description) }
    }

    private static func named(_ properties: [Property]) -> [(name: String, value: String)] {
        properties.map { ("property \($0.name)", $0.value) }
    }

    private static func named(_ perspectives: [Perspective]) -> [(name: String, value: String)] {
        perspectives.map { one in
            ("perspective \(one.name)", one.description + (one.value.isEmpty ? "" : " (\(one.value))"))
        }
    }

    private static func checks(_ element: Element) -> [String] {
        (element.deployment?.healthChecks ?? []).map { "\($0.name) \($0.url) \($0.interval) s, \($0.timeout) ms" }
    }

    private static func documents(_ element: Element) -> [String] { element.documentation.map(\.path) }
}
