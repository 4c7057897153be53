import Decisions
import Workspace

/// What Git remembers of a record's file.
struct RecordHistory {
    private let loaded: LoadedLogs
    private let workingFolder: WorkingFolder

    init(_ loaded: LoadedLogs, _ workingFolder: WorkingFolder) {
        self.loaded = loaded
        self.workingFolder = workingFolder
    }

    /// The file's contents in the commits that changed it, the newest first; empty outside of a repository.
    func versions(of entry: RecordCatalog.Entry) -> [[UInt8]] {
        guard let repository = Repository(around: workingFolder) else { return [] }
        let path = loaded.location(of: entry).path + "/" + entry.record.path
        guard path.hasPrefix(repository.root + "/") else { return [] }
        return repository.versions(of: String(path.dropFirst(repository.root.count + 1)))
    }

    /// The statuses of those versions that were not superseded, in the file's own words, the newest first.
    func statuses(of entry: RecordCatalog.Entry) -> [String] {
        var out: [String] = []
        for bytes in versions(of: entry) {
            let record = RecordFile(bytes, path: entry.record.path, shownPath: entry.path).record
            let word = record.status?.word ?? "none"
            if record.status?.normalized != .superseded, !out.contains(word) { out.append(word) }
        }
        return out
    }
}
