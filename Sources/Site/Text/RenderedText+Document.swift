import CommonMark
import Decisions
import Diagnostics

extension RenderedText {
    /// Renders a document or an introduction.
    /// - Parameters:
    ///   - text: its place among all texts of the input.
    ///   - markdown: what of it is shown; everything behind the front matter unless given.
    init(_ context: SiteContext, document: SiteDocument, text: Int, markdown: [UInt8]? = nil) {
        var rewriter = LinkRewriter(context.input, page: text, map: context.map)
        let source = MarkdownDocument(document.markdown)
        var options = HTMLRenderer.Options()
        options.unsafeHTML = context.input.settings.unsafeHTML
        do {
            let shown = markdown ?? Array(document.markdown[source.bodyStart...])
            let html = try HTMLRenderer(options: options).render(shown[...]) { rewriter.rewrite($0) }
            body = PageBody(html, hasTitle: markdown == nil && document.hasTitle)
            attachments = rewriter.attachments
            fragments = rewriter.fragments
            diagnostics = Self.broken(rewriter, in: source, of: document.path)
        } catch {
            body = Self.plain(document.markdown)
            diagnostics.append(
                Diagnostic(.warning, rule: "unrendered-record", "Text is shown as it is: \(error)", path: document.path)
            )
        }
    }
}
