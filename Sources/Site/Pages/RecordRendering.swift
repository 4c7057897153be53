import Diagnostics
import Methodology
import TemplateEngine

/// All that comes of rendering one record.
struct RecordRendering: Sendable {
    let file: OutputFile
    let attachments: Set<String>
    let diagnostics: [Diagnostic]
    let anchors: PageAnchors
    let search: SearchDocument
    /// What it decides, in a sentence or two.
    let summary: String
    let metrics: [MetricStanding]
    /// Its part of the page of all records; nil where there is none.
    let print: [UInt8]?

    /// - Parameter parts: places of the records on the page of all, nil where there is none.
    init(_ context: SiteContext, page: Int, _ template: Template, _ parts: [[UInt8]: Int]?) {
        let text = RenderedText(context, page: page)
        let pictures = DecisionPictures(
            context.input.pages[page], latest: context.latest, day: context.input.settings.day)
        let view = RecordPage(context: context, page: page).view(text, pictures)
        file = OutputFile(path: context.map.pages[page], bytes: template.render(view))
        attachments = text.attachments
        diagnostics = text.diagnostics
        anchors = PageAnchors(text, of: context.input.pages[page])
        search = SearchDocument(context, page: page, text: text)
        summary = text.summary
        metrics = pictures.metrics
        print = parts.map { PrintPage.body(text, charts: pictures.all, page: page, map: context.map, parts: $0) }
    }
}
