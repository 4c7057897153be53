import TemplateEngine

/// The page of a document, or the index page of a folder of them, which shows the text that stands for the folder.
struct DocumentPage {
    let context: SiteContext
    /// Nil for the index page of a folder without a text.
    var document: Int?
    var folder: Int

    /// Pages of a folder that are listed on each of them at most; more are listed on the folder's index page only.
    private static let siblingLimit = 40

    private var docs: SiteDocs { context.map.docs }
    private var home: SiteDocs.Folder { docs.folders[folder] }
    private var source: SiteDocument? { document.map { context.input.documents[$0] } }
    private var path: String { document.map { docs.pages[$0] } ?? home.path }
    private var isIndex: Bool { path == home.path }
    private var title: String { isIndex ? home.title : source?.title ?? "" }

    /// The page as its template sees it.
    func view(_ text: RenderedText?) -> TemplateValue {
        let neighbours = neighbours
        let trail = trail
        let children = isIndex ? children : []
        let siblings = isIndex ? [] : siblings
        let headings = ContentsList(text?.body.headings ?? [])
        var view: [String: TemplateValue] = [
            "site": SiteHead(
                path: path, title: title, description: source?.summary ?? "", type: "article",
                section: SiteDocs.index, markdown: document.map { docs.markdown[$0] }
            ).value(context),
            "title": .string(title),
            "trail": .list(trail),
            "hasTrail": .bool(!trail.isEmpty),
            "body": .raw(text?.body.html ?? []),
            "hasBody": .bool(text != nil),
            "headings": .list(headings.values),
            "hasHeadings": .bool(headings.isWorthwhile),
            "children": .list(children),
            "hasChildren": .bool(!children.isEmpty),
            "siblings": .list(siblings),
            "hasSiblings": .bool(!siblings.isEmpty),
            "folder": .string(home.title),
            "hasNeighbours": .bool(neighbours.0 != nil || neighbours.1 != nil),
        ]
        view["titleID"] = text?.body.titleID.map { .raw($0) }
        view["previous"] = neighbours.0.map(link)
        view["next"] = neighbours.1.map(link)
        if let source {
            view["lastChange"] = source.lastChange.map { ["date": .string($0.date), "commit": .string($0.commit)] }
            view["markdownLink"] = document.map { .string(href(docs.markdown[$0])) }
            view["sourceLink"] = context.input.settings.sourceAddress(of: source.path).map { .string($0) }
            view["editLink"] = context.input.settings.editAddress(of: source.path).map { .string($0) }
        }
        return .dict(view)
    }

    /// The folders around the page, the outermost first.
    private var trail: [TemplateValue] {
        var folders: [Int] = []
        var place = isIndex ? home.parent : folder
        while let folder = place {
            folders.append(folder)
            place = docs.folders[folder].parent
        }
        return folders.reversed().map { place in
            // The entry of the navigation that leads there.
            let title = place == 0 ? "Docs" : docs.folders[place].title
            return ["title": .string(title), "href": .string(href(docs.folders[place].path))]
        }
    }

    /// A page among others.
    private struct Entry {
        var title: String
        var path: String
        var summary: String
        /// Pages below; 0 for a document.
        var count: Int
    }

    /// The folder's own page, then its documents, then those of the folders in it.
    private var entries: [Entry] {
        let documents = home.documents.map { number in
            let document = context.input.documents[number]
            return Entry(title: document.title, path: docs.pages[number], summary: document.summary, count: 0)
        }
        return documents + home.folders.map(entry)
    }

    private func entry(of folder: Int) -> Entry {
        let folder = docs.folders[folder]
        return Entry(
            title: folder.title, path: folder.path,
            summary: folder.document.map { context.input.documents[$0].summary } ?? "",
            count: folder.documents.count + folder.folders.count + (folder.document == nil ? 0 : 1))
    }

    /// The pages before and after this one in its folder, of which the index page is the first.
    private var neighbours: (Entry?, Entry?) {
        let documents = entries.prefix(home.documents.count)
        if isIndex { return (nil, documents.first) }
        guard let place = documents.firstIndex(where: { $0.path == path }) else { return (nil, nil) }
        let before = place > 0 ? documents[place - 1] : entry(of: folder)
        return (before, place + 1 < documents.count ? documents[place + 1] : nil)
    }

    private var children: [TemplateValue] {
        entries.map { entry in
            [
                "title": .string(entry.title), "href": .string(href(entry.path)), "summary": .string(entry.summary),
                "isFolder": .bool(entry.count > 0), "count": .int(entry.count), "isOne": .bool(entry.count == 1),
            ]
        }
    }

    private var siblings: [TemplateValue] {
        let entries = entries
        guard entries.count > 1, entries.count <= Self.siblingLimit else { return [] }
        return ([entry(of: folder)] + entries).map { entry in
            [
                "title": .string(entry.title), "href": .string(href(entry.path)),
                "isCurrent": .bool(entry.path == path),
            ]
        }
    }

    private func link(_ entry: Entry) -> TemplateValue {
        ["text": .string(entry.title), "href": .string(href(entry.path))]
    }

    private func href(_ target: String) -> String { SiteHref.make(target, from: path) }
}
