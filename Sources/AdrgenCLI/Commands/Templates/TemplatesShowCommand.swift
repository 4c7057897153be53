import ArgumentParser
import Diagnostics
import TemplateEngine

/// `adrgen templates show`: a template's source.
struct TemplatesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a template as it is used here: the project's own, else the built-in one.")

    @Argument(help: "A name that `adrgen templates list` shows; for records the short name (madr4) is enough.")
    var name: String

    @Flag(help: "Print the built-in one even where the project has its own.")
    var builtIn = false

    @OptionGroup var options: TemplatesOptions

    func run() async throws {
        let engine = builtIn ? TemplateEngine() : try options.load().templates.engine
        let name = try engine.name(of: name)
        Output.write(engine.file(named: name)?.bytes ?? [])
    }
}
