import Architecture
import TemplateEngine

/// Where an element and what is right inside it are deployed.
struct ElementPlaces {
    let values: [TemplateValue]
    /// Whether parts are deployed and not the element alone.
    let hasParts: Bool

    init(_ page: ElementPage) {
        let model = page.model
        let subjects = [page.element] + model.children(of: page.element.id)
        let order = Dictionary(
            model.environments.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let instances = subjects.flatMap { model.instances(of: $0.id) }.enumerated().sorted { a, b in
            let places = [a, b].map { order[$0.element.deployment?.environment ?? ""] ?? .max }
            return (places[0], a.offset) < (places[1], b.offset)
        }
        hasParts = instances.contains { $0.element.deployment?.instanceOf != page.element.id }
        values = instances.map { Self.row($0.element, page) }
    }

    private static func row(_ instance: Element, _ page: ElementPage) -> TemplateValue {
        let around = page.model.ancestors(of: instance.id).reversed()
        let deployment = instance.deployment
        let subject = page.architecture.subject(instance)
        let facts = instance.facts.known.map { ElementFacts.fact($0.key, $0.value) }
        let groups = (deployment?.groups ?? []).map { group -> TemplateValue in
            ["name": "Group", "value": .string(group)]
        }
        let checks = (deployment?.healthChecks ?? []).map { check -> TemplateValue in
            ["name": .string(check.name), "url": .string(check.url), "interval": .int(check.interval)]
        }
        return [
            "environment": .string(deployment?.environment ?? ""),
            "subject": subject.id == page.element.id
                ? false : .dict(page.architecture.entry(subject.id, from: page.path)),
            "nodes": .list(
                around.map { node in
                    var entry = page.architecture.entry(node.id, from: page.path)
                    let count = node.deployment?.instances ?? "1"
                    entry["instances"] = .string(count == "1" ? "" : count)
                    return .dict(entry)
                }),
            "facts": .list(groups + facts), "hasFacts": .bool(!groups.isEmpty || !facts.isEmpty),
            "checks": .list(checks), "hasChecks": .bool(!checks.isEmpty),
        ]
    }
}
