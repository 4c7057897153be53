import ArgumentParser
import Decisions
import Diagnostics
import Workspace

/// Options of the commands that write.
struct WriteOptions: ParsableArguments {
    @Flag(help: "Print a diff of what would change, and write nothing.")
    var dryRun = false
}

/// Edits of several files that happen together or not at all.
struct EditSession {
    let loaded: LoadedLogs
    let workingFolder: WorkingFolder
    private var originals: [String: RecordFile] = [:]
    private var edited: [String: RecordFile] = [:]
    /// Files to create.
    private var created: [Change] = []

    init(_ loaded: LoadedLogs, _ workingFolder: WorkingFolder) {
        self.loaded = loaded
        self.workingFolder = workingFolder
    }

    /// An entry's file as the session has it.
    mutating func file(_ entry: RecordCatalog.Entry) throws(Failure) -> RecordFile {
        if let file = edited[entry.path] { return file }
        let file = try loaded.open(entry)
        originals[entry.path] = file
        return file
    }

    /// Edits an entry's file.
    mutating func edit(_ entry: RecordCatalog.Entry, _ change: (RecordFile) throws(Failure) -> RecordFile)
        throws(Failure)
    {
        edited[entry.path] = try change(try file(entry))
    }

    /// Adds a new file.
    mutating func create(_ path: String, _ bytes: [UInt8]) {
        created.append(.create(path: path, bytes: bytes))
    }

    /// The changes made so far, new files first.
    var changes: [Change] {
        created
            + edited.keys.sorted().compactMap { path in
                guard let old = originals[path]?.bytes, let new = edited[path]?.bytes, old != new else { return nil }
                return .replace(path: path, expecting: old, bytes: new)
            }
    }

    /// Writes the changes, or prints them as a diff.
    /// - Returns: the paths written.
    @discardableResult
    func commit(dryRun: Bool) throws(Failure) -> [String] {
        let writer = Writer(workingFolder, roots: loaded.search.locations.map(\.root))
        if dryRun {
            Output.write(UnifiedDiff.text(of: try writer.differences(changes)))
            return []
        }
        return try writer.apply(changes)
    }
}
