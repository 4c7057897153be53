import Decisions

/// Where everything of a site is: the page of each record, and the place of each file a record may link to.
struct SiteMap: Sendable {
    /// Paths of the pages, in the order of the input.
    let pages: [String]
    /// Paths of attachments by their path from the directory adrgen runs in.
    let attachments: [String: String]
    private let folders: Set<String>

    /// Whether there is a page with all decisions on it.
    var hasPrint: Bool { !pages.isEmpty && pages.count <= PrintPage.limit }

    /// Entries of the navigation on every page.
    let sections: [Section]

    struct Section: Sendable, Hashable {
        var name: String
        var path: String
    }

    /// Tags, people and packages that have pages; packages only where there are some.
    let tags: [SiteTerm]
    let people: [SiteTerm]
    let packages: [SiteTerm]

    /// Paths of the records' Markdown, in the order of the input; nil for records in other formats.
    let markdown: [String?]
    /// Pages of other Markdown.
    let docs: SiteDocs
    /// Pages of the architecture; nil for a site without a model.
    let architecture: ArchitectureMap?
    /// Pages of the schema; nil for a site without one.
    let schema: SchemaMap?
    /// Pages of all texts: those of the records, those of the documents, those with the introductions.
    let texts: [String]
    /// Records by their path from the directory adrgen runs in.
    private let records: [String: Int]

    static let notFound = "404.html"
    static let llms = "llms.txt"
    static let robots = "robots.txt"
    static let print = "print.html"
    static let decisionList = "decisions.json"
    static let feed = "feed.xml"
    static let sitemap = "sitemap.xml"
    static let timeline = "timeline.html"
    static let relations = "relations.html"
    static let tagIndex = "tags/index.html"
    static let peopleIndex = "people/index.html"
    static let packageIndex = "packages/index.html"
    static let home = "index.html"
    static let index = "decisions/index.html"
    static let stylesheet = "assets/adrgen.css"
    static let icon = "assets/icon.svg"
    static let themeScript = "assets/theme.js"
    static let script = "assets/adrgen.js"
    /// What only the preview has.
    static let liveFolder = ".adrgen/"
    static let liveScript = ".adrgen/live.js"
    static let liveStylesheet = ".adrgen/live.css"

    /// A page's address: that of its folder for an index page.
    static func address(of path: String) -> String {
        path == "index.html" ? "" : path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path
    }

    init(_ input: SiteInput) {
        var paths = SitePaths()
        let own = [
            Self.home, Self.index, Self.timeline, Self.relations, Self.tagIndex, Self.peopleIndex, Self.packageIndex,
            Self.notFound, Self.print, Self.decisionList,
            Self.llms, Self.robots, Self.feed, Self.sitemap, Self.stylesheet, Self.icon,
            Self.themeScript, Self.script, SiteDocs.index, ArchitectureMap.index, ArchitectureMap.elementIndex,
            SchemaMap.index, SchemaMap.picture, SchemaMap.mermaid, SchemaMap.dbml, SchemaMap.dictionary,
        ]
        for own in own {
            _ = paths.file(Self.names(own))
        }
        pages = input.pages.map { page in
            var names = Self.place(page.package, page.record.path)
            let name = names.popLast() ?? "_"
            let stem = name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
            let isFolderPage = stem.lowercased() == "readme" && page.record.path.contains("/")
            return paths.file(names + [(isFolderPage ? "index" : stem) + ".html"])
        }
        let htmlPaths = pages
        markdown = input.pages.indices.map { page in
            if input.pages[page].record.format == .reStructuredText { return nil }
            return paths.file(Self.names(String(htmlPaths[page].dropLast(5)) + ".md"))
        }
        docs = SiteDocs(input.documents, paths: &paths)
        architecture = input.architecture.map { ArchitectureMap($0, paths: &paths) }
        schema = input.schema.map { SchemaMap($0, paths: &paths) }
        records = Dictionary(
            input.pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        var packages: [String: String?] = [:]
        for page in input.pages { packages[page.folder] = page.package }
        folders = Set(packages.keys)
        var attachments: [String: String] = [:]
        for file in input.attachments.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            attachments[file] = paths.file(
                Self.place(of: file, packages) ?? docs.place(of: file)
                    ?? ["files"] + Self.names(file).filter { $0 != ".." })
        }
        self.attachments = attachments
        tags = SiteTerm.collect(input.pages, folder: "tags", paths: &paths) { $0.record.tags }
        people = SiteTerm.collect(input.pages, folder: "people", paths: &paths) { page in
            let people = page.record.people
            return people.deciders + people.consulted + people.informed
        }
        self.packages = SiteTerm.collect(input.pages, folder: "packages", paths: &paths) { page in
            page.package.map { [$0] } ?? []
        }
        var sections = [
            Section(name: "Decisions", path: Self.index), Section(name: "Timeline", path: Self.timeline),
        ]
        if input.pages.contains(where: { page in page.relations.contains { $0.page != nil } }) {
            sections.append(Section(name: "Relations", path: Self.relations))
        }
        if architecture != nil { sections.append(Section(name: "Architecture", path: ArchitectureMap.index)) }
        if schema != nil { sections.append(Section(name: "Data", path: SchemaMap.index)) }
        if !docs.folders.isEmpty { sections.append(Section(name: "Docs", path: SiteDocs.index)) }
        if !tags.isEmpty { sections.append(Section(name: "Tags", path: Self.tagIndex)) }
        if !people.isEmpty { sections.append(Section(name: "People", path: Self.peopleIndex)) }
        if !self.packages.isEmpty { sections.append(Section(name: "Packages", path: Self.packageIndex)) }
        self.sections = sections
        let homes = Dictionary(
            self.packages.map { ($0.name, $0.path) }, uniquingKeysWith: { first, _ in first })
        let introductions = input.introductions.map { document in
            document.package.flatMap { homes[SiteTerm.tidy($0)] } ?? Self.home
        }
        texts = htmlPaths + docs.pages + introductions
    }

    /// The record at a path, which may leave out the ending or name the record's own folder.
    func record(at path: String) -> Int? {
        for ending in ["", ".md", "/README.md", "/readme.md", "/index.md"] {
            if let record = records[path + ending] { return record }
        }
        return nil
    }

    /// Whether a path is the folder of one of the logs.
    func isLog(_ path: String) -> Bool { folders.contains(path.isEmpty ? "." : path) }

    /// The place of a file beside the records it belongs to.
    private static func place(of file: String, _ packages: [String: String?]) -> [String]? {
        var folder = names(file).dropLast()
        while true {
            let path = folder.isEmpty ? "." : folder.joined(separator: "/")
            if let package = packages[path] {
                return place(package, names(file).dropFirst(folder.count).joined(separator: "/"))
            }
            if folder.popLast() == nil { return nil }
        }
    }

    private static func place(_ package: String?, _ path: String) -> [String] {
        ["decisions"] + (package.map { [$0] } ?? []) + names(path).filter { $0 != "." && $0 != ".." }
    }

    private static func names(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }
}
