import ArgumentParser
import Diagnostics
import TemplateEngine

/// `adrgen schema`: JSON Schemas of what adrgen prints and takes.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of what adrgen prints or takes.")

    @Argument(
        help: """
            The schema: `decision` for new --input, `architecture` for docs/architecture/*.yml, `list` for list, show and \
            search, `for` and `diff` for these commands, `metrics` for metrics, `check` for check, `templates` for templates \
            list, `site` for a site's decisions.json.
            """)
    var name: String

    func run() throws {
        guard let file = BuiltInTemplates.file(named: "schemas/\(name).json") else {
            let names = BuiltInTemplates.names.filter { $0.hasPrefix("schemas/") }.map {
                String($0.dropFirst(8).dropLast(5))
            }
            throw Failure(
                rule: "unknown-schema", "Schema `\(name)` does not exist",
                fix: "use \(names.map { "`\($0)`" }.joined(separator: ", "))",
                exitCode: 64)
        }
        Output.write(file.bytes)
    }
}
