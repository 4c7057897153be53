/// Looks for folders that hold logs, by names alone: lists folders and opens no file.
struct FolderSearch {
    /// A folder found to hold a log.
    struct Found: Hashable {
        /// Absolute.
        var path: String
        /// Whether records were seen; a folder named for them may still be empty.
        var hasRecords: Bool
    }

    /// Folders a search looks into at most.
    static let folderLimit = 4096
    /// Levels a search goes down at most.
    static let depthLimit = 8

    private(set) var folders = 0
    private(set) var found: [Found] = []
    /// Absolute paths of configuration files met on the way, by folder.
    private(set) var configured: [String] = []
    private var visited: Set<String> = []

    /// Whether the search stopped before it had seen everything.
    var isIncomplete: Bool { folders >= Self.folderLimit }

    /// Looks into a folder and, for usual folders only, into its documentation folders.
    mutating func searchUsualFolders(at base: String) {
        walk(from: base, into: { UsualFolders.isDocumentation($0) }, depth: 3)
    }

    /// Looks everywhere below a folder, near places first.
    mutating func searchEverything(below base: String) {
        walk(from: base, into: { _ in true }, depth: Self.depthLimit)
    }

    private mutating func walk(from base: String, into isEntered: (String) -> Bool, depth: Int) {
        var level = [base]
        for _ in 0...depth {
            var next: [String] = []
            for folder in level {
                guard !isIncomplete else { return }
                let (isConfigured, names) = look(into: folder)
                // Pages that a build wrote are no log, whatever their folders are called.
                if folder != base, OutputFolder.isOne(at: folder) { continue }
                if isConfigured, folder != base { configured.append(folder) }
                for name in names {
                    let path = PathText.joined(folder, name)
                    if !isWholeLog(path, name), isEntered(name) { next.append(path) }
                }
            }
            level = next
        }
    }

    /// Whether a folder has a configuration file, and the names of folders in it that a search does not leave out.
    private mutating func look(into folder: String) -> (isConfigured: Bool, names: [String]) {
        folders += 1
        var isConfigured = false
        var names: [String] = []
        try? Disk.visit(folder) { entry in
            if entry.kind == .folder {
                if entry.isExact, !UsualFolders.isSkipped(entry.name) { names.append(entry.name) }
            } else if !isConfigured, entry.kind == .file || entry.kind == .link {
                isConfigured = ConfigurationFile(rawValue: entry.name) != nil
            }
            return true
        }
        return (isConfigured, names.sorted(by: PathText.precedes))
    }

    /// Whether a folder is a log below which no others are looked for; notes the log.
    private mutating func isWholeLog(_ path: String, _ name: String) -> Bool {
        guard let certainty = UsualFolders.certainty(of: name) else { return false }
        guard visited.insert(path).inserted else { return found.contains { $0.path == path } && certainty != .possible }
        let hasRecords = holdsRecords(path, certainty)
        if hasRecords || (certainty == .certain && isEmptyLog(path)) {
            found.append(Found(path: path, hasRecords: hasRecords))
            return certainty != .possible
        }
        return false
    }

    /// Whether a folder's own files, or those one level down, are named like records.
    mutating func holdsRecords(_ folder: String, _ certainty: UsualFolders.Certainty) -> Bool {
        folders += 1
        var numbered = 0
        var hasRecord = false
        var inner: [String] = []
        try? Disk.visit(folder) { entry in
            if entry.kind == .folder {
                if entry.isExact, !UsualFolders.isSkipped(entry.name) { inner.append(entry.name) }
                return true
            }
            switch certainty {
            case .possible:
                if RecordName.isNumbered(entry.name) {
                    numbered += entry.name.lowercased().hasPrefix("adr") ? 2 : 1
                }
                hasRecord = numbered > 1
            case .likely: hasRecord = RecordName.isRecord(entry.name)
            case .certain: hasRecord = RecordName.isDocument(entry.name) && !RecordName.isCompanion(entry.name)
            }
            return !hasRecord
        }
        if hasRecord || certainty == .possible { return hasRecord }
        return inner.sorted(by: PathText.precedes).contains { name in
            let isRecord = RecordName.isRecordFolder(name)
            return hasFile(in: PathText.joined(folder, name)) {
                isRecord ? RecordName.isDocument($0) : RecordName.isRecord($0)
            }
        }
    }

    private mutating func hasFile(in folder: String, where isMatch: (String) -> Bool) -> Bool {
        folders += 1
        var hasMatch = false
        try? Disk.visit(folder) { entry in
            hasMatch = entry.kind != .folder && isMatch(entry.name)
            return !hasMatch
        }
        return hasMatch
    }

    /// Whether a folder without records holds nothing but what goes with a log.
    private mutating func isEmptyLog(_ folder: String) -> Bool {
        folders += 1
        var isLog = true
        try? Disk.visit(folder) { entry in
            isLog =
                entry.isHidden
                || (entry.kind == .folder ? entry.name == "templates" : RecordName.isDocument(entry.name))
            return isLog
        }
        return isLog
    }
}
