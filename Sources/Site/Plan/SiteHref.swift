import Decisions

/// Links between pages of a site.
enum SiteHref {
    /// The destination that leads from one page of the site to another, percent-encoded.
    static func make(_ target: String, from page: String) -> String {
        PercentEncoding.encode(path: LogPath.relative(target, from: page))
    }

    /// The destination that leads to an index with one of its filters set.
    static func query(_ target: String, _ name: String, _ value: String, from page: String) -> String {
        let encoded = PercentEncoding.encode(path: value).replacing("&", with: "%26").replacing("=", with: "%3D")
        return make(target, from: page) + "?" + name + "=" + encoded.replacing("+", with: "%2B")
    }
}
