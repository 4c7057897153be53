package import Diagnostics

/// A project's own templates: the files below the folder that the configuration names.
package struct TemplateFolder: Sendable {
    /// One file below the folder.
    package struct File: Sendable, Hashable {
        /// Path from the folder, `/`-separated: `records/madr4.md`.
        package var name: String
        /// The file as people would type it.
        package var shownPath: String
        package var bytes: [UInt8]
    }

    /// Sorted by name.
    package private(set) var files: [File] = []
    package private(set) var diagnostics: [Diagnostic] = []

    private let workingFolder: WorkingFolder
    private let folder: String
    /// Real path of the folder that links may not lead out of.
    private let root: String

    /// Most files, levels and bytes of a file that are read.
    private static let fileLimit = 2_000
    private static let depthLimit = 8
    private static let sizeLimit = 4 << 20

    /// Reads what is there; links that leave the root are reported and not followed.
    package init(_ path: String, in workingFolder: WorkingFolder, root: String) {
        self.workingFolder = workingFolder
        folder = workingFolder.absolute(path)
        self.root = (try? Disk.realPath(root)) ?? root
        guard Disk.kind(of: folder) == .folder else {
            let problem = Disk.kind(of: folder) == nil ? "does not exist" : "is not a folder"
            report(
                "templates-folder", "Folder '\(path)' for the project's templates \(problem)", at: nil,
                fix: "write templates into it with `adrgen templates eject NAME`")
            return
        }
        list("", depth: 0)
        files.sort { PathText.precedes($0.name, $1.name) }
    }

    private mutating func list(_ prefix: String, depth: Int) {
        let entries: [FolderEntry]
        do throws(SystemError) {
            entries = try Disk.entries(of: PathText.joined(folder, prefix)).sortedByName()
        } catch {
            return report("unreadable-file", "Folder cannot be listed: \(error.message)", at: prefix)
        }
        for entry in entries where !entry.isHidden {
            let name = prefix.isEmpty ? entry.name : prefix + "/" + entry.name
            let kind = entry.kind == .link ? target(of: name) : entry.kind
            switch kind {
            case .file: read(name)
            case .folder where entry.kind == .folder && depth < Self.depthLimit: list(name, depth: depth + 1)
            case nil: break
            case let kind?: report("not-a-file", "\(kind.subject) cannot be a template", at: name)
            }
        }
    }

    /// What a link leads to; nil, and reported, when that is no business of the project's.
    private mutating func target(of name: String) -> FileKind? {
        do throws(SystemError) {
            let real = try Disk.realPath(PathText.joined(folder, name))
            if PathText.isInside(real, root) { return try Disk.status(of: real).kind }
            report("link-outside", "Link leads out of the repository and is not followed", at: name)
        } catch {
            report("unreadable-file", "Link cannot be followed: \(error.message)", at: name)
        }
        return nil
    }

    private mutating func read(_ name: String) {
        guard files.count < Self.fileLimit else {
            if diagnostics.last?.rule != "too-many-files" {
                report("too-many-files", "Files beyond the first \(Self.fileLimit) are not read", at: "")
            }
            return
        }
        let path = PathText.joined(folder, name)
        do throws(SystemError) {
            let bytes = try Disk.contents(of: path, limit: Self.sizeLimit)
            guard bytes.count <= Self.sizeLimit else {
                let limit = ByteCount.text(Self.sizeLimit)
                return report("file-too-large", "Template is larger than \(limit) and is not used", at: name)
            }
            files.append(File(name: name, shownPath: workingFolder.shown(path), bytes: bytes))
        } catch {
            report("unreadable-file", "Template cannot be read: \(error.message)", at: name)
        }
    }

    private mutating func report(_ rule: String, _ message: String, at name: String?, fix: String? = nil) {
        let path = name.map { workingFolder.shown(PathText.joined(folder, $0)) }
        diagnostics.append(Diagnostic(.warning, rule: rule, message, path: path, fix: fix))
    }
}
