import Decisions
import Diagnostics

/// A folder whose Markdown is published beside the records, and what is in it apart from any log.
package struct DocsFolder: Sendable, Hashable {
    /// From the working folder.
    package var folder: String
    /// The package of the log that is in it; nil for the main log's, and for a folder that the project names.
    package var package: String?
    /// Markdown files, from the working folder, sorted by bytes.
    package internal(set) var documents: [String] = []
    /// All other files, likewise.
    package internal(set) var files: [String] = []
    /// Whether it holds more than is published.
    package internal(set) var isCut = false

    /// Levels of folders that are listed at most.
    static let depthLimit = 16
    /// Markdown files that a folder holds at most to be published unasked.
    static let usualCount = 500
    /// Files that are listed at most.
    static let countLimit = 20_000
}

extension LogSearch {
    /// The folders of other Markdown: the one that the project names, else the documentation folders around its logs.
    /// - Parameter output: the folder that generated pages go to, from the working folder.
    package func docsFolders(_ site: Configuration.Site, output: String, in workingFolder: WorkingFolder)
        -> [DocsFolder]
    {
        var walk = DocsWalk(workingFolder, leavingOut: locations.map(\.path) + [workingFolder.absolute(output)])
        for configuration in [configuration] + locations.map(\.configuration) {
            for path in [configuration.template, configuration.templates].compactMap(\.self) {
                walk.leftOut.insert(workingFolder.absolute(path))
            }
        }
        walk.logs = locations.map(\.path)
        switch site.docs {
        case .off: return []
        case .folder(let folder): return [walk.listed(DocsFolder(folder: folder), limit: DocsFolder.countLimit)]
        case nil:
            return usualDocs.map { path, package in
                walk.listed(
                    DocsFolder(folder: workingFolder.shown(path), package: package), limit: DocsFolder.usualCount)
            }
        }
    }

    /// The outermost documentation folder around each log in what the log speaks for, none inside of another one.
    private var usualDocs: [(path: String, package: String?)] {
        var found: [(path: String, package: String?)] = []
        for location in locations {
            let base = location.origin == .option ? UsualFolders.base(of: location.path) : location.base
            guard PathText.isInside(base, root), PathText.isInside(location.path, base) else { continue }
            let names = PathText.names(of: PathText.relative(location.path, from: base)).dropLast()
            guard let place = names.firstIndex(where: Self.isDocs) else { continue }
            let path = PathText.joined(base, names[...place].joined(separator: "/"))
            if !found.contains(where: { PathText.isInside(path, $0.path) }) { found.append((path, location.package)) }
        }
        return found.filter { one in !found.contains { $0.path != one.path && PathText.isInside(one.path, $0.path) } }
    }

    private static func isDocs(_ name: String) -> Bool {
        ["doc", "docs", "documentation", "architecture", "design"].contains(name.lowercased())
    }
}

/// Lists the files below a folder that are worth publishing.
private struct DocsWalk {
    let workingFolder: WorkingFolder
    /// Absolute paths that are passed over.
    var leftOut: Set<String>
    /// Absolute folders of the project's logs.
    var logs: [String] = []

    init(_ workingFolder: WorkingFolder, leavingOut leftOut: [String]) {
        self.workingFolder = workingFolder
        self.leftOut = Set(leftOut)
    }

    /// The folder with its files; with none when it holds more Markdown than `limit`.
    func listed(_ folder: DocsFolder, limit: Int) -> DocsFolder {
        var folder = folder
        list(folder.folder, depth: 0, &folder)
        if folder.documents.count > limit { folder.isCut = true }
        if folder.isCut {
            folder.documents = []
            folder.files = []
        }
        folder.documents.sort(by: PathText.precedes)
        folder.files.sort(by: PathText.precedes)
        return folder
    }

    private func list(_ path: String, depth: Int, _ folder: inout DocsFolder) {
        let absolute = workingFolder.absolute(path)
        guard depth <= DocsFolder.depthLimit, let entries = try? Disk.entries(of: absolute) else { return }
        if depth > 0, isOwnProject(entries, absolute) || entries.contains(where: { $0.name == OutputManifest.name }) {
            return
        }
        for entry in entries.sortedByName() where entry.isExact && !folder.isCut {
            let inner = PathText.joined(path, entry.name)
            guard !Self.isPassedOver(entry.name), !leftOut.contains(PathText.joined(absolute, entry.name)) else {
                continue
            }
            switch entry.kind {
            case .folder where !UsualFolders.isSkipped(entry.name): list(inner, depth: depth + 1, &folder)
            case .file where Self.isMarkdown(entry.name): folder.documents.append(inner)
            case .file: folder.files.append(inner)
            default: continue
            }
            if folder.documents.count + folder.files.count > DocsFolder.countLimit { folder.isCut = true }
        }
    }

    /// Whether a folder has a configuration file that names none of this project's logs.
    private func isOwnProject(_ entries: [FolderEntry], _ path: String) -> Bool {
        entries.contains { ConfigurationFile(rawValue: $0.name) != nil && $0.kind == .file }
            && !logs.contains { PathText.isInside($0, path) }
    }

    /// Hidden names, and those that generators of sites keep for themselves.
    private static func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("_") }

    private static func isMarkdown(_ name: String) -> Bool {
        ["md", "markdown"].contains(PathText.fileExtension(of: name))
    }
}
