import DataModel
import Diagnostics
import Diagrams
import TemplateEngine

/// The pages of the schema: all tables, a page for each, and the same as texts for programs.
struct SchemaPages: Sendable {
    private(set) var files: [OutputFile] = []
    private(set) var search: [SearchDocument] = []

    /// No pages where the site has no schema.
    init() {}

    init(_ context: SiteContext, _ schema: SchemaContext) async throws(Failure) {
        let index = try context.engine.template("site/schema.html")
        let template = try context.engine.template("site/table.html")
        let mermaid = MermaidER.render(schema.model)
        files = [
            OutputFile(
                path: SchemaMap.index,
                bytes: index.render(SchemaPage(context: context, schema: schema).view(mermaid))),
            OutputFile(path: SchemaMap.mermaid, bytes: Array(mermaid.utf8)),
            OutputFile(path: SchemaMap.dbml, bytes: Array(DBMLWriter.write(schema.model).utf8)),
            OutputFile(path: SchemaMap.dictionary, bytes: Array(DataDictionary.render(schema.model).utf8)),
        ]
        if let picture = schema.source.picture {
            let drawn = picture.drawn(id: "Schema", isStandalone: true) { name in
                schema.map.page(of: name).map { SiteHref.make($0, from: SchemaMap.picture) }
            }
            files.append(OutputFile(path: SchemaMap.picture, bytes: drawn.svg))
        }
        let pages = await ParallelMap.map(schema.model.tables.count, chunk: 8) { place in
            let page = TablePage(context: context, schema: schema, place: place)
            return (file: OutputFile(path: page.path, bytes: template.render(page.view())), search: page.search)
        }
        files += pages.map(\.file)
        search = pages.map(\.search)
    }
}
