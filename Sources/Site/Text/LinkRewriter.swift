import CommonMark
import Decisions

/// Turns the destinations in one record's text into those its page needs.
struct LinkRewriter {
    let input: SiteInput
    /// The text's place among all texts of the input.
    let page: Int
    let map: SiteMap
    /// The text's file, from the directory adrgen runs in.
    private let source: String
    /// Attachments that are linked to, by their path from the directory adrgen runs in.
    private(set) var attachments: Set<String> = []
    /// Destinations that lead to nothing, in order.
    private(set) var missing: [Destination] = []
    /// Destinations that lead to files of the repository that the site cannot show, in order.
    private(set) var unpublished: [Destination] = []
    /// Places on pages that are linked to, in order.
    private(set) var fragments: [Fragment] = []

    /// A place on a page that a link leads to.
    struct Fragment: Sendable, Hashable {
        /// The destination as written.
        var url: String
        var page: Int
        /// The id, decoded.
        var id: String
    }

    init(_ input: SiteInput, page: Int, map: SiteMap) {
        self.input = input
        self.page = page
        self.map = map
        source = input.source(of: page).path
    }

    /// The destination to write; empty for one that leads to nothing on the site.
    mutating func rewrite(_ destination: Destination) -> String {
        let url = destination.url
        if url.isEmpty || LinkDestination.hasScheme(url) || url.hasPrefix("//") || url.hasPrefix("#") {
            if url.hasPrefix("#") { note(url, on: page, url[...]) }
            return Self.wellFormed(url)
        }
        let cut = url.firstIndex { $0 == "#" || $0 == "?" } ?? url.endIndex
        let fragment = url[cut...].firstIndex(of: "#").map { String(url[$0...]) } ?? ""
        let path = PercentEncoding.decode(String(url[..<cut]))
        let file = resolved(path)
        if let target = document(path, file) { return link(to: target, url, fragment) }
        if let place = map.attachments[file], !Self.isActive(file), !Self.isIndex(path) {
            attachments.insert(file)
            return link(to: place)
        }
        if Self.mayBeRecord(path), let target = record(String(url[..<cut]), file) {
            return link(to: target, url, fragment)
        }
        if map.isLog(file) || Self.isIndex(path) && map.isLog(parent(of: file)) {
            return link(to: SiteMap.index)
        }
        if let folder = map.docs.byFolder[file.isEmpty ? "." : file] { return link(to: map.docs.folders[folder].path) }
        if input.isSource(file), destination.use == .link {
            if let address = input.settings.sourceAddress(of: file) { return address + fragment }
            unpublished.append(destination)
            return ""
        }
        missing.append(destination)
        return ""
    }

    private mutating func link(to target: Int, _ url: String, _ fragment: String) -> String {
        note(url, on: target, fragment[...])
        return target == page && !fragment.isEmpty ? fragment : link(to: map.texts[target]) + fragment
    }

    /// Whether a destination leads to a record by its path.
    func leadsToRecord(_ destination: String) -> Bool {
        if destination.isEmpty || destination.hasPrefix("#") || LinkDestination.hasScheme(destination) { return false }
        let path = PercentEncoding.decode(String(destination.prefix { $0 != "#" && $0 != "?" }))
        let file = resolved(path)
        return map.record(at: file) != nil
    }

    /// The record a destination means: of a record's link by all that names one, of another text's by its path.
    private func record(_ destination: String, _ file: String) -> Int? {
        if page < input.pages.count { return input.resolve(destination, page) }
        return map.record(at: file)
    }

    /// The document at a path, which may leave out the ending or name the page it is elsewhere.
    private func document(_ path: String, _ file: String) -> Int? {
        if map.docs.byPath.isEmpty { return nil }
        var files = [file, file + ".md"]
        if file.hasSuffix(".html") { files.append(file.dropLast(5) + ".md") }
        // What generators of sites take for the folder of the documents.
        if path.hasPrefix("/"), page >= input.pages.count {
            files.append(LogPath.normal([input.document(of: page)?.folder ?? "", file]))
        }
        return files.lazy.compactMap { map.docs.byPath[$0] }.first.map { input.pages.count + $0 }
    }

    private mutating func note(_ url: String, on page: Int, _ fragment: Substring) {
        let id = PercentEncoding.decode(String(fragment.dropFirst()))
        // The top of a page, and a text to search for on it, need no heading.
        if id.isEmpty || id.lowercased() == "top" || id.hasPrefix(":~:") { return }
        fragments.append(Fragment(url: url, page: page, id: id))
    }

    private func link(to target: String) -> String {
        PercentEncoding.encode(path: LogPath.relative(target, from: map.texts[page]))
    }

    /// A path in the text as one from the directory adrgen runs in.
    private func resolved(_ path: String) -> String { LinkDestination.resolved(path, from: source) }

    private func parent(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    /// The URL with every `#` but the first encoded, as the standard wants it.
    private static func wellFormed(_ url: String) -> String {
        guard let first = url.firstIndex(of: "#"), url[first...].dropFirst().contains("#") else { return url }
        return String(url[...first]) + url[first...].dropFirst().replacing("#", with: "%23")
    }

    /// Whether a path can be meant for a record: a text file, a page, or a name without ending.
    private static func mayBeRecord(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return true }
        let ending = name[name.index(after: dot)...].lowercased()
        return ["md", "markdown", "rst", "html"].contains(ending) || ending.contains { !$0.isLetter }
    }

    private static func isIndex(_ path: String) -> Bool {
        ["readme.md", "index.md"].contains((path.split(separator: "/").last ?? "").lowercased())
    }

    /// Whether a browser would run what the file says.
    private static func isActive(_ path: String) -> Bool {
        let ending = path.split(separator: ".").last?.lowercased() ?? ""
        return ["html", "htm", "xhtml", "xht", "shtml", "js", "mjs", "xml", "xsl", "xslt", "swf", "mht", "mhtml"]
            .contains(ending)
    }
}
