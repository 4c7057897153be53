import ArgumentParser
import Decisions
import Diagnostics
import TemplateEngine
import Workspace

/// `adrgen new`: writes a record.
struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a new record.",
        discussion: """
            The record follows the log it joins: its dialect, its own template if it has one, the form of its file \
            names and headings. The path of the new file is printed.
            """)

    @Argument(help: "The title.")
    var title: [String] = []

    @Option(help: ArgumentHelp("Write this form: \(RecordTemplates.names.joined(separator: ", ")).", valueName: "form"))
    var format: String?

    @Option(
        help: ArgumentHelp("Fill in this template file, or the built-in form of this name.", valueName: "file"),
        completion: .file())
    var template: String?

    @Option(
        help: ArgumentHelp(
            "Take the decision from this YAML or JSON file, or - for standard input (see `adrgen schema decision`).",
            valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "json"]))
    var input: String?

    @Option(
        help: ArgumentHelp(
            """
            Begin with the drivers, options, criteria, risks, metrics and questions of a pattern or a recurring choice: \
            \(Patterns.builtIn.joined(separator: ", ")).
            """, valueName: "name"))
    var pattern: String?

    @Option(help: ArgumentHelp("The record's status.", valueName: "status"))
    var status: String?

    @Option(
        name: [.customShort("s"), .long],
        help: ArgumentHelp("A record the new one supersedes (repeatable).", valueName: "id"))
    var supersedes: [String] = []

    @Option(
        name: [.customShort("l"), .long],
        help: ArgumentHelp(
            "A relation to another record, as ID:LABEL or ID:LABEL:REVERSE (repeatable).", valueName: "link"))
    var link: [String] = []

    @Option(help: ArgumentHelp("A tag (repeatable).", valueName: "tag"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("An element of the architecture the decision is about (repeatable).", valueName: "id"))
    var element: [String] = []

    @Option(help: ArgumentHelp("Who decides (repeatable).", valueName: "name"))
    var decider: [String] = []

    @Option(help: ArgumentHelp("The date instead of today's.", valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(help: ArgumentHelp("What the file name begins with: number, date or draft.", valueName: "kind"))
    var numbering: String?

    @Flag(help: "Ask for the sections on the terminal.")
    var interactive = false

    @Flag(help: "Do not open an editor.")
    var noEdit = false

    @OptionGroup var options: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if let date, DateReader.read(date)?.iso == nil {
            throw ValidationError("--date takes a day as YYYY-MM-DD, not '\(date)'.")
        }
        if input != nil, !title.isEmpty {
            throw ValidationError("--input gives the title; leave it out here.")
        }
        if input != nil, pattern != nil {
            throw ValidationError("--input and --pattern are two ways to say the same; use one of them.")
        }
        if input != nil || pattern != nil, interactive {
            throw ValidationError(
                "--interactive asks for what \(input == nil ? "--pattern" : "--input") gives; use one of them.")
        }
        if let numbering, Configuration.Numbering(rawValue: numbering) == nil {
            throw ValidationError("--numbering is number, date or draft, not '\(numbering)'.")
        }
    }

    func run() async throws {
        let workingFolder = try options.workingFolder()
        let typed = self.title.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var given = try input.map { name throws(Failure) in try GivenDecision(reading: name, workingFolder) }
        guard given != nil || pattern != nil || !typed.isEmpty else {
            throw Failure(
                rule: "empty-title", "The title is empty",
                fix: "say what is decided: `adrgen new Use PostgreSQL for orders`", exitCode: 64)
        }
        let search = try options.search()
        guard let location = search.current ?? (search.locations.count == 1 ? search.locations.first : nil) else {
            if search.locations.isEmpty { throw LogOptions.noLog }
            throw Failure(
                rule: "several-logs",
                "There are several logs here: \(search.locations.map(\.folder).joined(separator: ", "))",
                fix: "name one with `--log DIR`")
        }
        let engine = ProjectTemplates.engine(location.configuration, workingFolder, root: location.root)
        if let pattern { given = try GivenDecision(pattern: pattern, title: typed, engine) }
        let title = given?.decision.title ?? typed
        let path = try await LogLock.withLock(on: location) { [given] () async throws(Failure) -> String in
            try await create(title, given, engine, in: location, search, workingFolder)
        }
        guard !write.dryRun else { return }
        Output.print(path)
        if !noEdit, !interactive { Editor.open(workingFolder.absolute(path)) }
    }

    private func create(
        _ title: String, _ given: GivenDecision?, _ engine: TemplateEngine, in location: LogLocation,
        _ search: LogSearch,
        _ workingFolder: WorkingFolder
    ) async throws(Failure) -> String {
        let composer = try NewRecordComposer(
            location: location, workingFolder: workingFolder, options: self, title: title, decision: given?.decision,
            engine: engine)
        let needsRecords = !supersedes.isEmpty || !link.isEmpty || given?.decision.links.isEmpty == false
        let logs = needsRecords ? await LogLoader().load(search.locations) : []
        let loaded = LoadedLogs(search: search, catalog: RecordCatalog(logs))
        var relations = NewRecordRelations(loaded: loaded, location: location, workingFolder: workingFolder)
        let links = try given?.resolve(in: loaded.catalog) ?? []
        var record = try composer.compose(interactive: interactive)
        for old in supersedes { try relations.supersede(try loaded.catalog.find(old), by: &record) }
        for text in link { try relations.relate(text, to: &record) }
        for (relation, entry) in links {
            if relation == "supersedes" {
                try relations.supersede(entry, by: &record)
            } else {
                try relations.relate(entry, RelationLabel(RelationKey.label(relation), reverse: nil), to: &record)
            }
        }
        try composer.verify(record)
        relations.session.create(record.shownPath, record.bytes)
        try relations.session.commit(dryRun: write.dryRun)
        return record.shownPath
    }
}
