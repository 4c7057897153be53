import Decisions

/// A tag, a person or a package with its page and the records it stands in.
struct SiteTerm: Sendable, Hashable {
    var name: String
    /// The page's path in the site.
    var path: String
    /// Places of the records in the input, in its order, without duplicates.
    var pages: [Int]

    /// Terms that records name, sorted by name; spellings that differ in case or space only are one term, called as the
    /// first record calls it.
    static func collect(
        _ pages: [SitePage], folder: String, paths: inout SitePaths, names: (SitePage) -> [String]
    ) -> [SiteTerm] {
        var terms: [String: (name: String, pages: [Int])] = [:]
        for (place, page) in pages.enumerated() {
            for written in names(page) {
                let name = tidy(written)
                if name.isEmpty { continue }
                let key = name.lowercased()
                if terms[key]?.pages.last == place { continue }
                terms[key, default: (name, [])].pages.append(place)
            }
        }
        // By the bytes, so that no locale decides.
        let keys = terms.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return keys.compactMap { key in
            terms[key].map { term in
                let slug = Slug.make(term.name)
                let path = paths.file([folder, (slug.isEmpty ? "_" : slug) + ".html"])
                return SiteTerm(name: term.name, path: path, pages: term.pages)
            }
        }
    }

    /// A name on one line, with single spaces.
    static func tidy(_ name: String) -> String {
        let (space, bytes) = (UInt8(ascii: " "), name.utf8)
        let isTidy =
            bytes.allSatisfy { $0 >= space && $0 < 0x7F } && bytes.first != space && bytes.last != space
            && !zip(bytes, bytes.dropFirst()).contains { $0 == space && $1 == space }
        return isTidy ? name : name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
