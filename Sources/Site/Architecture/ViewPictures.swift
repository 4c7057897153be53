import Architecture
import Diagrams
import TemplateEngine

/// Pictures of views with links between pages: a box leads further in where a view does, else to its element's page.
struct ViewPictures {
    private let architecture: ArchitectureContext

    init(_ architecture: ArchitectureContext) {
        self.architecture = architecture
    }

    /// A view's picture within a page; nil where there is none.
    func inline(_ place: Int, id: String, from path: String) -> [UInt8]? {
        picture(of: place, ViewPicture.Options(id: id, href: link(place, from: path)))
    }

    /// A view's picture as a file beside its page.
    func file(of place: Int) -> [UInt8]? {
        let path = architecture.map.views[place].picture
        return picture(
            of: place, ViewPicture.Options(id: "View", isStandalone: true, href: link(place, from: path)))
    }

    private func picture(of place: Int, _ options: ViewPicture.Options) -> [UInt8]? {
        architecture.source.pictures[architecture.views[place].key]?.drawn(options).svg
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

    private func link(_ place: Int, from path: String) -> @Sendable (PictureTarget) -> String? {
        let architecture = architecture
        let paths = ViewPaths(context: architecture, place: place)
        return { target in
            switch target {
            case .line(let link): return link
            case .frame(let id): return architecture.page(of: id).map { SiteHref.make($0, from: path) }
            case .element(let id):
                let subject = architecture.model.element(id).map(architecture.subject)?.id ?? id
                let inside = paths.into(subject).map { architecture.map.views[$0].page }
                return (inside ?? architecture.page(of: subject)).map { SiteHref.make($0, from: path) }
            }
        }
    }
}
