import ArgumentParser
import Diagnostics
import TemplateEngine
import Workspace

/// `adrgen templates`: the built-in templates and a project's own.
struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates", abstract: "List, show, copy and check the templates that adrgen writes with.",
        discussion: """
            Everything adrgen writes comes from a template. A file of the same name in the folder that adrgen.yml names \
            (`templates: FOLDER`) takes the place of a built-in one; records/NAME.md there is a record form for \
            `adrgen new --template NAME`.
            """,
        subcommands: [
            TemplatesListCommand.self, TemplatesShowCommand.self, TemplatesEjectCommand.self,
            TemplatesCheckCommand.self,
        ],
        defaultSubcommand: TemplatesListCommand.self)
}

/// Where a command on templates runs.
struct TemplatesOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("directory")],
        help: ArgumentHelp("Run in this directory.", valueName: "dir"), completion: .directory)
    var directory = "."

    func workingFolder() throws(Failure) -> WorkingFolder {
        try WorkingFolder(directory)
    }

    /// The project and its templates; what is wrong with its configuration goes to standard error.
    /// - Throws: when the configuration cannot be used.
    func load() throws(Failure) -> (search: LogSearch, templates: ProjectTemplates) {
        let workingFolder = try workingFolder()
        let search = LogFinder(workingFolder).find()
        let errors = search.diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty { throw Failure(errors) }
        return (search, ProjectTemplates(search.projectConfiguration, workingFolder, root: search.root))
    }
}
