import Decisions
import TemplateEngine

/// The list of all decisions.
struct IndexPage {
    let context: SiteContext

    /// The page as its template sees it.
    func view() -> TemplateValue {
        let hasPackages = context.input.pages.contains { $0.package != nil }
        let rows = context.input.pages.indices.map { place -> TemplateValue in
            var row = context.summaries[place].value
            row["href"] = .string(
                PercentEncoding.encode(path: LogPath.relative(context.map.pages[place], from: SiteMap.index)))
            row["package"] = .string(context.input.pages[place].package ?? "")
            row["hasPackages"] = .bool(hasPackages)
            return .dict(row)
        }
        return [
            "site": SiteHead(path: SiteMap.index, title: "Decisions", section: SiteMap.index).value(context),
            "records": .list(rows),
            "hasRecords": .bool(!rows.isEmpty),
            "hasPackages": .bool(hasPackages),
            "count": .int(rows.count),
            "isOne": .bool(rows.count == 1),
            "statuses": .list(StatusCounts(context, from: SiteMap.index).values),
        ]
    }
}
