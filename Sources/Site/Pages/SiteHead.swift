import Decisions
import TemplateEngine

/// What every page has: the site's name and the way to its shared files.
enum SiteHead {
    static func value(_ context: SiteContext, from page: String) -> TemplateValue {
        func href(_ path: String) -> TemplateValue {
            .string(PercentEncoding.encode(path: LogPath.relative(path, from: page)))
        }
        return [
            "title": .string(context.input.settings.title), "home": href(SiteMap.index),
            "stylesheet": href(SiteMap.stylesheet),
            "icon": href(SiteMap.icon),
        ]
    }
}
