import Architecture
import Diagnostics
import Diagrams
import TemplateEngine

/// The pages of the architecture: overview, index of elements, a page for each view and each element, and their files.
struct ArchitecturePages: Sendable {
    private(set) var files: [OutputFile] = []
    private(set) var search: [SearchDocument] = []

    /// No pages where the site has no model.
    init() {}

    init(_ context: SiteContext, _ architecture: ArchitectureContext) async throws(Failure) {
        let engine = context.engine
        let overview = try engine.template("site/architecture.html")
        let index = try engine.template("site/elements.html")
        let elementTemplate = try engine.template("site/element.html")
        let viewTemplate = try engine.template("site/view.html")
        files = [
            OutputFile(
                path: ArchitectureMap.index,
                bytes: overview.render(ArchitecturePage(context: context, architecture: architecture).view())),
            OutputFile(
                path: ArchitectureMap.elementIndex,
                bytes: index.render(ElementIndexPage(context: context, architecture: architecture).view())),
        ]
        let views = await ParallelMap.map(architecture.views.count, chunk: 1) { place in
            let page = ViewPage(context: context, architecture: architecture, place: place)
            return (files: page.files(viewTemplate), search: page.search)
        }
        let elements = architecture.model.elements.filter { architecture.map.elements[$0.id] != nil }
        let pages = await ParallelMap.map(elements.count, chunk: 8) { place in
            let page = ElementPage(context: context, architecture: architecture, element: elements[place])
            return (file: OutputFile(path: page.path, bytes: elementTemplate.render(page.view())), search: page.search)
        }
        files += views.flatMap(\.files) + pages.map(\.file)
        search = pages.map(\.search) + views.map(\.search)
    }
}
