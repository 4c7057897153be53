import Decisions
import TemplateEngine

/// How many records have which status, in the order of a decision's life.
struct StatusCounts {
    let values: [TemplateValue]

    /// - Parameter from: the path of the page that shows them.
    init(_ context: SiteContext, from page: String) {
        var count: [String: Int] = [:]
        for summary in context.summaries { count[summary.statusKind, default: 0] += 1 }
        let kinds =
            Status.allCases.map { ($0.rawValue, $0.rawValue) } + [("other", "other status"), ("none", "no status")]
        let index = PercentEncoding.encode(path: LogPath.relative(SiteMap.index, from: page))
        values = kinds.compactMap { kind, name in
            count[kind].map {
                [
                    "kind": .string(kind), "name": .string(name), "count": .int($0),
                    "href": .string(index + "?status=" + kind),
                ]
            }
        }
    }
}
