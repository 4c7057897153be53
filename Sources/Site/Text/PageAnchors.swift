import CommonMark
import Decisions
import Diagnostics

/// The places a record's page has, and those its text links to.
struct PageAnchors: Sendable {
    /// Ids of the page's headings; nil where they are not known.
    private let ids: Set<String>?
    private let fragments: [LinkRewriter.Fragment]

    init(_ text: RenderedText, of page: SitePage) {
        self.init(text, isKnown: page.record.format != .reStructuredText)
    }

    init(_ text: RenderedText, isKnown: Bool = true) {
        fragments = text.fragments
        ids = isKnown ? Set(text.body.headings.map(\.id) + (text.body.titleID.map { [$0] } ?? [])) : nil
    }

    /// What to say about links to places that no page has.
    /// - Parameter pages: those of all texts of the input.
    static func broken(_ pages: [PageAnchors], in input: SiteInput) -> [Diagnostic] {
        pages.indices.flatMap { page -> [Diagnostic] in
            let broken = pages[page].fragments.filter { fragment in
                guard let ids = pages[fragment.page].ids else { return false }
                return !ids.contains(fragment.id) && !isGenerated(fragment.id)
                    && !isOwn(fragment.id, input, fragment.page)
            }
            return broken.isEmpty ? [] : diagnostics(broken, of: input.source(of: page), pages)
        }
    }

    /// Whether a footnote has the id.
    private static func isGenerated(_ id: String) -> Bool { id.hasPrefix("fn-") || id.hasPrefix("fnref-") }

    /// Whether raw HTML that is let through may give the id.
    private static func isOwn(_ id: String, _ input: SiteInput, _ page: Int) -> Bool {
        input.settings.unsafeHTML
            && String(decoding: input.source(of: page).markdown, as: UTF8.self).contains("\"\(id)\"")
    }

    private static func diagnostics(
        _ fragments: [LinkRewriter.Fragment], of source: SiteInput.Source, _ pages: [PageAnchors]
    ) -> [Diagnostic] {
        let document = MarkdownDocument(source.markdown)
        let lines = SourceLines(document.bytes)
        let places = Dictionary(
            document.links(in: 0..<document.bytes.count).map { (document.destination(of: $0), $0.range.lowerBound) },
            uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        return fragments.filter { seen.insert($0.url).inserted }.map { fragment in
            let nearest = EditDistance.nearest(to: fragment.id, among: pages[fragment.page].ids?.sorted() ?? [])
            var diagnostic = Diagnostic(
                .warning, rule: "broken-anchor", "`\(fragment.url)` leads to no heading", path: source.path,
                offset: places[fragment.url],
                fix: nearest.map { "write `#\($0)`" } ?? "correct the link's `#\(fragment.id)`")
            diagnostic.locate(in: lines)
            return diagnostic
        }
    }
}
