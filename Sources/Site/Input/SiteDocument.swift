import CommonMark
import Decisions

/// A Markdown file that is no record: a chapter, a guide, or what introduces a log.
package struct SiteDocument: Sendable {
    /// From the directory adrgen runs in.
    package let path: String
    /// The folder of documents it is in, likewise; that of its log for an introduction.
    package let folder: String
    /// The package whose folder that is; nil where the site needs to tell none apart.
    package var package: String?
    package let markdown: [UInt8]
    /// Nil outside a repository, and for a file that no commit has.
    package var lastChange: SitePage.Change?
    /// The first heading of level 1, else the front matter's title, else the name of the file.
    let title: String
    /// Whether the title is the text's first heading of level 1.
    let hasTitle: Bool
    /// The first paragraph as plain text; empty for none.
    let summary: String

    package init(path: String, folder: String, package: String? = nil, markdown: [UInt8]) {
        self.path = path
        self.folder = folder
        self.package = package
        self.markdown = markdown
        let document = MarkdownDocument(markdown)
        let heading = document.sections.first { $0.level == 1 }.map { SiteTerm.tidy($0.title) } ?? ""
        hasTitle = !heading.isEmpty
        title = hasTitle ? heading : Self.stated(in: document) ?? Self.title(ofName: Self.name(path))
        summary = Self.summary(document)
    }

    /// Whether the file stands for its folder.
    var isIndex: Bool { Self.isIndex(path) }

    static func isIndex(_ path: String) -> Bool {
        ["readme", "index"].contains(stem(path).lowercased())
    }

    /// A name as people write it: `01_introduction-and-goals` as `Introduction and goals`.
    static func title(ofName name: String) -> String {
        let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }
        let numbers = words.prefix { $0.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } }
        let rest = words.dropFirst(numbers.count)
        let text = (rest.isEmpty ? words[...] : rest).joined(separator: " ")
        return text.isEmpty ? name : text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The file's name without its ending.
    static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
    }

    /// The file's name, or that of its folder where it stands for that.
    private static func name(_ path: String) -> String {
        let folder = path.split(separator: "/").dropLast().last.map(String.init)
        return isIndex(path) ? folder ?? stem(path) : stem(path)
    }

    /// `title: …` of the front matter.
    private static func stated(in document: MarkdownDocument) -> String? {
        guard let content = document.frontMatter?.content else { return nil }
        for line in document.bytes[content].split(separator: UInt8(ascii: "\n")) where line.starts(with: "title:".utf8)
        {
            let text = SiteTerm.tidy(String(decoding: line.dropFirst(6), as: UTF8.self))
            let bare = text.count > 1 && (text.hasPrefix("\"") || text.hasPrefix("'")) && text.last == text.first
            let title = bare ? String(text.dropFirst().dropLast()) : text
            return title.isEmpty ? nil : title
        }
        return nil
    }

    private static func summary(_ document: MarkdownDocument) -> String {
        for block in document.blocks where block.kind == .paragraph && block.depth == 0 {
            let text = document.plainText(in: block.content)
            if text.contains(where: \.isLetter) { return Excerpt.make(text) }
        }
        return ""
    }
}

/// The beginning of a text in a sentence or two.
enum Excerpt {
    /// Characters at most.
    private static let limit = 200

    /// The text, cut behind a word when it is long.
    static func make(_ text: String) -> String {
        let text = SiteTerm.tidy(text)
        guard text.count > limit else { return text }
        let start = text.prefix(limit - 1)
        let cut = start.lastIndex(of: " ").map { start[..<$0] } ?? start
        return cut.trimmingSuffix { !$0.isLetter && !$0.isNumber } + "…"
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isCut(last) { text.removeLast() }
        return String(text)
    }
}
