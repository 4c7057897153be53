import TemplateEngine

/// What every page of a site can look at.
struct SiteContext: Sendable {
    let input: SiteInput
    let map: SiteMap
    let summaries: [PageSummary]
    let engine: TemplateEngine
    /// Whether pages may ask the preview server for changes.
    let isLive = false

    init(_ input: SiteInput, engine: TemplateEngine) {
        self.input = input
        self.engine = engine
        map = SiteMap(input)
        summaries = input.pages.map(PageSummary.init)
    }
}
