import Decisions
import Diagnostics
import TemplateEngine

/// The pages of other Markdown: one for each document, and an index page for each folder.
struct DocumentPages: Sendable {
    private(set) var files: [OutputFile] = []
    private(set) var texts: [RenderedText] = []
    private(set) var search: [SearchDocument] = []

    init(_ context: SiteContext) async throws(Failure) {
        let docs = context.map.docs
        if docs.folders.isEmpty { return }
        let template = try context.engine.template("site/page.html")
        let pages = await ParallelMap.map(docs.pages.count, chunk: 4) { place in
            let document = context.input.documents[place]
            let text = RenderedText(context, document: document, text: context.input.pages.count + place)
            let view = DocumentPage(context: context, document: place, folder: docs.homes[place]).view(text)
            return (
                file: OutputFile(path: docs.pages[place], bytes: template.render(view)), text: text,
                search: SearchDocument(context, document: place, text: text)
            )
        }
        files = pages.map(\.file)
        texts = pages.map(\.text)
        search = pages.map(\.search)
        for folder in docs.folders.indices where docs.folders[folder].document == nil {
            let view = DocumentPage(context: context, folder: folder).view(nil)
            files.append(OutputFile(path: docs.folders[folder].path, bytes: template.render(view)))
        }
    }
}

extension SearchDocument {
    /// What search knows of a document.
    init(_ context: SiteContext, document place: Int, text: RenderedText) {
        let docs = context.map.docs
        let home = docs.homes[place]
        let isIndex = docs.folders[home].document == place
        let folder = isIndex ? docs.folders[home].parent : home
        self.init(
            title: context.input.documents[place].title, href: PercentEncoding.encode(path: docs.pages[place]),
            label: folder.map { $0 == 0 ? "Docs" : docs.folders[$0].title } ?? "Docs",
            headings: text.body.headings.map(\.html), text: SearchText.plain(text.body.html))
    }
}
