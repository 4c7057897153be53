/// Where the pages of other Markdown are, folder by folder.
struct SiteDocs: Sendable {
    /// The index of all of them.
    static let index = "pages/index.html"

    /// A folder with an index page.
    struct Folder: Sendable {
        var title: String
        /// The index page.
        var path: String
        /// The document that stands for the folder; nil where the index page has no text.
        var document: Int?
        /// Documents beside that one, in order.
        var documents: [Int] = []
        /// Folders directly below, in order.
        var folders: [Int] = []
        var parent: Int?
    }

    /// The folder of everything comes first; empty when there are no documents.
    private(set) var folders: [Folder] = []
    /// The place of each document's folder.
    private(set) var homes: [Int]
    /// Paths of the pages, in the order of the documents.
    private(set) var pages: [String]
    /// Paths of the documents' Markdown, likewise.
    private(set) var markdown: [String]
    /// Documents by their path from the directory adrgen runs in.
    let byPath: [String: Int]
    /// The folders the documents are in, with their packages, sorted.
    private let roots: [(folder: String, package: String?)]
    /// Folders with an index page by their path from there.
    private(set) var byFolder: [String: Int] = [:]

    init(_ documents: [SiteDocument], paths: inout SitePaths) {
        byPath = Dictionary(documents.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        roots = Dictionary(documents.map { ($0.folder, $0.package) }, uniquingKeysWith: { first, _ in first })
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        homes = documents.map { _ in 0 }
        pages = documents.map { _ in "" }
        markdown = pages
        if documents.isEmpty { return }
        folders = [Folder(title: "Docs", path: Self.index)]
        var places: [[String]: Int] = [[]: 0]
        for (number, document) in documents.enumerated() {
            let names = Self.names(of: document).dropLast()
            let home = place(names, &places)
            homes[number] = home
            note(home, of: document)
            // Of two files that could, `index.md` comes later and stands for the folder.
            if document.isIndex {
                if let other = folders[home].document { folders[home].documents.append(other) }
                folders[home].document = number
            } else {
                folders[home].documents.append(number)
            }
        }
        name(documents, places, &paths)
    }

    /// Remembers the folders that a document is in by their paths.
    private mutating func note(_ home: Int, of document: SiteDocument) {
        var path = document.path.split(separator: "/").dropLast()
        var place: Int? = home
        while let folder = place {
            let name = path.joined(separator: "/")
            byFolder[name.isEmpty ? "." : name] = folder
            if name == document.folder || path.isEmpty { return }
            path.removeLast()
            place = folders[folder].parent
        }
    }

    /// Gives folders and documents their titles and paths.
    private mutating func name(_ documents: [SiteDocument], _ places: [[String]: Int], _ paths: inout SitePaths) {
        let sorted = places.sorted { $0.key.lexicographicallyPrecedes($1.key, by: NameOrder.precedes) }
        for (names, place) in sorted {
            if place > 0 {
                folders[place].path = paths.file(["pages"] + names + ["index.html"])
                folders[place].title = SiteDocument.title(ofName: names.last ?? "")
            }
            if let document = folders[place].document {
                folders[place].title = documents[document].title
                pages[document] = folders[place].path
            }
            if let parent = folders[place].parent { folders[parent].folders.append(place) }
            folders[place].documents.sort { NameOrder.precedes(documents[$0].path, documents[$1].path) }
        }
        for number in documents.indices.sorted(by: { NameOrder.precedes(documents[$0].path, documents[$1].path) }) {
            let document = documents[number]
            let names = Self.names(of: document)
            if pages[number].isEmpty {
                pages[number] = paths.file(["pages"] + names.dropLast() + [SiteDocument.stem(document.path) + ".html"])
            }
            markdown[number] = paths.file(pages[number].dropLast(5).split(separator: "/").map(String.init).markdown)
        }
    }

    /// The folder for a path of names, made with those around it where it is new.
    private mutating func place(_ names: ArraySlice<String>, _ places: inout [[String]: Int]) -> Int {
        if let place = places[Array(names)] { return place }
        let parent = place(names.dropLast(), &places)
        folders.append(Folder(title: "", path: "", parent: parent))
        places[Array(names)] = folders.count - 1
        return folders.count - 1
    }

    /// The place of a file that is in a folder of documents.
    func place(of file: String) -> [String]? {
        for (folder, package) in roots {
            guard folder == "." ? !file.hasPrefix("../") : file.hasPrefix(folder + "/") else { continue }
            let depth = folder == "." ? 0 : folder.split(separator: "/").count
            return ["pages"] + Self.names(package) + file.split(separator: "/").dropFirst(depth).map(String.init)
        }
        return nil
    }

    private static func names(_ package: String?) -> [String] {
        package.map { $0.split(separator: "/").map(String.init) } ?? []
    }

    /// The names of a document's path below `pages`.
    private static func names(of document: SiteDocument) -> [String] {
        let path = document.path.split(separator: "/").map(String.init)
        let folder = document.folder == "." ? 0 : document.folder.split(separator: "/").count
        return names(document.package) + path.dropFirst(folder).filter { $0 != ".." }
    }
}

extension [String] {
    /// The names of a page without ending as those of its Markdown.
    fileprivate var markdown: [String] { dropLast() + [(last ?? "_") + ".md"] }
}
