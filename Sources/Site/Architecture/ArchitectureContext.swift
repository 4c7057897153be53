import Architecture
import Decisions
import TemplateEngine

/// What pages can look at of the architecture.
struct ArchitectureContext: Sendable {
    let source: SiteArchitecture
    let map: ArchitectureMap
    let decisions: ElementDecisions
    /// Places of the views an element is shown in, those of its instances among them.
    private(set) var viewsShowing: [ElementID: [Int]] = [:]
    /// Places of the views that are about an element.
    private(set) var viewsAbout: [ElementID: [Int]] = [:]

    var model: ArchitectureModel { source.model }
    var views: [ResolvedView] { source.views }

    /// - Parameter tables: what is no unknown element, since a table is called so.
    init(_ source: SiteArchitecture, _ map: ArchitectureMap, _ input: SiteInput, _ tables: TableNames) {
        self.source = source
        self.map = map
        decisions = ElementDecisions(input, source.model, tables)
        for (place, view) in source.views.enumerated() {
            if let scope = view.scope { viewsAbout[scope, default: []].append(place) }
            var seen: Set<ElementID> = []
            for element in view.elements {
                for id in [element.id, element.deployment?.instanceOf].compactMap(\.self) where seen.insert(id).inserted
                {
                    viewsShowing[id, default: []].append(place)
                }
            }
        }
    }

    /// What an instance is an instance of; other elements themselves.
    func subject(_ element: Element) -> Element {
        element.deployment?.instanceOf.flatMap { model.element($0) } ?? element
    }

    func name(_ element: Element) -> String {
        let name = element.name.isEmpty ? subject(element).name : element.name
        return name.isEmpty ? element.id.rawValue : name
    }

    /// `Container`, or what the model calls such elements.
    func type(_ element: Element) -> String {
        let subject = subject(element)
        if subject.kind == .custom { return subject.metadata.isEmpty ? "Element" : subject.metadata }
        return model.terminology.first { $0.name == subject.kind.rawValue }?.value ?? subject.kind.label
    }

    func technology(_ element: Element) -> String {
        element.technology.isEmpty ? subject(element).technology : element.technology
    }

    func description(_ element: Element) -> String {
        element.description.isEmpty ? subject(element).description : element.description
    }

    /// The path of an element's page, or of what it is an instance of.
    func page(of id: ElementID) -> String? {
        if let path = map.elements[id] { return path }
        return model.element(id)?.deployment?.instanceOf.flatMap { map.elements[$0] }
    }

    /// The path of the page of what a record calls an element.
    func page(named name: String) -> String? { decisions.element(named: name).flatMap(page) }

    /// An element as other pages show it, with a link from a path.
    func entry(_ id: ElementID, from path: String) -> [String: TemplateValue] {
        guard let element = model.element(id) else { return ["name": .string(id.rawValue), "href": ""] }
        return [
            "name": .string(name(element)), "id": .string(id.rawValue), "type": .string(type(element)),
            "technology": .string(technology(element)), "description": .string(description(element)),
            "href": .string(page(of: id).map { SiteHref.make($0, from: path) } ?? ""),
            "on": .string(element.isInstance ? around(element) : ""),
        ]
    }

    /// The names of what an element stands in, the outermost first.
    func around(_ element: Element) -> String {
        model.ancestors(of: element.id).reversed().map(name).joined(separator: " / ")
    }

    /// A view as lists show it, with a link from a path.
    func viewEntry(_ place: Int, from path: String) -> TemplateValue {
        let view = views[place]
        return [
            "title": .string(view.title),
            "description": .string(view.description == view.title ? "" : view.description),
            "kind": .string(Self.label(view.kind)), "href": .string(SiteHref.make(map.views[place].page, from: path)),
        ]
    }

    static func label(_ kind: View.Kind) -> String {
        switch kind {
        case .landscape: "System landscape"
        case .context: "System context"
        case .container: "Containers"
        case .component: "Components"
        case .dynamic: "Dynamic"
        case .deployment: "Deployment"
        case .filtered: "Filtered"
        case .custom, .image: "Custom"
        }
    }
}
