package import Diagnostics
import Synchronization

/// Finds, checks and renders templates. A project's own template takes the place of the built-in one of the same name.
package struct TemplateEngine: Sendable {
    /// The project's own files, by name.
    package let overrides: [String: TemplateFile]
    /// What has been compiled; shared by copies of the engine.
    private let compiled = Compiled()

    /// - Parameter overrides: the project's own files for names such as `records/madr4.md`.
    package init(overrides: [String: TemplateFile] = [:]) {
        self.overrides = overrides
    }

    /// A template's source or an asset: the project's own, else the built-in one.
    package func file(named name: String) -> TemplateFile? {
        overrides[name] ?? BuiltInTemplates.file(named: name)
    }

    /// A template, ready to render as often as wanted; compiled the first time it is asked for.
    package func template(_ name: String) throws(Failure) -> Template {
        if let template = compiled.templates.withLock({ $0[name] }) { return template }
        guard let file = file(named: name) else { throw Failure([unknown(name)]) }
        var compiler = TemplateCompiler(engine: self)
        compiler.add(name, file)
        guard compiler.diagnostics.isEmpty, let pieces = compiler.compiled[name],
            let language = OutputLanguage(path: name)
        else { throw Failure(compiler.diagnostics) }
        let template = Template(pieces, language: language, partials: compiler.compiled)
        compiled.templates.withLock { $0[name] = template }
        return template
    }

    /// A template rendered once.
    package func render(_ name: String, _ view: TemplateValue) throws(Failure) -> [UInt8] {
        try template(name).render(view)
    }

    /// Templates by name.
    private final class Compiled: Sendable {
        let templates = Mutex<[String: Template]>([:])
    }
}
