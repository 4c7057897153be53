import Architecture
import ArgumentParser
import Diagnostics
import Diagrams
import Workspace

/// `adrgen diagrams`: the views of the architecture model as files for other programs.
struct DiagramsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagrams", abstract: "Write the views of the architecture model as diagrams.",
        discussion: """
            One file a view, named after its key. Without views in the model, the usual ones are written: the landscape, \
            context and containers of each system, components, environments. The same model gives the same bytes.
            """)

    @Argument(
        help: "The model's file; without it, that of the repository.", completion: .file(extensions: ["yml", "dsl"]))
    var file: String?

    @Option(help: "C4-PlantUML, a Mermaid flowchart, Mermaid's C4, or Graphviz's DOT.")
    var format = C4Format.mermaid

    @Option(help: ArgumentHelp("Only this view; can be repeated.", valueName: "key"))
    var view: [String] = []

    @Option(
        help: ArgumentHelp("Write into this folder.", valueName: "dir"), completion: .directory)
    var output = ArchitectureLoader.usualFolder + "/diagrams"

    @Flag(help: "Write nothing; list the files that are not current, and exit with 1 if there are any.")
    var check = false

    @OptionGroup var options: ArchitectureOptions
    @OptionGroup var write: WriteOptions

    func run() async throws {
        let workingFolder = try options.workingFolder()
        let loaded = try options.load(file)
        guard loaded.isWhole else { throw ExitCode(2) }
        let changes = try diagrams(of: loaded.model).map { diagram in
            Change.write(path: output + "/" + diagram.name, bytes: Array(diagram.text.utf8))
        }
        try GeneratedFiles(workingFolder, root: output).put(changes, check: check, dryRun: write.dryRun)
    }

    private func diagrams(of model: ArchitectureModel) throws(Failure) -> [C4File] {
        let views = model.resolvedViews
        let keys = Set(views.map(\.key))
        if let unknown = view.first(where: { !keys.contains($0) }) {
            throw Failure(
                rule: "unknown-view", "No view has the key `\(unknown)`",
                fix: "name one of: " + views.map { "`\($0.key)`" }.joined(separator: ", "))
        }
        return C4File.files(views, of: model, as: format, only: view.isEmpty ? nil : Set(view))
    }

}

extension C4Format: ExpressibleByArgument {}
