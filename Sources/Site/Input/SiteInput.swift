/// What a site is made of.
package struct SiteInput: Sendable {
    package var settings: SiteSettings
    /// Records in the order the index lists them; pages know each other by their place here.
    package var pages: [SitePage]
    /// Files that may be copied when a record links to them, as paths from the directory adrgen runs in.
    package var attachments: Set<String>
    /// Other Markdown that becomes pages, sorted by path.
    package var documents: [SiteDocument] = []
    /// What introduces the logs: at most one text for each.
    package var introductions: [SiteDocument] = []
    /// The model that decisions are about; nil for a site without one.
    package var architecture: SiteArchitecture?
    /// The database's tables; nil for a site without a schema.
    package var schema: SiteSchema?
    /// Whether there is a file or folder of the repository at a path from the directory adrgen runs in; empty for that itself.
    package var isSource: @Sendable (_ path: String) -> Bool = { _ in false }
    /// The page a link's destination leads to, seen from a page, nil when it leads to none.
    package var resolve: @Sendable (_ destination: String, _ from: Int) -> Int?

    package init(
        settings: SiteSettings, pages: [SitePage], attachments: Set<String> = [],
        resolve: @escaping @Sendable (_ destination: String, _ from: Int) -> Int?
    ) {
        self.settings = settings
        self.pages = pages
        self.attachments = attachments
        self.resolve = resolve
    }
}
