import Architecture

/// Where the pages of the architecture are.
struct ArchitectureMap: Sendable {
    static let index = "architecture/index.html"
    static let elementIndex = "architecture/elements/index.html"

    /// The files of a view.
    struct ViewFiles: Sendable, Hashable {
        var page: String
        var picture: String
        var mermaid: String
        var plantUML: String
    }

    /// Pages of elements; instances are shown on the page of what they are instances of.
    let elements: [ElementID: String]
    /// In the order of the views.
    let views: [ViewFiles]

    init(_ architecture: SiteArchitecture, paths: inout SitePaths) {
        var elements: [ElementID: String] = [:]
        for element in architecture.model.elements where !element.isInstance {
            elements[element.id] = paths.file(["architecture", "elements", element.id.rawValue + ".html"])
        }
        self.elements = elements
        views = architecture.views.map { view in
            func path(_ ending: String) -> String { paths.file(["architecture", "views", view.key + ending]) }
            return ViewFiles(
                page: path(".html"), picture: path(".svg"), mermaid: path(".mmd"), plantUML: path(".puml"))
        }
    }

    /// Every page but the two indexes.
    func pages(_ model: ArchitectureModel) -> [String] {
        views.map(\.page) + model.elements.compactMap { elements[$0.id] }
    }
}
