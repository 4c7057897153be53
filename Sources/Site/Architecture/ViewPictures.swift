import Architecture
import TemplateEngine

/// Pictures of views with links between pages: a box leads further in where a view does, else to its element's page.
struct ViewPictures {
    private let architecture: ArchitectureContext

    init(_ architecture: ArchitectureContext) {
        self.architecture = architecture
    }

    /// A view's picture within a page; nil where there is none.
    func inline(_ place: Int, id: String, from path: String) -> [UInt8]? {
        architecture.source.pictures[architecture.views[place].key]?.draw(id, link(place, from: path))
    }

    /// A view's picture as a file beside its page.
    func file(of place: Int) -> [UInt8]? {
        architecture.source.pictures[architecture.views[place].key]?
            .file(link(place, from: architecture.map.views[place].picture))
    }

    /// The view that shows most from furthest away, with its picture: what pages open with.
    func opening(from path: String) -> TemplateValue? {
        guard let place = opening, let picture = inline(place, id: "Landscape", from: path),
            case .dict(var entry) = architecture.viewEntry(place, from: path)
        else { return nil }
        entry["picture"] = .raw(picture)
        return .dict(entry)
    }

    private var opening: Int? {
        let views = architecture.views
        let wanted: [View.Kind] = [.landscape, .context, .container]
        return wanted.lazy.compactMap { kind in views.firstIndex { $0.kind == kind } }.first
            ?? views.indices.first
    }

    private func link(_ place: Int, from path: String) -> (ElementID) -> String? {
        let architecture = architecture
        let paths = ViewPaths(context: architecture, place: place)
        return { id in
            let subject = architecture.model.element(id).map(architecture.subject)?.id ?? id
            let target =
                paths.into(subject).map { architecture.map.views[$0].page } ?? architecture.page(of: subject)
            return target.map { SiteHref.make($0, from: path) }
        }
    }
}
