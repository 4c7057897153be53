import CommonMark
import Decisions
import Diagnostics
import TemplateEngine

/// The page of one record.
struct RecordPage {
    let input: SiteInput
    let page: Int
    let map: SiteMap
    let summaries: [PageSummary]

    private var source: SitePage { input.pages[page] }

    /// The page as its template sees it; attachments it links to and what is wrong are added to the lists.
    func view(_ attachments: inout Set<String>, _ diagnostics: inout [Diagnostic]) -> TemplateValue {
        let body = body(&attachments, &diagnostics)
        let record = source.record
        var view = summaries[page].value
        view["site"] = SiteHead.value(input.title, from: map.pages[page])
        view["package"] = .string(source.package ?? "")
        view["path"] = .string(source.path)
        view["body"] = .raw(body.html)
        view["titleID"] = body.titleID.map { .raw($0) }
        view["headings"] = .list(contents(body.headings))
        view["hasHeadings"] = .bool(body.headings.count { $0.level <= 3 } > 1)
        view["facts"] = .list(facts(record))
        view["hasFacts"] = .bool(!facts(record).isEmpty)
        view["notice"] = notice
        view["relations"] = .list(relations)
        view["hasRelations"] = .bool(!relations.isEmpty)
        view["previous"] = neighbour(page - 1)
        view["next"] = neighbour(page + 1)
        view["hasNeighbours"] = .bool(neighbour(page - 1) != nil || neighbour(page + 1) != nil)
        return .dict(view)
    }

    // MARK: Text

    private func body(_ attachments: inout Set<String>, _ diagnostics: inout [Diagnostic]) -> PageBody {
        guard source.record.format != .reStructuredText else { return plain }
        var rewriter = LinkRewriter(input, page: page, map: map)
        do {
            let document = MarkdownDocument(source.markdown)
            let text = RecordText(source, document).markdown
            let html = try HTMLRenderer().render(text[...]) { rewriter.rewrite($0) }
            attachments.formUnion(rewriter.attachments)
            if !rewriter.missing.isEmpty { diagnostics += broken(rewriter.missing, in: document) }
            return PageBody(html, hasTitle: hasTitle)
        } catch {
            diagnostics.append(
                Diagnostic(.warning, rule: "unrendered-record", "Text is shown as it is: \(error)", path: source.path))
            return plain
        }
    }

    /// What to say about destinations that lead to nothing, at the first link that has each.
    private func broken(_ destinations: [Destination], in document: MarkdownDocument) -> [Diagnostic] {
        let lines = SourceLines(document.bytes)
        let links = document.links(in: 0..<document.bytes.count)
        let places = Dictionary(
            links.map { (document.destination(of: $0), $0.range.lowerBound) }, uniquingKeysWith: { first, _ in first })
        return destinations.map { destination in
            var diagnostic = Diagnostic(
                .warning, rule: "broken-link", "`\(destination.url)` leads to no record and no file of the log",
                path: source.path, offset: places[destination.url],
                fix: "correct the \(destination.use == .image ? "image" : "link") or add the file")
            diagnostic.locate(in: lines)
            return diagnostic
        }
    }

    /// The file as it is, for text that is not Markdown.
    private var plain: PageBody {
        var html = Array("<pre><code>".utf8)
        HTMLText.append(escaping: String(decoding: source.markdown, as: UTF8.self).utf8, to: &html)
        return PageBody(html + "</code></pre>\n".utf8, hasTitle: false)
    }

    /// Whether the first heading of level 1 says what the page's own heading says.
    private var hasTitle: Bool {
        source.record.sections.first { $0.level == 1 }?.title.hasSuffix(source.record.title) ?? false
    }

    // MARK: Around the text

    private func contents(_ headings: [PageBody.Heading]) -> [TemplateValue] {
        headings.filter { $0.level <= 3 }.map { heading in
            [
                "href": .raw("#" + heading.id),
                "text": .raw(heading.html),
                "isInner": .bool(heading.level == 3),
            ]
        }
    }

    private func facts(_ record: Record) -> [TemplateValue] {
        let rows = [
            ("Deciders", record.people.deciders), ("Consulted", record.people.consulted),
            ("Informed", record.people.informed), ("Tags", record.tags), ("Elements", record.elements),
        ]
        return rows.filter { !$0.1.isEmpty }.map { name, values in
            ["name": .string(name), "values": .strings(values), "isTags": .bool(name == "Tags" || name == "Elements")]
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
            "text": .string(summaries[target].heading), "href": .string(href(map.pages[target])),
            "statusKind": .string(summaries[target].statusKind), "status": .string(summaries[target].statusWord),
        ]
    }

    /// The record before or after this one in the same log.
    private func neighbour(_ place: Int) -> TemplateValue? {
        guard input.pages.indices.contains(place), input.pages[place].folder == source.folder else { return nil }
        return ["text": .string(summaries[place].heading), "href": .string(href(map.pages[place]))]
    }

    private func href(_ path: String) -> String {
        PercentEncoding.encode(path: LogPath.relative(path, from: map.pages[page]))
    }
}
