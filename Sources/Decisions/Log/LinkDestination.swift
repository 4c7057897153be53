/// Where a link in a text leads: out of the repository, to a place on the same page, or to a file.
package enum LinkDestination: Sendable, Hashable {
    /// An address with a scheme or a host, or an empty one.
    case elsewhere
    /// A place of the text itself, by its id.
    case anchor(String)
    /// A file or folder by its path from where `source` starts, and a place in it; a path from the repository's root
    /// begins with `/`.
    case file(String, anchor: String?)

    /// - Parameters:
    ///   - url: the destination as text.
    ///   - source: the path of the file the link stands in.
    package init(_ url: String, from source: String) {
        if url.isEmpty || Self.hasScheme(url) || url.hasPrefix("//") {
            self = .elsewhere
            return
        }
        let cut = url.firstIndex { $0 == "#" || $0 == "?" } ?? url.endIndex
        let fragment = url[cut...].firstIndex(of: "#").map { PercentEncoding.decode(String(url[$0...].dropFirst())) }
        if cut == url.startIndex {
            self = fragment.map { .anchor($0) } ?? .elsewhere
            return
        }
        let path = PercentEncoding.decode(String(url[..<cut]))
        let file = Self.resolved(path, from: source)
        self = .file(path.hasPrefix("/") ? "/" + file : file, anchor: fragment)
    }

    /// A path in a file as one from where the file's own path starts.
    package static func resolved(_ path: String, from source: String) -> String {
        let names = path.split(separator: "/").map(String.init)
        if path.hasPrefix("/") { return LogPath.normal(names) }
        return LogPath.normal(source.split(separator: "/").dropLast().map(String.init) + names)
    }

    /// Whether a destination begins with a scheme such as `https:`; a single letter is a drive.
    package static func hasScheme(_ url: String) -> Bool {
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let name = url.utf8[..<colon]
        return name.count > 1 && name.first.map(isLetter) == true
            && name.allSatisfy { isLetter($0) || "0123456789+-.".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
