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
            let record = context.input.pages[place].record
            row["tags"] = Self.joined(record.tags)
            row["elements"] = Self.joined(record.elements)
            row["people"] = Self.joined(record.people.deciders + record.people.consulted + record.people.informed)
            row["package"] = .string(context.input.pages[place].package ?? "")
            row["hasPackages"] = .bool(hasPackages)
            return .dict(row)
        }
        return [
            "site": SiteHead(
                path: SiteMap.index, title: "Decisions", description: "All decisions, by status, tag and person.",
                section: SiteMap.index
            ).value(context),
            "print": .string(context.map.hasPrint ? SiteHref.make(SiteMap.print, from: SiteMap.index) : ""),
            "records": .list(rows),
            "hasRecords": .bool(!rows.isEmpty),
            "hasPackages": .bool(hasPackages),
            "count": .int(rows.count),
            "isOne": .bool(rows.count == 1),
            "statuses": .list(StatusCounts(context, from: SiteMap.index).values),
        ]
    }

    /// Values as one attribute, a line each.
    private static func joined(_ values: [String]) -> TemplateValue {
        .string(values.map(SiteTerm.tidy).joined(separator: "\n"))
    }
}
