import Decisions
import Diagnostics
import TemplateEngine
import Workspace

/// Templates as a project has them: its own before the built-in ones.
struct ProjectTemplates {
    let engine: TemplateEngine
    /// What is odd about the project's folder.
    let diagnostics: [Diagnostic]

    /// - Parameter root: the folder that links in the project's templates may not lead out of.
    init(_ configuration: Configuration, _ workingFolder: WorkingFolder, root: String) {
        guard let folder = configuration.templates else {
            (engine, diagnostics) = (TemplateEngine(), [])
            return
        }
        let found = TemplateFolder(folder, in: workingFolder, root: root)
        let files = found.files.map { ($0.name, TemplateFile(path: $0.shownPath, bytes: $0.bytes)) }
        engine = TemplateEngine(overrides: Dictionary(files, uniquingKeysWith: { first, _ in first }))
        diagnostics = found.diagnostics + engine.strayFiles
    }
}

extension ProjectTemplates {
    /// The engine for a command that renders; what is odd about the project's folder goes to standard error.
    static func engine(
        _ configuration: Configuration, _ workingFolder: WorkingFolder, root: String
    ) -> TemplateEngine {
        let templates = ProjectTemplates(configuration, workingFolder, root: root)
        DiagnosticPrinter().print(templates.diagnostics)
        return templates.engine
    }
}

extension LogSearch {
    /// What is settled for the project, or for its only log.
    var projectConfiguration: Configuration {
        configuration.templates == nil && locations.count == 1 ? locations[0].configuration : configuration
    }
}

extension RecordTemplates {
    /// The template that `--format` or the configuration names: a template's own name, else the one for a dialect.
    func template(of form: String) -> String {
        has(form) ? form : RecordFormat(rawValue: form)?.template ?? form
    }
}
