import Decisions

/// Links between pages of a site.
enum SiteHref {
    /// The destination that leads from one page of the site to another, percent-encoded.
    static func make(_ target: String, from page: String) -> String {
        PercentEncoding.encode(path: LogPath.relative(target, from: page))
    }
}
