import Architecture
import ArgumentParser
import Diagnostics
import Workspace

/// `adrgen export structurizr`: the architecture model as a workspace.
struct ExportStructurizrCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "structurizr", abstract: "Write the architecture model as a Structurizr workspace.",
        discussion: "What cannot be carried over is told on standard error.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case dsl, json
    }

    @Argument(
        help: "The model's file; without it, that of the repository.", completion: .file(extensions: ["yml", "dsl"]))
    var file: String?

    @Option(help: "The DSL, or workspace.json.")
    var format = Format.dsl

    @OptionGroup var options: ArchitectureOptions
    @OptionGroup var text: TextOutput

    func run() async throws {
        let loaded = try options.load(file)
        guard loaded.isWhole else { throw ExitCode(2) }
        let written =
            switch format {
            case .dsl: StructurizrExport.dsl(loaded.model)
            case .json: StructurizrExport.json(loaded.model)
            }
        TextOutput.tell(losses: written.losses)
        try text.put(written.text, try options.workingFolder())
    }
}
