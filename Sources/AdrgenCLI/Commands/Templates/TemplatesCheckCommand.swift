import ArgumentParser
import Diagnostics
import TemplateEngine

/// `adrgen templates check`: whether the project's templates can be used.
struct TemplatesCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the project's own templates: what is wrong, and what would show nothing.",
        discussion: "Exits 1 when a template cannot be used. A name that nothing fills in is a warning.")

    @Argument(help: "Only these templates, named as `adrgen templates list` shows them.")
    var names: [String] = []

    @OptionGroup var options: TemplatesOptions

    func run() async throws {
        let templates = try options.load().templates
        let engine = templates.engine
        let names = try names.map { try engine.name(of: $0) }
        var diagnostics = engine.check(names)
        if names.isEmpty { diagnostics = templates.diagnostics.filter { !diagnostics.contains($0) } + diagnostics }
        let errors = diagnostics.count { $0.severity == .error }
        if errors > 0 { throw Failure(diagnostics, exitCode: 1) }
        DiagnosticPrinter().print(diagnostics)
        let count = names.isEmpty ? engine.overrides.count : names.count
        let checked =
            count == 0 ? "no templates of the project's own" : count == 1 ? "1 template" : "\(count) templates"
        let warnings = diagnostics.count
        Output.print(
            "\(checked): \(warnings == 0 ? "nothing wrong" : warnings == 1 ? "1 warning" : "\(warnings) warnings")")
    }
}
