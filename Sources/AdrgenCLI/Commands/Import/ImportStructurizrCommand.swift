import Architecture
import ArgumentParser
import Diagnostics
import Workspace

/// `adrgen import structurizr`: a workspace as YAML.
struct ImportStructurizrCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "structurizr", abstract: "Convert a Structurizr workspace into a model in YAML.",
        discussion: """
            What cannot be carried over is told on standard error. The workspace can as well be the model itself: name it \
            with `architecture:` in adrgen.yml.
            """)

    @Argument(help: "The workspace in the Structurizr DSL.", completion: .file(extensions: ["dsl"]))
    var file: String

    @OptionGroup var options: ArchitectureOptions
    @OptionGroup var text: TextOutput

    func run() async throws {
        let loaded = try options.load(file)
        guard loaded.isWhole else { throw ExitCode(2) }
        let written = ArchitectureYAML.write(loaded.model)
        TextOutput.tell(losses: written.losses)
        try text.put(written.text, try options.workingFolder())
    }
}
