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
                let entries = list(folder)
                if folder != base, entries.contains(where: { isConfiguration($0) }) { configured.append(folder) }
                for entry in entries where entry.kind == .folder && entry.isExact && !UsualFolders.isSkipped(entry.name)
                {
                    let path = PathText.joined(folder, entry.name)
                    if !isWholeLog(path, entry.name), isEntered(entry.name) { next.append(path) }
                }
            }
            level = next
        }
    }

    private func isConfiguration(_ entry: FolderEntry) -> Bool {
        (entry.kind == .file || entry.kind == .link) && ConfigurationFile(rawValue: entry.name) != nil
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
        let entries = list(folder)
        let documents = entries.filter { $0.kind != .folder && RecordName.isDocument($0.name) }.map(\.name)
        switch certainty {
        case .possible:
            return documents.contains { $0.lowercased().hasPrefix("adr") && RecordName.isNumbered($0) }
                || documents.filter(RecordName.isNumbered).count > 1
        case .likely:
            if documents.contains(where: RecordName.isRecord) { return true }
        case .certain:
            if documents.contains(where: { RecordName.isRecord($0) || !RecordName.isCompanion($0) }) { return true }
        }
        for entry in entries where entry.kind == .folder && entry.isExact && !UsualFolders.isSkipped(entry.name) {
            let names = list(PathText.joined(folder, entry.name)).filter { $0.kind != .folder }.map(\.name)
            let isDated = RecordName.isDatedFolder(entry.name)
            if names.contains(where: { isDated ? RecordName.isDocument($0) : RecordName.isRecord($0) }) { return true }
        }
        return false
    }

    /// Whether a folder without records holds nothing but what goes with a log.
    private mutating func isEmptyLog(_ folder: String) -> Bool {
        list(folder).allSatisfy {
            $0.isHidden || ($0.kind == .folder ? $0.name == "templates" : RecordName.isDocument($0.name))
        }
    }

    private mutating func list(_ folder: String) -> [FolderEntry] {
        folders += 1
        return (try? Disk.entries(of: folder)) ?? []
    }
}
