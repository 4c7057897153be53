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
    /// What a record decides, in a sentence or two of plain text; empty for other texts.
    var summary = ""
    /// Places on pages the text links to, in order.
    var fragments: [LinkRewriter.Fragment] = []

    /// Renders the text of a page of the input.
    init(_ context: SiteContext, page: Int) {
        let source = context.input.pages[page]
        guard source.record.format != .reStructuredText else {
            body = Self.plain(source.markdown)
            return
        }
        var rewriter = LinkRewriter(context.input, page: page, map: context.map)
        do {
            let document = MarkdownDocument(source.markdown)
            let recordText = RecordText(source, document)
            let text = recordText.markdown
            summary = recordText.summary
            var options = HTMLRenderer.Options()
            options.unsafeHTML = context.input.settings.unsafeHTML
            let html = try HTMLRenderer(options: options).render(text[...]) { rewriter.rewrite($0) }
            attachments = rewriter.attachments
            fragments = rewriter.fragments
            diagnostics = Self.broken(rewriter, in: document, of: source.path)
            body = PageBody(html, hasTitle: Self.hasTitle(source))
        } catch {
            diagnostics.append(
                Diagnostic(.warning, rule: "unrendered-record", "Text is shown as it is: \(error)", path: source.path))
            body = Self.plain(source.markdown)
        }
    }

    /// What to say about destinations that lead to nothing, at the first link that has each.
    static func broken(_ rewriter: LinkRewriter, in document: MarkdownDocument, of path: String) -> [Diagnostic] {
        if rewriter.missing.isEmpty, rewriter.unpublished.isEmpty { return [] }
        let lines = SourceLines(document.bytes)
        let links = document.links(in: 0..<document.bytes.count)
        let places = Dictionary(
            links.map { (document.destination(of: $0), $0.range.lowerBound) }, uniquingKeysWith: { first, _ in first })
        let missing = rewriter.missing.map { destination in
            Diagnostic(
                .warning, rule: "broken-link", "`\(destination.url)` leads to no record and no file of the log",
                path: path, offset: places[destination.url],
                fix: "correct the \(destination.use == .image ? "image" : "link") or add the file")
        }
        let unpublished = rewriter.unpublished.map { destination in
            Diagnostic(
                .note, rule: "unpublished-link",
                "`\(destination.url)` leads to a place of the repository that is no part of the site",
                path: path, offset: places[destination.url], fix: "say where files are shown with `site.source-url`")
        }
        return (missing + unpublished).map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.locate(in: lines)
            return diagnostic
        }
    }

    /// The file as it is, for text that is not Markdown.
    static func plain(_ markdown: [UInt8]) -> PageBody {
        var html = Array("<pre><code>".utf8)
        HTMLText.append(escaping: String(decoding: markdown, as: UTF8.self).utf8, to: &html)
        return PageBody(html + "</code></pre>\n".utf8, hasTitle: false)
    }

    /// Whether the first heading of level 1 says what the page's own heading says.
    static func hasTitle(_ source: SitePage) -> Bool {
        source.record.sections.first { $0.level == 1 }?.title.hasSuffix(source.record.title) ?? false
    }
}
