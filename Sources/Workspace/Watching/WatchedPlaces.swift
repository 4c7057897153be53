import Decisions

/// Folders in which a change matters, absolute, each with the names that matter; nil for all names in it.
package struct WatchedPlaces: Sendable, Hashable {
    package private(set) var folders: [String: Set<String>?] = [:]

    package init() {}

    /// Adds everything that stands in a folder itself.
    package mutating func add(folder: String) {
        folders[folder] = .some(nil)
    }

    /// Adds one file, which need not exist.
    package mutating func add(file: String) {
        let (folder, name) = (PathText.parent(of: file), PathText.name(of: file))
        guard let names = folders[folder] else {
            folders[folder] = [name]
            return
        }
        if let names { folders[folder] = names.union([name]) }
    }

    package mutating func formUnion(_ other: WatchedPlaces) {
        for (folder, names) in other.folders {
            guard let names else {
                add(folder: folder)
                continue
            }
            for name in names { add(file: PathText.joined(folder, name)) }
        }
    }

    /// Stands for what there is, not for what is in it: differs when a file or folder came or went.
    package var listing: OutputDigest {
        var bytes: [UInt8] = []
        for (folder, names) in folders.sorted(by: { PathText.precedes($0.key, $1.key) }) where names == nil {
            bytes += folder.utf8
            let entries = (try? Disk.entries(of: folder)) ?? []
            for entry in entries.sortedByName() where !Self.isPassing(entry) {
                bytes += entry.name.utf8
                bytes.append(entry.kind == .folder ? 1 : 0)
            }
        }
        return OutputDigest(bytes)
    }

    /// Whether a name is one that editors use for a moment.
    private static func isPassing(_ entry: FolderEntry) -> Bool {
        entry.isHidden || entry.name.hasSuffix("~") || entry.name == "4913"
    }
}
