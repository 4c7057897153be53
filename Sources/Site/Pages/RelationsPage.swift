import Diagrams
import TemplateEngine

/// All relations between records: a picture for each group of connected ones, and the same as a list.
struct RelationsPage {
    let context: SiteContext

    /// The page as its template sees it.
    func view() -> TemplateValue {
        let pages = context.input.pages
        let edges = pages.indices.flatMap { page in
            pages[page].relations.compactMap(\.page).filter { pages.indices.contains($0) }.map { (page, $0) }
        }
        let parts = RelationGraph.parts(count: pages.count, edges: edges)
        let groups = parts.enumerated().map { number, pages -> TemplateValue in
            let title = "\(pages.count) connected decisions, from \(context.summaries[pages[0]].heading)"
            let graph = context.graph(title, of: pages, from: SiteMap.relations)
            return ["svg": .raw(graph.svg(id: "Graph-\(number + 1)") ?? [])]
        }
        let records = parts.flatMap { $0 }.sorted().map { page -> TemplateValue in
            var entry = context.entry(page, from: SiteMap.relations)
            entry["relations"] = .list(context.relations(of: page, from: SiteMap.relations))
            return .dict(entry)
        }
        return [
            "site": SiteHead(
                path: SiteMap.relations, title: "Relations",
                description: "What supersedes, amends and depends on what.", section: SiteMap.relations
            ).value(context),
            "groups": .list(groups),
            "records": .list(records),
            "hasRecords": .bool(!records.isEmpty),
            "connected": .int(records.count),
            "single": .int(pages.count - records.count),
            "hasSingle": .bool(pages.count > records.count),
        ]
    }
}
