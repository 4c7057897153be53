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

    @Option(help: "C4-PlantUML, a Mermaid flowchart, Mermaid's C4, Graphviz's DOT, or pictures (needs Graphviz).")
    var format = DiagramFormat.mermaid

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
        let changes = try await files(of: loaded.model).map { file in
            Change.write(path: output + "/" + file.name, bytes: file.bytes)
        }
        try GeneratedFiles(workingFolder, root: output).put(changes, check: check, dryRun: write.dryRun)
    }

    private func files(of model: ArchitectureModel) async throws -> [(name: String, bytes: [UInt8])] {
        let views = model.resolvedViews
        let keys = Set(views.map(\.key))
        if let unknown = view.first(where: { !keys.contains($0) }) {
            throw Failure(
                rule: "unknown-view", "No view has the key `\(unknown)`",
                fix: "name one of: " + views.map { "`\($0.key)`" }.joined(separator: ", "))
        }
        let wanted = view.isEmpty ? keys : Set(view)
        if let language = format.language {
            return C4File.files(views, of: model, as: language, only: wanted).map { ($0.name, Array($0.text.utf8)) }
        }
        return try await pictures(views, of: model, wanted)
    }

    /// Pictures whose boxes and frames lead to the pictures of other views, and where there are none to the model's addresses.
    private func pictures(
        _ views: [ResolvedView], of model: ArchitectureModel, _ wanted: Set<String>
    ) async throws -> [(name: String, bytes: [UInt8])] {
        let names = Dictionary(zip(views.map(\.key), C4File.names(of: views))) { first, _ in first }
        let navigation = ViewNavigation(views, of: model)
        let made = await PictureMaker.pictures(of: views.filter { wanted.contains($0.key) }, model)
        guard made.diagnostics.isEmpty else { throw Failure(made.diagnostics.map(\.asError)) }
        return views.compactMap { view in
            guard let picture = made.pictures[view.key], let name = names[view.key] else { return nil }
            let options = ViewPicture.Options(id: name, isStandalone: true) { target in
                let key: String?
                switch target {
                case .element(let id): key = navigation.inside(id)
                case .frame(let id): key = navigation.around(id)
                case .line(let link): return link
                }
                if let key, key != view.key, let name = names[key] { return name + ".svg" }
                guard case .element(let id) = target else { return nil }
                return picture.link(of: id)
            }
            return (name + ".svg", picture.drawn(options).svg)
        }
    }

}
