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
    /// Whether search engines may list the page.
    var isIndexed = true
    /// Whether relative links lead from the site's folder, wherever the page is shown.
    var isAnywhere = false

    /// The values under the names templates know them by.
    func value(_ context: SiteContext) -> TemplateValue {
        let settings = context.input.settings
        var site = context.shell(isAnywhere ? .anywhere : .folder(of: path), section: section).values
        site["pageTitle"] = .string(title)
        site["pageDescription"] = .string(description)
        site["pageType"] = .string(type)
        site["isIndexed"] = .bool(isIndexed)
        if let markdown {
            site["markdown"] = .string(PercentEncoding.encode(path: LogPath.relative(markdown, from: path)))
        }
        if let base = settings.baseURL {
            site["canonical"] = .string(base + PercentEncoding.encode(path: SiteMap.address(of: path)))
        }
        return .dict(site)
    }
}
