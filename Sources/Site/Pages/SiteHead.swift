import Decisions
import TemplateEngine

/// What a page says about itself in its head, and where it stands in the site.
struct SiteHead {
    /// The page's path in the site.
    var path: String
    /// The page's own title; the site's where the page is the home page.
    var title: String
    /// One sentence, empty for none.
    var description = ""
    /// `article` or `website`, as social networks call them.
    var type = "website"
    /// The path of the navigation's entry the page belongs to.
    var section: String?
    /// The path of the same page as Markdown.
    var markdown: String?
    /// Whether relative links lead from the site's folder, wherever the page is shown.
    var isAnywhere = false

    /// The values under the names templates know them by.
    func value(_ context: SiteContext) -> TemplateValue {
        let settings = context.input.settings
        var site: [String: TemplateValue] = [
            "title": .string(settings.title), "pageTitle": .string(title), "pageDescription": .string(description),
            "pageType": .string(type), "language": .string(settings.language),
            "search": .string(href(SearchIndex.folder, context) + "/"), "footer": .string(settings.footer ?? ""),
        ]
        if settings.isLive { site["live"] = .string(href(SiteMap.liveScript, context)) }
        let files = [
            ("home", SiteMap.home), ("decisions", SiteMap.index), ("stylesheet", SiteMap.stylesheet),
            ("icon", SiteMap.icon), ("themeScript", SiteMap.themeScript), ("script", SiteMap.script),
        ]
        for (name, file) in files { site[name] = .string(href(file, context)) }
        for (name, file) in [("logo", settings.logo), ("ownStylesheet", settings.stylesheet)] {
            if let place = file.flatMap({ context.map.attachments[$0] }) { site[name] = .string(href(place, context)) }
        }
        if let markdown { site["markdown"] = .string(href(markdown, context)) }
        if let base = settings.baseURL {
            site["feed"] = .string(href(SiteMap.feed, context))
            site["canonical"] = .string(base + PercentEncoding.encode(path: SiteMap.address(of: path)))
        }
        site["sections"] = .list(
            context.map.sections.map { section in
                [
                    "name": .string(section.name), "href": .string(href(section.path, context)),
                    "isCurrent": .bool(section.path == self.section),
                ]
            })
        return .dict(site)
    }

    private func href(_ target: String, _ context: SiteContext) -> String {
        // The preview is at the top of its address.
        let base = context.input.settings.isLive ? "/" : context.input.settings.baseURL
        if isAnywhere, let base { return base + PercentEncoding.encode(path: target) }
        return PercentEncoding.encode(path: LogPath.relative(target, from: path))
    }
}
