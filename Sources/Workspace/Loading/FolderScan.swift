import Decisions
import Diagnostics

/// Lists a log's folder and those below it, and sorts what is there into documents to read and everything else.
struct FolderScan {
    /// A file to read.
    struct Document: Sendable, Hashable {
        /// From the log's folder.
        var path: String
        /// Whether the name is a link that has been found to stay inside.
        var isLink = false
    }

    /// Levels of folders that are listed at most.
    static let depthLimit = 32

    private(set) var documents: [Document] = []
    private(set) var others: [Record] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Folders that were listed, from the log's folder.
    private(set) var folders: [String] = []

    private let location: LogLocation
    private let folder: Int32
    private let realFolder: String
    /// Folders and files reached through links, and folders listed so far.
    private var visited: Set<FileStatus.Identity> = []

    /// A scan of a log whose folder is open as a descriptor.
    init(_ location: LogLocation, _ folder: Int32) {
        self.location = location
        self.folder = folder
        realFolder = (try? Disk.realPath(location.path)) ?? location.path
    }

    mutating func run() {
        if let status = try? Disk.status(of: location.path) { visited.insert(status.identity) }
        list(".", depth: 0)
    }

    private mutating func list(_ path: String, depth: Int) {
        folders.append(path)
        let entries: [FolderEntry]
        do throws(SystemError) {
            entries = try Disk.entries(of: path, at: folder).sortedByName()
        } catch {
            if error != .notFound {
                report(
                    .error, "unreadable-file", "Folder cannot be listed: \(error.message)", path,
                    fix: error.fix)
            }
            return
        }
        for entry in entries {
            let path = PathText.joined(path, entry.name)
            guard entry.isExact else {
                report(
                    .warning, "file-name-encoding", "File name is not valid UTF-8", path,
                    fix: "rename the file")
                if entry.kind != .folder { addOther(path, "file name is not valid UTF-8") }
                continue
            }
            switch entry.kind {
            case .file: addFile(path, entry.name)
            case .folder: enter(path, entry.name, depth: depth)
            case .link: follow(path, entry.name, depth: depth)
            case .pipe, .socket, .device, .unknown:
                report(
                    .warning, "not-a-file", "Record is \(entry.kind.name)", path,
                    fix: "move it out of the log\'s folder")
                addOther(path, entry.kind.name)
            }
        }
    }

    private mutating func addFile(_ path: String, _ name: String, isLink: Bool = false) {
        switch FileType(name: name) {
        case .document: documents.append(Document(path: path, isLink: isLink))
        case .other(let reason): addOther(path, reason)
        }
    }

    private mutating func enter(_ path: String, _ name: String, depth: Int) {
        if name.utf8.first == UInt8(ascii: ".") || name == "node_modules" { return }
        if location.excluded.contains(PathText.joined(location.path, path)) { return }
        if RecordName.isDocument(name) {
            report(
                .warning, "not-a-file", "Folder is named like a record", path,
                fix: "rename the folder, or move the record's text into a README.md inside")
        }
        guard depth < Self.depthLimit else {
            report(
                .warning, "folders-too-deep", "Folders deeper than \(Self.depthLimit) levels are not read", path,
                fix: "move the records up")
            return
        }
        list(path, depth: depth + 1)
    }
}

// MARK: Links
extension FolderScan {
    private mutating func follow(_ path: String, _ name: String, depth: Int) {
        let absolute = PathText.joined(location.path, path)
        let real: String
        let status: FileStatus
        do throws(SystemError) {
            real = try Disk.realPath(absolute)
            status = try Disk.status(of: real)
        } catch {
            if error == .linkLoop {
                report(.error, "symlink-loop", "Link leads back to itself", path, fix: "remove the link")
                addOther(path, "link that leads back to itself")
            } else {
                report(
                    .warning, "unreadable-file", "Link cannot be followed: \(error.message)", path,
                    fix: "point the link at a file, or remove it")
                addOther(path, "link that leads nowhere")
            }
            return
        }
        guard PathText.isInside(real, location.root) else {
            report(
                .warning, "link-outside", "Link leads out of the repository and is not followed", path,
                fix: "put a copy of the file in the link's place")
            addOther(path, "link out of the repository")
            return
        }
        switch status.kind {
        case .folder: followFolder(path, name, real, status, depth: depth)
        case .file where PathText.isInside(real, realFolder) || !visited.insert(status.identity).inserted:
            addOther(path, "link to '\(shownTarget(real))'")
        case .file: addFile(path, name, isLink: true)
        default:
            report(
                .warning, "not-a-file", "Record is \(status.kind.name)", path,
                fix: "move it out of the log\'s folder")
            addOther(path, status.kind.name)
        }
    }

    private mutating func followFolder(
        _ path: String, _ name: String, _ real: String, _ status: FileStatus, depth: Int
    ) {
        let parent = (try? Disk.realPath(PathText.joined(location.path, PathText.parent(of: path)))) ?? realFolder
        if PathText.isInside(parent, real) {
            report(.error, "symlink-loop", "Link leads to a folder it stands in", path, fix: "remove the link")
            addOther(path, "link to a folder it stands in")
        } else if PathText.isInside(real, realFolder) || !visited.insert(status.identity).inserted {
            addOther(path, "link to '\(shownTarget(real))'")
        } else {
            enter(path, name, depth: depth)
        }
    }

    /// A link's target as seen from the log's folder.
    private func shownTarget(_ real: String) -> String {
        PathText.relative(real, from: realFolder)
    }

    private mutating func addOther(_ path: String, _ reason: String) {
        let name = PathText.name(of: path)
        others.append(Record(path: path, kind: .other, reason: reason, format: .freeForm, title: name))
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ rule: String, _ message: String, _ path: String, fix: String? = nil
    ) {
        diagnostics.append(Diagnostic(severity, rule: rule, message, path: location.shown(path), fix: fix))
    }
}
