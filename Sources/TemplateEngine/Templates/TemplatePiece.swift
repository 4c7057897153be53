/// A part of a template, ready to render.
indirect enum TemplatePiece: Sendable {
    case text([UInt8])
    case value(TemplateName)
    /// Rendered for each entry of a list, or once for what is not false, empty or missing; inverted, once for the others.
    case section(TemplateName, isInverted: Bool, [TemplatePiece])
    /// Another template, its lines after some white space; `blocks` take the place of those of the same name in it.
    case partial(String, indentation: [UInt8], blocks: [String: [TemplatePiece]])
    /// What another template may replace.
    case block(String, [TemplatePiece])
    /// What follows, up to the end of the section or file, is in another language.
    case language(OutputLanguage)
}

/// What a tag asks for: `title`, `site.title`, `.`, `last()`, `uppercased(status)`.
struct TemplateName: Sendable, Hashable {
    /// Names one inside the other; empty for the present value itself.
    let path: [String]
    /// Whether the first name is looked for in the present value only.
    let isLocal: Bool
    /// Functions to apply, the innermost first.
    let functions: [String]
    /// Whether the functions are about the place in a list.
    let isPosition: Bool

    init(_ text: String) {
        var inner = text[...]
        var functions: [String] = []
        while inner.last == ")", let open = inner.firstIndex(of: "(") {
            functions.append(String(inner[..<open]))
            inner = inner[inner.index(after: open)...].dropLast()
        }
        path = inner.split(separator: ".").map(String.init)
        isLocal = inner.first == "."
        isPosition = inner.isEmpty && !functions.isEmpty
        self.functions = functions.reversed()
    }
}
