import ArgumentParser
import Diagnostics
import TemplateEngine
import Workspace

/// `adrgen templates eject`: writes built-in templates out for a project to change.
struct TemplatesEjectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eject", abstract: "Write built-in templates into the project's folder, to be changed there.",
        discussion: "The paths of the files written are printed.")

    @Argument(help: "Names that `adrgen templates list` shows; for records the short name (madr4) is enough.")
    var names: [String] = []

    @Flag(help: "Write all of them.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "The folder to write into (default: the one adrgen.yml names, else docs/templates).", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Flag(help: "Overwrite files that are there already.")
    var force = false

    @OptionGroup var options: TemplatesOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if names.isEmpty != all { throw ValidationError("Name templates, or use --all for all of them.") }
    }

    func run() async throws {
        let workingFolder = try options.workingFolder()
        let search = try options.load().search
        let folder = output ?? search.projectConfiguration.templates ?? "docs/templates"
        let changes = try changes(folder, workingFolder)
        // A folder named on the command line may be anywhere; one from the configuration is inside the repository.
        let writer = Writer(workingFolder, roots: [output.map(workingFolder.absolute) ?? search.root])
        if write.dryRun {
            Output.write(UnifiedDiff.text(of: try writer.differences(changes)))
            return
        }
        for path in try writer.apply(changes) { Output.print(path) }
        guard search.projectConfiguration.templates.map(workingFolder.absolute) != workingFolder.absolute(folder)
        else { return }
        let isNamed = search.projectConfiguration.templates != nil
        DiagnosticPrinter().print([
            Diagnostic(
                .note, rule: "templates-folder", "Templates in \(folder) are not used yet",
                fix: "\(isNamed ? "change" : "add") `templates: \(folder)` in adrgen.yml, relative to that file")
        ])
    }

    private func changes(_ folder: String, _ workingFolder: WorkingFolder) throws(Failure) -> [Change] {
        let engine = TemplateEngine()
        var wanted: [String] = []
        var problems: [Diagnostic] = []
        for name in all ? engine.entries.map(\.name) : names {
            do throws(Failure) {
                let name = try engine.name(of: name)
                if !wanted.contains(name) { wanted.append(name) }
            } catch {
                problems += error.diagnostics
            }
        }
        if !problems.isEmpty { throw Failure(problems, exitCode: 64) }
        var changes: [Change] = []
        for name in wanted {
            let path = folder == "." ? name : "\(folder)/\(name)"
            let bytes = engine.file(named: name)?.bytes ?? []
            if force {
                changes.append(.write(path: path, bytes: bytes))
            } else if !workingFolder.exists(path) {
                changes.append(.create(path: path, bytes: bytes))
            } else if try workingFolder.read(path) != bytes {
                problems.append(
                    Diagnostic(
                        .error, rule: "file-exists", "File exists and differs from the built-in template", path: path,
                        fix: "overwrite it with --force, or compare: `adrgen templates show --built-in \(name)`"))
            }
        }
        if !problems.isEmpty { throw Failure(problems) }
        return changes
    }
}
