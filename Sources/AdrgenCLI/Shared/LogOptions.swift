import ArgumentParser
import Decisions
import Diagnostics
import Workspace

/// Where a command runs and which logs it works on.
struct LogOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("directory")],
        help: ArgumentHelp("Run in this directory.", valueName: "dir"), completion: .directory)
    var directory = "."

    @Option(
        name: .customLong("log"),
        help: ArgumentHelp("Work on this log, whatever the repository says (repeatable).", valueName: "dir"),
        completion: .directory)
    var logs: [String] = []

    /// The directory the command runs in.
    func workingFolder() throws(Failure) -> WorkingFolder {
        try WorkingFolder(directory, isNamed: directory != ".")
    }

    /// Finds the logs.
    /// - Throws: when a named log is not there.
    func search() throws(Failure) -> LogSearch {
        let search = LogFinder(try workingFolder()).find(explicit: logs)
        let errors = search.diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty { throw Failure(search.diagnostics) }
        return search
    }

    /// Finds the logs and reads them. What could not be read is told on standard error, unless the caller does that.
    /// - Throws: when there is no log.
    func load(tellingErrors: Bool = true) async throws(Failure) -> LoadedLogs {
        let search = try search()
        guard !search.locations.isEmpty else { throw Self.noLog }
        let logs = await LogLoader().load(search.locations)
        let loaded = LoadedLogs(search: search, catalog: RecordCatalog(logs))
        if tellingErrors {
            DiagnosticPrinter().print(loaded.readingDiagnostics.filter { $0.severity == .error })
        }
        return loaded
    }

    static let noLog = Failure(
        rule: "no-log", "No decision log was found here or in a folder above",
        fix: "start one with `adrgen init`, or name its folder with `--log DIR`")
}

/// Logs found and read.
struct LoadedLogs {
    var search: LogSearch
    var catalog: RecordCatalog

    /// The log of an entry.
    func location(of entry: RecordCatalog.Entry) -> LogLocation { search.locations[entry.log] }

    /// An entry's file, open for an edit.
    func open(_ entry: RecordCatalog.Entry) throws(Failure) -> RecordFile {
        let bytes = try LogLoader().bytes(of: entry.record, in: location(of: entry))
        return RecordFile(bytes, path: entry.record.path, shownPath: entry.path)
    }
}
