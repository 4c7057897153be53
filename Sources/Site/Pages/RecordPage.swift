import CommonMark
import Decisions
import Diagrams
import Methodology
import TemplateEngine

/// The page of one record.
struct RecordPage {
    let context: SiteContext
    let page: Int

    private var source: SitePage { context.input.pages[page] }
    private var summaries: [PageSummary] { context.summaries }

    /// The page as its template sees it.
    func view(_ text: RenderedText, _ pictures: DecisionPictures) -> TemplateValue {
        let body = text.body
        let path = context.map.pages[page]
        let facts = RecordFacts(source.record, link: factLink).values
        let relations = context.relations(of: page, from: path)
        let neighbours = (neighbour(page - 1), neighbour(page + 1))
        var view = summaries[page].value
        view["site"] = SiteHead(
            path: context.map.pages[page], title: summaries[page].heading, description: text.summary, type: "article",
            section: SiteMap.index, markdown: context.map.markdown[page]
        ).value(context)
        view["package"] = .string(source.package ?? "")
        view["packageHref"] = source.package.flatMap { context.path(of: $0, .package) }.map { .string(href($0)) }
        view["path"] = .string(source.path)
        view["lastChange"] = source.lastChange.map { ["date": .string($0.date), "commit": .string($0.commit)] }
        view["body"] = .raw(body.html)
        view["titleID"] = body.titleID.map { .raw($0) }
        let headings = ContentsList(body.headings)
        view["headings"] = .list(headings.values)
        view["hasHeadings"] = .bool(headings.isWorthwhile)
        view["facts"] = .list(facts)
        view["hasFacts"] = .bool(!facts.isEmpty)
        view["notice"] = notice
        view["relations"] = .list(relations)
        view["hasRelations"] = .bool(!relations.isEmpty)
        let settings = context.input.settings
        view["sourceLink"] = settings.sourceAddress(of: source.path).map { .string($0) }
        view["editLink"] = settings.editAddress(of: source.path).map { .string($0) }
        view["markdownLink"] = context.map.markdown[page].map { .string(href($0)) }
        view["charts"] = .list(pictures.tradeOffs.map { .raw($0) })
        view["hasCharts"] = .bool(!pictures.tradeOffs.isEmpty)
        view["metrics"] = .list(MetricsSection(pictures: pictures).values)
        view["hasMetrics"] = .bool(!pictures.metrics.isEmpty)
        view["metricsDay"] = .string(pictures.metrics.first?.day.iso ?? "")
        view["neighbourhood"] = neighbourhood
        view["architecture"] = context.architecture.flatMap {
            RecordArchitecture(architecture: $0, page: page, path: path).value
        }
        view["previous"] = neighbours.0
        view["next"] = neighbours.1
        view["hasNeighbours"] = .bool(neighbours.0 != nil || neighbours.1 != nil)
        return .dict(view)
    }

    /// The page of a tag or person, the index filtered by an element.
    private func factLink(_ name: String, _ place: RecordFacts.Place) -> String {
        switch place {
        case .term(let kind): return context.path(of: name, kind).map(href) ?? ""
        case .element:
            if let path = context.architecture.flatMap({ $0.page(named: name) }) { return href(path) }
            if let path = context.schema.flatMap({ $0.page(named: name) }) { return href(path) }
            return SiteHref.query(SiteMap.index, "element", SiteTerm.tidy(name), from: context.map.pages[page])
        }
    }

    /// What a reader must know before reading on.
    private var notice: TemplateValue? {
        let text: String
        switch source.record.status?.normalized {
        case .superseded: text = source.supersededBy.isEmpty ? "This decision has been superseded." : ""
        case .rejected: text = "This decision was rejected and is not in force."
        case .deprecated: text = "This decision is deprecated."
        default: text = ""
        }
        if text.isEmpty, source.supersededBy.isEmpty { return nil }
        return [
            "text": .string(text),
            "successors": .list(source.supersededBy.map { context.link($0, from: context.map.pages[page]) }),
            "hasSuccessors": .bool(!source.supersededBy.isEmpty),
        ]
    }

    /// The record among those it is related to; nil where it would show nothing, or too much.
    private var neighbourhood: TemplateValue? {
        let near = Set(source.relations.compactMap(\.page)).filter { $0 != page && summaries.indices.contains($0) }
        guard !near.isEmpty, near.count <= Self.neighbourhoodLimit else { return nil }
        let graph = context.graph(
            "Related decisions", of: (near + [page]).sorted(), from: context.map.pages[page], current: page)
        return graph.svg(id: "Neighbourhood").map { .raw($0) }
    }

    private static let neighbourhoodLimit = 16

    /// The record before or after this one in the same log.
    private func neighbour(_ place: Int) -> TemplateValue? {
        guard context.input.pages.indices.contains(place), context.input.pages[place].folder == source.folder else {
            return nil
        }
        return ["text": .string(summaries[place].heading), "href": .string(href(context.map.pages[place]))]
    }

    private func href(_ path: String) -> String {
        PercentEncoding.encode(path: LogPath.relative(path, from: context.map.pages[page]))
    }
}
