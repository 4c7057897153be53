package import Diagnostics
import Mustache

/// Finds, checks and renders templates. A project's own template takes the place of the built-in one of the same name.
package struct TemplateEngine: Sendable {
    private let override: @Sendable (String) -> TemplateFile?

    /// - Parameter override: gives the project's own file for a name such as `records/madr4.md`, else nil.
    package init(override: @escaping @Sendable (String) -> TemplateFile? = { _ in nil }) {
        self.override = override
    }

    /// An engine whose project has these files, by name.
    package init(overrides: [String: TemplateFile]) {
        self.init { overrides[$0] }
    }

    /// A template's source or an asset: the project's own, else the built-in one.
    package func file(named name: String) -> TemplateFile? {
        override(name) ?? BuiltInTemplates.file(named: name)
    }

    /// A template, ready to render as often as wanted.
    package func template(_ name: String) throws(Failure) -> Template {
        var compiler = TemplateCompiler(engine: self)
        guard let file = file(named: name) else {
            throw Failure(
                rule: "unknown-template", "template \(name) does not exist",
                fix: "use a name that adrgen templates list shows")
        }
        compiler.add(name, file)
        guard compiler.diagnostics.isEmpty, let template = compiler.library.getTemplate(named: name) else {
            throw Failure(compiler.diagnostics)
        }
        return Template(template, library: compiler.library)
    }

    /// A template rendered once.
    package func render(_ name: String, _ view: TemplateValue) throws(Failure) -> [UInt8] {
        try template(name).render(view)
    }
}
