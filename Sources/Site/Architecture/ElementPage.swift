import Architecture
import Decisions
import TemplateEngine

/// The page of an element.
struct ElementPage {
    let context: SiteContext
    let architecture: ArchitectureContext
    let element: Element

    var path: String { architecture.map.elements[element.id] ?? "" }
    var model: ArchitectureModel { architecture.model }

    /// The page as its template sees it.
    func view() -> TemplateValue {
        let facts = ElementFacts(self).values
        let outgoing = relationships(model.relationships(from: element.id), end: \.destination)
        let incoming = relationships(model.relationships(to: element.id), end: \.source)
        let children = model.children(of: element.id).map { child($0) }
        let places = ElementPlaces(self)
        let decisions = ElementDecisionGroups(self).values
        let views = (architecture.viewsShowing[element.id] ?? []).map { architecture.viewEntry($0, from: path) }
        let about = (architecture.viewsAbout[element.id] ?? []).map { architecture.viewEntry($0, from: path) }
        let tables = context.schema?.tables(of: element.id.rawValue, from: path) ?? []
        let name = architecture.name(element)
        var view: [String: TemplateValue] = [
            "site": SiteHead(
                path: path, title: name, description: Excerpt.make(element.description), section: ArchitectureMap.index
            ).value(context),
            "name": .string(name),
            "type": .string(architecture.type(element)),
            "technology": .string(element.technology),
            "isExternal": .bool(element.isExternal),
            "environment": .string(element.deployment?.environment ?? ""),
            "description": .string(element.description),
            "trail": .list(trail),
            "facts": .list(facts),
            "hasFacts": .bool(!facts.isEmpty),
            "outgoing": .list(outgoing),
            "hasOutgoing": .bool(!outgoing.isEmpty),
            "incoming": .list(incoming),
            "hasIncoming": .bool(!incoming.isEmpty),
            "children": .list(children),
            "hasChildren": .bool(!children.isEmpty),
            "places": .list(places.values),
            "hasPlaces": .bool(!places.values.isEmpty),
            "hasPlacesOfParts": .bool(places.hasParts),
            "decisionGroups": .list(decisions),
            "hasDecisions": .bool(!decisions.isEmpty),
            "views": .list(views),
            "hasViews": .bool(!views.isEmpty),
            "tables": .list(tables),
            "hasTables": .bool(!tables.isEmpty),
            "viewsAbout": .list(about),
            "hasViewsAbout": .bool(!about.isEmpty),
        ]
        view["perspectives"] = .list(element.perspectives.map(perspective))
        view["hasPerspectives"] = .bool(!element.perspectives.isEmpty)
        view["sourceLink"] = element.place.flatMap { context.input.settings.sourceAddress(of: $0.path) }
            .map { .string($0) }
        return .dict(view)
    }

    /// What search knows of the element.
    var search: SearchDocument {
        let technologies = [element.technology, element.facts.owner ?? ""].filter { !$0.isEmpty }
        let ends = model.relationships(from: element.id).map(\.description)
        return SearchDocument(
            title: architecture.name(element), href: PercentEncoding.encode(path: path),
            label: architecture.type(element),
            keywords: [element.id.rawValue] + technologies + element.tags,
            text: Array(([element.description] + ends).filter { !$0.isEmpty }.joined(separator: " ").utf8))
    }

    func href(_ target: String) -> String { SiteHref.make(target, from: path) }

    /// What the element stands in, the outermost first.
    private var trail: [TemplateValue] {
        let start: [TemplateValue] = [
            ["title": "Architecture", "href": .string(href(ArchitectureMap.index))],
            ["title": "Elements", "href": .string(href(ArchitectureMap.elementIndex))],
        ]
        return start
            + model.ancestors(of: element.id).reversed().map { around in
                [
                    "title": .string(architecture.name(around)),
                    "href": .string(architecture.page(of: around.id).map(href) ?? ""),
                ]
            }
    }

    private func child(_ child: Element) -> TemplateValue {
        var value = architecture.entry(child.id, from: path)
        value["group"] = .string(child.group.joined(separator: " / "))
        return .dict(value)
    }

    /// Relationships with what they lead to or come from; those that only follow from others come last.
    private func relationships(_ all: [Relationship], end: (Relationship) -> ElementID) -> [TemplateValue] {
        let sorted = all.filter { $0.base == nil } + all.filter { $0.base != nil }
        return sorted.map { relationship in
            let base = relationship.base.flatMap { model.relationship($0) } ?? relationship
            let description = relationship.description.isEmpty ? base.description : relationship.description
            let technology = relationship.technology.isEmpty ? base.technology : relationship.technology
            let facts = relationship.facts.known.map { ElementFacts.fact($0.key, $0.value) }
            let properties = relationship.properties.map { property -> TemplateValue in
                ["name": .string(property.name), "value": .string(property.value)]
            }
            return [
                "other": .dict(architecture.entry(end(relationship), from: path)),
                "description": .string(description), "technology": .string(technology),
                "facts": .list(facts + properties), "hasFacts": .bool(!facts.isEmpty || !properties.isEmpty),
                "origin": origin(relationship),
            ]
        }
    }

    /// Between what an implied relationship is stated.
    private func origin(_ relationship: Relationship) -> TemplateValue {
        guard case .implied(let id) = relationship.origin else { return false }
        return [
            "from": .dict(architecture.entry(id.source, from: path)),
            "to": .dict(architecture.entry(id.destination, from: path)),
        ]
    }

    private func perspective(_ perspective: Perspective) -> TemplateValue {
        [
            "name": .string(perspective.name), "description": .string(perspective.description),
            "value": .string(perspective.value),
        ]
    }
}
