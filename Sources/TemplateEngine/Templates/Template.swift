/// A template ready to render, with everything it includes.
package struct Template: Sendable {
    private let pieces: [TemplatePiece]
    private let language: OutputLanguage
    private let partials: [String: [TemplatePiece]]

    init(_ pieces: [TemplatePiece], language: OutputLanguage, partials: [String: [TemplatePiece]]) {
        self.pieces = pieces
        self.language = language
        self.partials = partials
    }

    /// The template filled in. What the view lacks is left out.
    package func render(_ view: TemplateValue) -> [UInt8] {
        var rendering = TemplateRendering(view, language: language, partials: partials, size: Self.usualSize)
        rendering.render(pieces)
        // What is kept takes no more memory than it needs.
        return Array(rendering.out[...])
    }

    /// Bytes that most output fits into.
    private static let usualSize = 64 << 10
}
