import Decisions

/// Where everything of a site is: the page of each record, and the place of each file a record may link to.
struct SiteMap: Sendable {
    /// Paths of the pages, in the order of the input.
    let pages: [String]
    /// Paths of attachments by their path from the directory adrgen runs in.
    let attachments: [String: String]
    private let folders: Set<String>

    /// Entries of the navigation on every page.
    let sections: [Section]

    struct Section: Sendable, Hashable {
        var name: String
        var path: String
    }

    static let home = "index.html"
    static let index = "decisions/index.html"
    static let stylesheet = "assets/adrgen.css"
    static let icon = "assets/icon.svg"
    static let themeScript = "assets/theme.js"
    static let script = "assets/adrgen.js"

    /// A page's address: that of its folder for an index page.
    static func address(of path: String) -> String {
        path == "index.html" ? "" : path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path
    }

    init(_ input: SiteInput) {
        var paths = SitePaths()
        for own in [Self.home, Self.index, Self.stylesheet, Self.icon, Self.themeScript, Self.script] {
            _ = paths.file(Self.names(own))
        }
        pages = input.pages.map { page in
            var names = Self.place(page.package, page.record.path)
            let name = names.popLast() ?? "_"
            let stem = name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
            let isFolderPage = stem.lowercased() == "readme" && page.record.path.contains("/")
            return paths.file(names + [(isFolderPage ? "index" : stem) + ".html"])
        }
        var packages: [String: String?] = [:]
        for page in input.pages { packages[page.folder] = page.package }
        folders = Set(packages.keys)
        var attachments: [String: String] = [:]
        for file in input.attachments.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            attachments[file] = paths.file(Self.place(of: file, packages))
        }
        self.attachments = attachments
        sections = [Section(name: "Decisions", path: Self.index)]
    }

    /// Whether a path is the folder of one of the logs.
    func isLog(_ path: String) -> Bool { folders.contains(path.isEmpty ? "." : path) }

    /// The place of a file beside the records it belongs to, else apart from all of them.
    private static func place(of file: String, _ packages: [String: String?]) -> [String] {
        var folder = names(file).dropLast()
        while true {
            let path = folder.isEmpty ? "." : folder.joined(separator: "/")
            if let package = packages[path] {
                return place(package, names(file).dropFirst(folder.count).joined(separator: "/"))
            }
            if folder.popLast() == nil { return ["files"] + names(file).filter { $0 != ".." } }
        }
    }

    private static func place(_ package: String?, _ path: String) -> [String] {
        ["decisions"] + (package.map { [$0] } ?? []) + names(path).filter { $0 != "." && $0 != ".." }
    }

    private static func names(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }
}
