import Decisions
import Diagnostics
import TemplateEngine

/// What pages of the same folder and section share: the beginning of the head, the bar above and the line below.
struct SiteShell: Sendable {
    /// Where relative links lead from.
    enum Place: Hashable {
        /// A folder of the site, as a path that ends in `/`; empty for the site's own.
        case folder(String)
        /// Nowhere: the page is shown in place of others.
        case anywhere

        /// The folder a page is in.
        static func folder(of path: String) -> Place {
            .folder(path.lastIndex(of: "/").map { String(path[...$0]) } ?? "")
        }
    }

    /// The templates of the parts.
    struct Templates: Sendable {
        let head: Template
        let header: Template
        let foot: Template

        init(_ engine: TemplateEngine) throws(Failure) {
            head = try engine.template("site/partials/head.html")
            header = try engine.template("site/partials/header.html")
            foot = try engine.template("site/partials/footer.html")
        }
    }

    /// The site's values under the names templates know them by.
    private(set) var values: [String: TemplateValue]

    init(_ place: Place, section: String?, _ input: SiteInput, _ map: SiteMap, _ templates: Templates) {
        let settings = input.settings
        func href(_ target: String) -> String {
            switch place {
            case .anywhere: (settings.isLive ? "/" : settings.baseURL ?? "") + PercentEncoding.encode(path: target)
            case .folder(let folder): PercentEncoding.encode(path: LogPath.relative(target, from: folder + "x"))
            }
        }
        values = [
            "title": .string(settings.title), "language": .string(settings.language),
            "search": .string(href(SearchIndex.folder) + "/"), "footer": .string(settings.footer ?? ""),
            "sections": .list(
                map.sections.map { entry in
                    [
                        "name": .string(entry.name), "href": .string(href(entry.path)),
                        "isCurrent": .bool(entry.path == section),
                    ]
                }),
        ]
        let files = [
            ("home", SiteMap.home), ("decisions", SiteMap.index), ("stylesheet", SiteMap.stylesheet),
            ("icon", SiteMap.icon), ("themeScript", SiteMap.themeScript), ("script", SiteMap.script),
        ]
        for (name, file) in files { values[name] = .string(href(file)) }
        let own = [("logo", settings.logo), ("ownStylesheet", settings.stylesheet), ("mermaid", settings.mermaid)]
        for (name, file) in own {
            if let target = file.flatMap({ map.attachments[$0] }) { values[name] = .string(href(target)) }
        }
        if settings.isLive { values["live"] = .string(href(SiteMap.liveScript)) }
        if settings.baseURL != nil { values["feed"] = .string(href(SiteMap.feed)) }
        let site: TemplateValue = ["site": .dict(values)]
        values["head"] = .raw(Self.trimmed(templates.head.render(site)))
        values["header"] = .raw(Self.trimmed(templates.header.render(site)))
        values["foot"] = .raw(Self.trimmed(templates.foot.render(site)))
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] { bytes.last == 0x0A ? bytes.dropLast() : bytes }
}
