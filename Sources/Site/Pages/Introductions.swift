import CommonMark
import TemplateEngine

/// What the logs' own pages say about them, rendered for the home page and the pages of packages.
struct Introductions: Sendable {
    /// A text by the page it is shown on.
    private var parts: [String: (opening: PageBody, rest: PageBody?)] = [:]
    /// The texts in the order of the input.
    private(set) var texts: [RenderedText] = []

    init(_ context: SiteContext) {
        let input = context.input
        for (number, document) in input.introductions.enumerated() {
            let place = input.pages.count + input.documents.count + number
            let rewriter = LinkRewriter(input, page: place, map: context.map)
            let source = MarkdownDocument(document.markdown)
            let text = IntroductionText(source) { rewriter.leadsToRecord($0) }
            let opening = RenderedText(context, document: document, text: place, markdown: text.opening)
            var whole = opening
            if !text.rest.isEmpty {
                let rest = RenderedText(context, document: document, text: place, markdown: text.rest)
                whole.attachments.formUnion(rest.attachments)
                whole.diagnostics += rest.diagnostics
                whole.fragments += rest.fragments
                whole.body.add(rest.body.headings)
                parts[context.map.texts[place]] = (opening.body, rest.body)
            } else if !text.opening.isEmpty {
                parts[context.map.texts[place]] = (opening.body, nil)
            }
            texts.append(whole)
        }
    }

    /// The text on a page as templates see it; nil where there is none.
    func value(on path: String) -> TemplateValue? {
        guard let part = parts[path] else { return nil }
        return [
            "opening": .raw(part.opening.html), "rest": .raw(part.rest?.html ?? []),
            "hasRest": .bool(part.rest != nil),
        ]
    }
}
