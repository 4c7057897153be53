import CommonMark
import Decisions
import Diagnostics
import TemplateEngine

/// A record's text ready for its page, and what came up on the way.
struct RenderedText: Sendable {
    var body: PageBody
    /// Attachments the text links to, by their path from the directory adrgen runs in.
    var attachments: Set<String> = []
    var diagnostics: [Diagnostic] = []

    /// Renders the text of a page of the input.
    init(_ context: SiteContext, page: Int) {
        let source = context.input.pages[page]
        guard source.record.format != .reStructuredText else {
            body = Self.plain(source)
            return
        }
        var rewriter = LinkRewriter(context.input, page: page, map: context.map)
        do {
            let start = MarkdownDocument.bodyStart(of: source.markdown)
            let html = try HTMLRenderer().render(source.markdown[start...]) { rewriter.rewrite($0) }
            attachments = rewriter.attachments
            diagnostics = rewriter.missing.map { destination in
                Diagnostic(
                    .warning, rule: "broken-link",
                    "\(destination.url) leads to no record and no file of the log", path: source.path,
                    fix: "correct the \(destination.use == .image ? "image" : "link") or add the file")
            }
            body = PageBody(html, hasTitle: Self.hasTitle(source))
        } catch {
            diagnostics.append(
                Diagnostic(.warning, rule: "unrendered-record", "text is shown as it is: \(error)", path: source.path))
            body = Self.plain(source)
        }
    }

    /// The file as it is, for text that is not Markdown.
    private static func plain(_ source: SitePage) -> PageBody {
        var html = Array("<pre><code>".utf8)
        HTMLText.append(escaping: String(decoding: source.markdown, as: UTF8.self).utf8, to: &html)
        return PageBody(html + "</code></pre>\n".utf8, hasTitle: false)
    }

    /// Whether the first heading of level 1 says what the page's own heading says.
    private static func hasTitle(_ source: SitePage) -> Bool {
        source.record.sections.first { $0.level == 1 }?.title.hasSuffix(source.record.title) ?? false
    }
}
