import Architecture
import Decisions
import Diagnostics
import TemplateEngine

/// What programs read: the Markdown of each page, a list of all for language models, feed, sitemap and rules for robots.
struct MachineFiles {
    let context: SiteContext

    /// Decisions in the feed.
    private static let feedCount = 50

    /// The files; feed and sitemap only where the site's address is known, since both need whole addresses.
    func files() throws(Failure) -> [OutputFile] {
        let pages = context.input.pages
        var files = pages.indices.compactMap { page in
            context.map.markdown[page].map { OutputFile(path: $0, bytes: pages[page].markdown) }
        }
        for (place, document) in context.input.documents.enumerated() {
            files.append(OutputFile(path: context.map.docs.markdown[place], bytes: document.markdown))
        }
        let missing = try context.engine.template("site/404.html")
        let head = SiteHead(path: SiteMap.notFound, title: "Page not found", isAnywhere: true)
        files.append(OutputFile(path: SiteMap.notFound, bytes: missing.render(["site": head.value(context)])))
        files.append(OutputFile(path: SiteMap.llms, bytes: Array(llms.utf8)))
        files.append(OutputFile(path: SiteMap.robots, bytes: Array(robots.utf8)))
        if let base = context.input.settings.baseURL {
            let feed = try context.engine.template("site/feed.xml")
            files.append(OutputFile(path: SiteMap.feed, bytes: feed.render(self.feed(base))))
            let sitemap = try context.engine.template("site/sitemap.xml")
            files.append(OutputFile(path: SiteMap.sitemap, bytes: sitemap.render(self.sitemap(base))))
        }
        return files
    }

    private var robots: String {
        let base = context.input.settings.baseURL
        return "User-agent: *\nAllow: /\n" + (base.map { "Sitemap: \($0)\(SiteMap.sitemap)\n" } ?? "")
    }

    /// As https://llmstxt.org describes it.
    private var llms: String {
        let settings = context.input.settings
        var text = "# \(MarkdownText.escape(settings.title))\n\n"
        if !settings.description.isEmpty {
            text += "> \(settings.description.split(whereSeparator: \.isNewline).joined(separator: " "))\n\n"
        }
        text += "## Decisions\n"
        for (place, summary) in context.summaries.enumerated() {
            let path = context.map.markdown[place] ?? context.map.pages[place]
            let address = (settings.baseURL ?? "") + PercentEncoding.encode(path: path)
            let facts = [summary.statusWord, context.input.pages[place].record.date?.iso ?? ""].filter { !$0.isEmpty }
            let note = SiteTerm.tidy(facts.joined(separator: ", "))
            text +=
                "\n- [\(MarkdownText.escape(SiteTerm.tidy(summary.heading)))](\(address)): \(MarkdownText.escape(note))"
        }
        return text + architecture + schema + documents + "\n"
    }

    /// The tables, as a section of the list.
    private var schema: String {
        guard let schema = context.schema else { return "" }
        let address = (context.input.settings.baseURL ?? "") + SchemaMap.dictionary
        let count = schema.map.tables.count
        return "\n\n## Data\n\n- [Data dictionary](\(address)): \(count) \(count == 1 ? "table" : "tables")"
    }

    /// Views and elements of the architecture, as a section of the list.
    private var architecture: String {
        guard let architecture = context.architecture else { return "" }
        var text = "\n\n## Architecture\n"
        func add(_ title: String, _ path: String, _ note: String) {
            let address = (context.input.settings.baseURL ?? "") + PercentEncoding.encode(path: path)
            text += "\n- [\(MarkdownText.escape(SiteTerm.tidy(title)))](\(address))"
            if !note.isEmpty { text += ": \(MarkdownText.escape(Excerpt.make(note)))" }
        }
        for (view, files) in zip(architecture.views, architecture.map.views) {
            add(view.title, files.mermaid, "a view as Mermaid")
        }
        for element in architecture.model.elements {
            guard let path = architecture.map.elements[element.id] else { continue }
            let facts = [architecture.type(element), element.technology, element.description].filter { !$0.isEmpty }
            add(architecture.name(element), path, facts.joined(separator: "; "))
        }
        return text
    }

    /// Other Markdown, as a section of the list.
    private var documents: String {
        var text = context.input.documents.isEmpty ? "" : "\n\n## Docs\n"
        for (place, document) in context.input.documents.enumerated() {
            let path = PercentEncoding.encode(path: context.map.docs.markdown[place])
            let address = (context.input.settings.baseURL ?? "") + path
            let note = document.summary.isEmpty ? "" : ": \(MarkdownText.escape(document.summary))"
            text += "\n- [\(MarkdownText.escape(document.title))](\(address))\(note)"
        }
        return text
    }

    /// The latest decisions, as of the latest date in the log.
    private func feed(_ base: String) -> TemplateValue {
        let dated = context.input.pages.enumerated().compactMap { place, page in
            page.record.date?.iso.map { (place: place, date: $0) }
        }
        let latest = dated.sorted { ($1.date, $1.place) < ($0.date, $0.place) }
        return [
            "title": .string(context.input.settings.title),
            "base": .string(base),
            "self": .string(base + SiteMap.feed),
            "updated": .string(latest.first?.date ?? "1970-01-01"),
            "entries": .list(
                latest.prefix(Self.feedCount).map { entry in
                    [
                        "title": .string(context.summaries[entry.place].heading),
                        "address": .string(base + PercentEncoding.encode(path: context.map.pages[entry.place])),
                        "updated": .string(entry.date),
                        "status": .string(context.summaries[entry.place].statusWord),
                    ]
                }),
        ]
    }

    private func sitemap(_ base: String) -> TemplateValue {
        let map = context.map
        let terms = (map.tags + map.people + map.packages).map(\.path)
        let paths = [SiteMap.home] + map.sections.map(\.path) + terms
        let records = map.pages.enumerated().map { ($1, context.input.pages[$0].record.date?.iso ?? "") }
        let documents = map.docs.pages.enumerated().map { ($1, context.input.documents[$0].lastChange?.date ?? "") }
        let folders = map.docs.folders.filter { $0.document == nil && $0.path != SiteDocs.index }.map { ($0.path, "") }
        let parts = context.architecture.map { [ArchitectureMap.elementIndex] + $0.map.pages($0.model) } ?? []
        let tables = map.schema?.tables ?? []
        return [
            "pages": .list(
                ((paths + parts + tables).map { ($0, "") } + records + documents.filter { $0.0 != SiteDocs.index }
                    + folders).map {
                        path, date in
                        [
                            "address": .string(base + PercentEncoding.encode(path: SiteMap.address(of: path))),
                            "date": .string(date),
                        ]
                    })
        ]
    }
}
