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
        if let numbering, Configuration.Numbering(rawValue: numbering) == nil {
            throw ValidationError("--numbering is number, date or draft, not '\(numbering)'.")
        }
    }

    func run() async throws {
        let title = self.title.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !title.isEmpty else {
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
        let workingFolder = try options.workingFolder()
        let path = try await LogLock.withLock(on: location) { () async throws(Failure) -> String in
            try await create(title, in: location, search, workingFolder)
        }
        guard !write.dryRun else { return }
        Output.print(path)
        if !noEdit, !interactive { Editor.open(workingFolder.absolute(path)) }
    }

    private func create(
        _ title: String, in location: LogLocation, _ search: LogSearch, _ workingFolder: WorkingFolder
    ) async throws(Failure) -> String {
        let composer = try NewRecordComposer(
            location: location, workingFolder: workingFolder, options: self, title: title)
        let needsRecords = !supersedes.isEmpty || !link.isEmpty
        let logs = needsRecords ? await LogLoader().load(search.locations) : []
        let loaded = LoadedLogs(search: search, catalog: RecordCatalog(logs))
        var session = EditSession(loaded, workingFolder)
        var record = try composer.compose(interactive: interactive)
        for old in supersedes { try supersede(old, &record, loaded, location, &session) }
        for text in link { try relate(text, &record, loaded, location, &session) }
        session.create(record.shownPath, record.bytes)
        try session.commit(dryRun: write.dryRun)
        return record.shownPath
    }

    private func supersede(
        _ old: String, _ record: inout RecordFile, _ loaded: LoadedLogs, _ location: LogLocation,
        _ session: inout EditSession
    ) throws(Failure) {
        let entry = loaded.catalog.entries[try loaded.catalog.find(old)]
        let spelling = Supersession(loaded).spelling(of: entry)
        let (there, back) = try targets(entry, record, loaded, location, &session)
        try session.edit(entry) { file throws(Failure) in
            try StatusEdit("superseded", by: back, spelling: spelling).apply(to: file)
        }
        record = try LinkEdit(label: spelling.active, kind: .supersedes, target: there).apply(to: record)
    }

    private func relate(
        _ text: String, _ record: inout RecordFile, _ loaded: LoadedLogs, _ location: LogLocation,
        _ session: inout EditSession
    ) throws(Failure) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw Failure(rule: "link-form", "Link `\(text)` is not ID:LABEL or ID:LABEL:REVERSE", exitCode: 64)
        }
        let relation = RelationLabel(parts[1], reverse: parts.count > 2 ? parts[2] : nil)
        let entry = loaded.catalog.entries[try loaded.catalog.find(parts[0])]
        let (there, back) = try targets(entry, record, loaded, location, &session)
        record = try LinkEdit(label: relation.label, kind: relation.kind, target: there).apply(to: record)
        let inverse = Relation.Kind(label: relation.reverse) ?? .other
        try session.edit(entry) { file throws(Failure) in
            try LinkEdit(label: relation.reverse, kind: inverse, target: back).apply(to: file)
        }
    }

    /// The other record as the new one links to it, and the new one as the other links to it.
    private func targets(
        _ entry: RecordCatalog.Entry, _ record: RecordFile, _ loaded: LoadedLogs, _ location: LogLocation,
        _ session: inout EditSession
    ) throws(Failure) -> (LinkTarget, LinkTarget) {
        var there = LinkTarget(try session.file(entry))
        var back = LinkTarget(record)
        if loaded.location(of: entry).path != location.path {
            there.path = LogPath.relative(entry.path, from: location.folder == "." ? "x" : location.folder + "/x")
            let other = loaded.location(of: entry).folder
            back.path = LogPath.relative(record.shownPath, from: other == "." ? "x" : other + "/x")
        }
        return (there, back)
    }
}
