import Decisions
import TemplateEngine

/// All decisions by year and month, the latest first.
struct TimelinePage {
    let context: SiteContext

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The page as its template sees it.
    func view() -> TemplateValue {
        var years: [String: [String: [Int]]] = [:]
        var undated: [Int] = []
        for (place, page) in context.input.pages.enumerated() {
            guard let date = page.record.date?.iso else {
                undated.append(place)
                continue
            }
            years[String(date.prefix(4)), default: [:]][String(date.prefix(7).suffix(2)), default: []].append(place)
        }
        let sorted = years.sorted { $0.key > $1.key }
        return [
            "site": SiteHead(
                path: SiteMap.timeline, title: "Timeline", description: "Decisions year by year.",
                section: SiteMap.timeline
            ).value(context),
            "years": .list(sorted.map { year($0.key, $0.value) }),
            "hasYears": .bool(!sorted.isEmpty),
            "hasManyYears": .bool(sorted.count > 1),
            "undated": .list(undated.map(entry)),
            "undatedCount": .int(undated.count),
            "hasUndated": .bool(!undated.isEmpty),
        ]
    }

    private func year(_ name: String, _ months: [String: [Int]]) -> TemplateValue {
        let pages = months.values.flatMap { $0 }
        return [
            "year": .string(name),
            "count": .int(pages.count),
            "statuses": .list(counts(pages)),
            "months": .list(
                months.sorted { $0.key > $1.key }.map { month, pages in
                    [
                        "month": .string(Self.name(of: month)),
                        "records": .list(pages.sorted(by: isLater).map(entry)),
                    ]
                }),
        ]
    }

    private func isLater(_ a: Int, _ b: Int) -> Bool {
        let dates = (context.input.pages[a].record.date?.iso ?? "", context.input.pages[b].record.date?.iso ?? "")
        return dates.0 == dates.1 ? a > b : dates.0 > dates.1
    }

    private func counts(_ pages: [Int]) -> [TemplateValue] {
        var count: [String: Int] = [:]
        for page in pages { count[context.summaries[page].statusKind, default: 0] += 1 }
        return (Status.allCases.map(\.rawValue) + ["other", "none"]).compactMap { kind in
            count[kind].map { number in
                let name = ["other": "other status", "none": "no status"][kind] ?? kind
                return ["kind": .string(kind), "name": .string(name), "count": .int(number)]
            }
        }
    }

    private func entry(_ page: Int) -> TemplateValue {
        let value = context.entry(page, from: SiteMap.timeline)
        return .dict(value.merging(context.supersession(of: page, from: SiteMap.timeline)) { $1 })
    }

    private static func name(of month: String) -> String {
        Int(month).flatMap { months.indices.contains($0 - 1) ? months[$0 - 1] : nil } ?? month
    }
}
