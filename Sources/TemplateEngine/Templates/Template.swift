import Mustache

/// A template ready to render, with everything it includes.
package struct Template: Sendable {
    private let template: MustacheTemplate
    private let library: MustacheLibrary

    init(_ template: MustacheTemplate, library: MustacheLibrary) {
        self.template = template
        self.library = library
    }

    /// The template filled in. What the view lacks is left out.
    package func render(_ view: TemplateValue) -> [UInt8] {
        let tree = RenderTree(view)
        return RawText.restored(template.render(tree.root, library: library), table: tree.raw)
    }
}
