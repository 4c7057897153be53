import ArgumentParser
import Decisions
import Diagnostics
import TemplateEngine
import Workspace

/// `adrgen init`: starts a log, or adopts the one that is there.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Start a log with its first record, or adopt the one that is there.",
        discussion: "A folder that holds records already is adopted: adrgen.yml names it, and nothing in it changes.")

    @Argument(help: "The log's folder (default: the one found, else docs/adr).", completion: .directory)
    var folder: String?

    @Option(help: ArgumentHelp("The form of the records (default: madr4).", valueName: "form"))
    var format: String?

    @OptionGroup var options: LogOptions
    @OptionGroup var write: WriteOptions

    func run() async throws {
        let workingFolder = try options.workingFolder()
        let wanted = self.folder.map(workingFolder.absolute)
        let found = LogFinder(workingFolder).find(explicit: [])
        if let existing = found.locations.first(where: { wanted == nil || wanted == $0.path }), existing.exists {
            let log = await LogLoader().load(existing)
            if !log.records.isEmpty { return try adopt(existing, log.records.count, workingFolder) }
        }
        let folder = self.folder ?? found.locations.first?.folder ?? "docs/adr"
        try start(folder, workingFolder)
    }

    private func adopt(_ location: LogLocation, _ count: Int, _ workingFolder: WorkingFolder) throws(Failure) {
        if case .configuration(let file) = location.origin {
            Output.print(
                "\(location.folder) holds \(Count.text(count, "record")) already, named in \(file): nothing to do")
            return
        }
        let bytes = Array("log: \(location.folder)\n".utf8)
        try apply([.create(path: "adrgen.yml", bytes: bytes)], root: workingFolder.path, workingFolder)
        Output.print("\(location.folder) holds \(Count.text(count, "record")) already: adopted in adrgen.yml")
    }

    private func start(_ folder: String, _ workingFolder: WorkingFolder) throws(Failure) {
        let search = LogFinder(workingFolder).find(explicit: [])
        let templates = RecordTemplates(
            engine: ProjectTemplates.engine(search.configuration, workingFolder, root: search.root))
        let form = templates.template(of: format ?? search.configuration.format ?? "madr4")
        var view = RecordView(title: "Record architecture decisions")
        view.date = Today.date()
        view.status = "accepted"
        view.folder = folder
        let names = form == "log4brains" ? NamePattern(lead: .date(compact: true)) : NamePattern()
        view.number = form == "log4brains" ? nil : 1
        view.paddedNumber = "0001"
        let path = folder + "/" + names.path(number: view.number, date: Today.date(), title: view.title)
        var changes: [Change] = [.create(path: path, bytes: try templates.renderFirst(form, view))]
        if search.locations.isEmpty || self.folder != nil, !workingFolder.exists("adrgen.yml"),
            !workingFolder.exists(".adrgen.yml")
        {
            changes.append(.create(path: "adrgen.yml", bytes: Array("log: \(folder)\nformat: \(form)\n".utf8)))
        }
        try apply(changes, root: workingFolder.path, workingFolder)
        if !write.dryRun { Output.print(path) }
    }

    private func apply(_ changes: [Change], root: String, _ workingFolder: WorkingFolder) throws(Failure) {
        let writer = Writer(workingFolder, roots: [root])
        if write.dryRun {
            Output.write(UnifiedDiff.text(of: try writer.differences(changes)))
        } else {
            _ = try writer.apply(changes)
        }
    }
}
