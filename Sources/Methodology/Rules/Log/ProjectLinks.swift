import CommonMark
import Decisions

/// A link or picture in a record that leads to a place of the repository.
struct ProjectLink {
    var url: String
    var destination: LinkDestination
    var isImage: Bool
    var offset: Int

    /// The id of the place it leads to on its page; nil for the page's top.
    var anchor: String? {
        let id: String?
        switch destination {
        case .elsewhere: id = nil
        case .anchor(let anchor): id = anchor
        case .file(_, let anchor): id = anchor
        }
        guard let id, !id.isEmpty, id.lowercased() != "top", !id.hasPrefix(":~:") else { return nil }
        return id
    }
}

extension Project {
    /// The links of a record that lead somewhere in the repository; what a template left to fill in leads nowhere.
    func links(of place: Int) -> [ProjectLink] {
        guard records.indices.contains(place), let document = records[place].document else { return [] }
        let path = catalog.entries[place].path
        return document.links(in: 0..<document.bytes.count).compactMap { link in
            guard link.form != .autolink else { return nil }
            let url = document.destination(of: link)
            guard !url.contains(where: { "{}<>$*|".contains($0) || $0.isWhitespace }) else { return nil }
            let destination = LinkDestination(url, from: path)
            guard destination != .elsewhere else { return nil }
            return ProjectLink(
                url: url, destination: destination, isImage: link.form == .image, offset: link.range.lowerBound)
        }
    }

    /// Whether a link's path leads to a file, a folder or a record.
    func leads(to path: String, _ url: String, from place: Int) -> Bool {
        catalog.target(url, from: place) != nil || files.exists(path) || files.exists(path + ".md")
    }

    /// The path of the Markdown a link leads into; nil for what is none or isn't there.
    func document(of link: ProjectLink, from place: Int) -> String? {
        switch link.destination {
        case .elsewhere: return nil
        case .anchor: return catalog.entries[place].path
        case .file(let path, _):
            if let target = catalog.target(link.url, from: place) { return catalog.entries[target].path }
            return path.lowercased().hasSuffix(".md") && files.exists(path) ? path : nil
        }
    }

    /// The ids in a Markdown file that links can name.
    func anchors(at path: String) -> Set<String> {
        if let place = catalog.entries.firstIndex(where: { $0.path == path }), records.indices.contains(place),
            let document = records[place].document
        {
            return document.anchors
        }
        return files.text(path).map { MarkdownDocument($0).anchors } ?? []
    }
}
