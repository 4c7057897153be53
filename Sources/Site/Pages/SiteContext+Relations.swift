import Diagrams
import TemplateEngine

extension SiteContext {
    /// A page's relations gathered by label, in the order the labels first come, linked from a path.
    func relations(of page: Int, from path: String) -> [TemplateValue] {
        var labels: [String] = []
        var groups: [String: [TemplateValue]] = [:]
        for relation in input.pages[page].relations {
            let label = relation.label.prefix(1).uppercased() + relation.label.dropFirst()
            if groups[label] == nil { labels.append(label) }
            let value = link(relation, from: path)
            if groups[label]?.contains(value) != true { groups[label, default: []].append(value) }
        }
        return labels.map { ["label": .string($0), "links": .list(groups[$0] ?? [])] }
    }

    /// A relation's other end: a link where it has a page, else its text.
    func link(_ relation: SitePage.Relation, from path: String) -> TemplateValue {
        guard let target = relation.page, summaries.indices.contains(target) else {
            return ["text": .string(relation.text), "href": ""]
        }
        return [
            "text": .string(summaries[target].heading), "href": .string(SiteHref.make(map.pages[target], from: path)),
            "statusKind": .string(summaries[target].statusKind), "status": .string(summaries[target].statusWord),
        ]
    }

    /// Some pages and the relations between them as a picture.
    /// - Parameters:
    ///   - pages: in the order of the input.
    ///   - current: the page the picture is on, which needs no link.
    func graph(_ title: String, of pages: [Int], from path: String, current: Int? = nil) -> RelationGraph {
        let places = Dictionary(pages.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var edges: [RelationGraph.Edge] = []
        for page in pages {
            guard let from = places[page] else { continue }
            let source = input.pages[page]
            let successors = Set(source.supersededBy.compactMap(\.page))
            for relation in source.relations {
                guard let target = relation.page, let to = places[target] else { continue }
                edges.append(
                    RelationGraph.Edge(
                        from: from, to: to, label: relation.label, isSupersession: successors.contains(target)))
            }
        }
        let nodes = pages.map { page in
            RelationGraph.Node(
                title: summaries[page].heading, status: summaries[page].statusWord, style: summaries[page].statusKind,
                href: page == current ? nil : SiteHref.make(map.pages[page], from: path))
        }
        return RelationGraph(title: title, nodes: nodes, edges: edges)
    }
}
