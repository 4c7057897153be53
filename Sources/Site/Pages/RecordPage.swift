import Decisions
import TemplateEngine

/// The page of one record.
struct RecordPage {
    let context: SiteContext
    let page: Int

    private var source: SitePage { context.input.pages[page] }
    private var summaries: [PageSummary] { context.summaries }

    /// The page as its template sees it.
    func view(_ body: PageBody) -> TemplateValue {
        let facts = RecordFacts(source.record).values
        let relations = relations
        let neighbours = (neighbour(page - 1), neighbour(page + 1))
        var view = summaries[page].value
        view["site"] = SiteHead(
            path: context.map.pages[page], title: summaries[page].heading, type: "article", section: SiteMap.index
        ).value(context)
        view["package"] = .string(source.package ?? "")
        view["path"] = .string(source.path)
        view["body"] = .raw(body.html)
        view["titleID"] = body.titleID.map { .raw($0) }
        view["headings"] = .list(contents(body.headings))
        view["hasHeadings"] = .bool(body.headings.count { $0.level <= 3 } > 1)
        view["facts"] = .list(facts)
        view["hasFacts"] = .bool(!facts.isEmpty)
        view["notice"] = notice
        view["relations"] = .list(relations)
        view["hasRelations"] = .bool(!relations.isEmpty)
        view["previous"] = neighbours.0
        view["next"] = neighbours.1
        view["hasNeighbours"] = .bool(neighbours.0 != nil || neighbours.1 != nil)
        return .dict(view)
    }

    private func contents(_ headings: [PageBody.Heading]) -> [TemplateValue] {
        headings.filter { $0.level <= 3 }.map { heading in
            [
                "href": .raw("#" + heading.id),
                "text": .raw(heading.html),
                "isInner": .bool(heading.level == 3),
            ]
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
            "successors": .list(source.supersededBy.map(link)),
            "hasSuccessors": .bool(!source.supersededBy.isEmpty),
        ]
    }

    /// Relations gathered by label, in the order the labels first come.
    private var relations: [TemplateValue] {
        var labels: [String] = []
        var groups: [String: [TemplateValue]] = [:]
        for relation in source.relations {
            let label = relation.label.prefix(1).uppercased() + relation.label.dropFirst()
            if groups[label] == nil { labels.append(label) }
            let value = link(relation)
            if groups[label]?.contains(value) != true { groups[label, default: []].append(value) }
        }
        return labels.map { ["label": .string($0), "links": .list(groups[$0] ?? [])] }
    }

    private func link(_ relation: SitePage.Relation) -> TemplateValue {
        guard let target = relation.page, summaries.indices.contains(target) else {
            return ["text": .string(relation.text), "href": ""]
        }
        return [
            "text": .string(summaries[target].heading), "href": .string(href(context.map.pages[target])),
            "statusKind": .string(summaries[target].statusKind), "status": .string(summaries[target].statusWord),
        ]
    }

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
