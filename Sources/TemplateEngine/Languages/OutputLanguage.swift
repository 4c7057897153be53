/// A language templates write, and with it the one way text is escaped there.
package enum OutputLanguage: String, Sendable, Hashable, CaseIterable {
    case html, xml, markdown
    /// The inside of a cell of a Markdown table.
    case markdownCell
    case yaml, json, plantuml, mermaid
    /// Plain text, where nothing is escaped.
    case text

    /// The language of a template by its file name's ending; nil when there is no way to escape for it.
    package init?(path: String) {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch String(Substring(name[name.index(after: dot)...])) {
        case "html": self = .html
        case "svg", "xml": self = .xml
        case "md": self = .markdown
        case "yml", "yaml": self = .yaml
        case "json": self = .json
        case "puml": self = .plantuml
        case "mmd": self = .mermaid
        case "txt": self = .text
        default: return nil
        }
    }

    /// Endings of file names that say a language.
    static let endings = ["html", "svg", "xml", "md", "yml", "yaml", "json", "puml", "mmd", "txt"]

    /// The text so that it reads as itself where this language expects running text, a value or a quoted label.
    package func escape(_ text: String) -> String {
        switch self {
        case .html: HTMLText.escape(text)
        case .xml: XMLText.escape(text)
        case .markdown: MarkdownText.escape(text)
        case .markdownCell: MarkdownCell.escape(text)
        case .yaml: YAMLScalar.encode(text)
        case .json: JSONText.encode(text)
        case .plantuml: PlantUMLText.escape(text)
        case .mermaid: MermaidText.escape(text)
        case .text: text
        }
    }

    /// Appends escaped text to a buffer.
    func append(escaping text: String, to out: inout [UInt8]) {
        if self == .html { HTMLText.append(escaping: text, to: &out) } else { out += escape(text).utf8 }
    }

    /// What `{{%CONTENT_TYPE:…}}` in a template calls it.
    package var contentTypeName: String { self == .markdownCell ? "MARKDOWN_CELL" : rawValue.uppercased() }
}
