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
            row["href"] = .string(PercentEncoding.encode(path: context.map.pages[place]))
            row["package"] = .string(context.input.pages[place].package ?? "")
            row["hasPackages"] = .bool(hasPackages)
            return .dict(row)
        }
        return [
            "site": SiteHead.value(context, from: SiteMap.index),
            "records": .list(rows),
            "hasRecords": .bool(!rows.isEmpty),
            "hasPackages": .bool(hasPackages),
            "count": .int(rows.count),
            "isOne": .bool(rows.count == 1),
            "statuses": .list(statuses),
        ]
    }

    /// How many records have which status, in the order of a decision's life.
    private var statuses: [TemplateValue] {
        var count: [String: Int] = [:]
        for summary in context.summaries { count[summary.statusKind, default: 0] += 1 }
        let kinds =
            Status.allCases.map { ($0.rawValue, $0.rawValue) } + [("other", "other status"), ("none", "no status")]
        return kinds.compactMap { kind, name in
            count[kind].map { ["kind": .string(kind), "name": .string(name), "count": .int($0)] }
        }
    }
}
