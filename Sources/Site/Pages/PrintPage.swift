import Decisions
import TemplateEngine

/// All decisions on one page, to print or to search with the browser.
struct PrintPage {
    /// Decisions up to which there is such a page: nobody prints more, and browsers grow slow.
    static let limit = 1000

    let context: SiteContext

    /// Places of the records by their pages' paths, encoded; nil for a log that is too long for one page.
    static func parts(_ map: SiteMap) -> [[UInt8]: Int]? {
        guard map.hasPrint else { return nil }
        let paths = map.pages.enumerated().map { (Array(PercentEncoding.encode(path: $1).utf8), $0) }
        return Dictionary(paths, uniquingKeysWith: { first, _ in first })
    }

    /// The page as its template sees it.
    /// - Parameter bodies: what `body` made of the records' texts.
    func view(_ bodies: [[UInt8]]) -> TemplateValue {
        let records = bodies.indices.map { place -> TemplateValue in
            var record = context.summaries[place].value
            let source = context.input.pages[place]
            let facts = RecordFacts(source.record).values + relations(of: source)
            record["id"] = .string(PrintBody.id(place))
            record["package"] = .string(source.package ?? "")
            record["facts"] = .list(facts)
            record["hasFacts"] = .bool(!facts.isEmpty)
            record["body"] = .raw(bodies[place])
            return .dict(record)
        }
        return [
            "site": SiteHead(
                path: SiteMap.print, title: "All decisions", section: SiteMap.index, isIndexed: false
            ).value(context),
            "records": .list(records),
            "count": .int(records.count),
            "isOne": .bool(records.count == 1),
        ]
    }

    /// A record's text with its pictures, fitted into the page.
    static func body(_ text: RenderedText, charts: [[UInt8]], page: Int, map: SiteMap, parts: [[UInt8]: Int]) -> [UInt8]
    {
        var html = text.body.html
        for chart in charts { html += "<div class=\"scroll\">".utf8 + chart + "</div>\n".utf8 }
        return PrintBody(html, page: map.pages[page], part: page, parts: parts).html
    }

    private func relations(of source: SitePage) -> [TemplateValue] {
        var labels: [String] = []
        var groups: [String: [TemplateValue]] = [:]
        for relation in source.relations {
            let label = relation.label.prefix(1).uppercased() + relation.label.dropFirst()
            if groups[label] == nil { labels.append(label) }
            let target = relation.page.flatMap { context.summaries.indices.contains($0) ? $0 : nil }
            let value: TemplateValue = [
                "text": .string(target.map { context.summaries[$0].heading } ?? relation.text),
                "href": .string(target.map { "#" + PrintBody.id($0) } ?? ""),
            ]
            if groups[label]?.contains(value) != true { groups[label, default: []].append(value) }
        }
        return labels.map { ["name": .string($0), "values": .list(groups[$0] ?? []), "isTags": false] }
    }
}
