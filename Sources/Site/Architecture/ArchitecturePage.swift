import Architecture
import TemplateEngine

/// The overview of the architecture: its landscape as a picture, its views, its elements by type.
struct ArchitecturePage {
    let context: SiteContext
    let architecture: ArchitectureContext

    /// The page as its template sees it.
    func view() -> TemplateValue {
        let model = architecture.model
        let path = ArchitectureMap.index
        let groups = viewGroups
        let picture = ViewPictures(architecture).opening(from: path)
        return [
            "site": SiteHead(
                path: path, title: "Architecture", description: model.description, section: path
            ).value(context),
            "name": .string(model.name),
            "description": .string(model.description),
            "counts": .list(ElementCounts(architecture, from: path).values),
            "opening": picture ?? false,
            "groups": .list(groups),
            "hasGroups": .bool(!groups.isEmpty),
            "elements": .string(SiteHref.make(ArchitectureMap.elementIndex, from: path)),
            "count": .int(architecture.map.elements.count),
            "isOne": .bool(architecture.map.elements.count == 1),
        ]
    }

    /// Views by kind, in the order of how far in they look.
    private var viewGroups: [TemplateValue] {
        View.Kind.allCases.compactMap { kind in
            let places = architecture.views.indices.filter { architecture.views[$0].kind == kind }
            if places.isEmpty { return nil }
            return [
                "kind": .string(ArchitectureContext.label(kind)),
                "views": .list(places.map { architecture.viewEntry($0, from: ArchitectureMap.index) }),
            ]
        }
    }
}

/// How many elements there are of each type, with links to the index that shows these.
struct ElementCounts {
    let values: [TemplateValue]

    init(_ architecture: ArchitectureContext, from path: String) {
        var types: [String] = []
        var counts: [String: Int] = [:]
        var plurals: [String: String] = [:]
        let elements = architecture.model.elements.filter { architecture.map.elements[$0.id] != nil }
        for kind in Element.Kind.allCases {
            for element in elements where element.kind == kind {
                let type = architecture.type(element)
                if counts[type] == nil { types.append(type) }
                // A word of the author's own stays as it is: how it is put into the plural is nobody's guess.
                if type == kind.label { plurals[type] = kind == .person ? "people" : type.lowercased() + "s" }
                counts[type, default: 0] += 1
            }
        }
        values = types.map { type in
            [
                "name": .string(counts[type] == 1 ? type.lowercased() : plurals[type] ?? type.lowercased()),
                "count": .int(counts[type] ?? 0),
                "href": .string(SiteHref.query(ArchitectureMap.elementIndex, "type", type, from: path)),
            ]
        }
    }
}
