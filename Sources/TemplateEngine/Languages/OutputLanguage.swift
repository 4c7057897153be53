import Mustache

/// A language templates write, and with it the one way text is escaped there.
package enum OutputLanguage: String, Sendable, Hashable, CaseIterable {
    case html, markdown, yaml
    /// Plain text, where nothing is escaped.
    case text

    /// The language of a template by its file name's ending; nil when there is no way to escape for it.
    package init?(path: String) {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch String(Substring(name[name.index(after: dot)...])) {
        case "html", "svg", "xml": self = .html
        case "md": self = .markdown
        case "yml", "yaml": self = .yaml
        case "txt": self = .text
        default: return nil
        }
    }

    /// The text so that it reads as itself where this language expects running text or a value.
    package func escape(_ text: String) -> String {
        switch self {
        case .html: HTMLText.escape(text)
        case .markdown: MarkdownText.escape(text)
        case .yaml: YAMLScalar.encode(text)
        case .text: text
        }
    }
}

extension OutputLanguage {
    /// The first line that makes the template library escape for this language.
    var pragma: String {
        _ = Self.registration
        return "{{%CONTENT_TYPE:\(contentTypeName)}}\n"
    }

    private var contentTypeName: String { rawValue.uppercased() }

    private static let registration: Void = {
        for language in Self.allCases {
            MustacheContentTypes.register(EscapedContent(language: language), named: language.contentTypeName)
        }
    }()
}

/// The template library's view of an output language.
private struct EscapedContent: MustacheContentType {
    var language: OutputLanguage

    func escapeText(_ text: String) -> String {
        RawText.isMark(text) ? text : language.escape(text)
    }
}
