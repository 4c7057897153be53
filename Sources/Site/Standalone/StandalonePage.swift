package import Decisions
package import Diagnostics
package import Methodology
package import TemplateEngine
import CommonMark

/// One record as a page that needs no other file: for a mail, a ticket or a print.
package struct StandalonePage: Sendable {
    /// The record's whole file.
    package var markdown: [UInt8]
    package var record: Record
    package var path: String
    package var tradeOffs: TradeOffReport?

    package init(markdown: [UInt8], record: Record, path: String, tradeOffs: TradeOffReport?) {
        self.markdown = markdown
        self.record = record
        self.path = path
        self.tradeOffs = tradeOffs
    }

    /// The page as HTML. Links of the text stay as they are written.
    package func html(_ engine: TemplateEngine) throws(Failure) -> [UInt8] {
        let document = MarkdownDocument(markdown)
        let page = SitePage(record: record, path: path, folder: "", markdown: markdown)
        let body: PageBody
        do {
            let text = RecordText(page, document).markdown
            body = PageBody(
                try HTMLRenderer().render(text[...]), hasTitle: RenderedText.hasTitle(page))
        } catch {
            throw Failure(rule: "unrendered-record", "Text cannot be rendered: \(error)", path: path)
        }
        var view = PageSummary(page).value
        view["style"] = .raw(engine.file(named: "site/adrgen.css")?.bytes ?? [])
        view["body"] = .raw(body.html)
        view["path"] = .string(path)
        view["facts"] = .list(RecordFacts(record).values)
        let charts = tradeOffs.map(TradeOffCharts.pictures) ?? []
        view["charts"] = .list(charts.map { .raw($0) })
        view["hasCharts"] = .bool(!charts.isEmpty)
        return try engine.render("site/standalone.html", .dict(view))
    }
}
