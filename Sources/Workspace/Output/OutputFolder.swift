package import Diagnostics

/// A folder of generated files, which knows what it has written there: only that is ever replaced or removed.
package struct OutputFolder: Sendable {
    /// A file to write: path from the folder, and content.
    package struct File: Sendable {
        package var path: String
        package var bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// As people would type it.
    package let shown: String
    /// Absolute, links followed.
    let path: String

    /// - Parameter shown: the folder from the working folder; it need not exist.
    package init(_ shown: String, in workingFolder: WorkingFolder) throws(Failure) {
        self.shown = shown
        do throws(SystemError) {
            path = try Disk.realPathOfPlace(workingFolder.absolute(shown))
        } catch {
            throw Failure(rule: "unwritable", "Folder cannot be written: \(error.message)", path: shown)
        }
    }

    /// Whether a build has written into a folder, given as an absolute path.
    static func isOne(at path: String) -> Bool {
        Disk.kind(of: PathText.joined(path, OutputManifest.name)) == .file
    }

    /// Whether the folder is a log's own or below it.
    package func isInside(_ location: LogLocation) -> Bool {
        PathText.isInside(path, (try? Disk.realPath(location.path)) ?? location.path)
    }

    /// What the last build wrote; nil where none has.
    package func manifest() -> OutputManifest? {
        let place = PathText.joined(path, OutputManifest.name)
        guard let bytes = try? Disk.contents(of: place, limit: OutputManifest.sizeLimit) else { return nil }
        return OutputManifest(bytes)
    }

    /// Whether every file of a manifest is as it was written.
    package func isComplete(_ manifest: OutputManifest) -> Bool {
        !manifest.isDamaged && !manifest.files.isEmpty
            && manifest.files.allSatisfy { isAsWritten($0) }
    }

    /// Whether a file is there with the size and the time it was given.
    func isAsWritten(_ file: OutputManifest.File) -> Bool {
        let status = try? Disk.status(of: PathText.joined(path, file.path), followingLink: false)
        return status.map { $0.kind == .file && $0.size == file.size && $0.modified == file.modified } ?? false
    }

    /// Finds what stands in the way of writing: files in the folder that no build has written.
    package func check(isForced: Bool) throws(Failure) {
        guard !isForced, manifest() == nil else { return }
        var foreign: String?
        do throws(SystemError) {
            try Disk.visit(path) { entry in
                if entry.name != OutputWriting.temporaryFolder { foreign = entry.name }
                return foreign == nil
            }
        } catch {
            if error == .notFound { return }
            throw Failure(rule: "unwritable", "Folder cannot be written: \(error.message)", path: shown, fix: error.fix)
        }
        guard let foreign else { return }
        throw Failure(
            rule: "foreign-files", "Folder holds files that no build wrote, such as `\(foreign)`", path: shown,
            fix: "name an empty folder with --output, or run with --force, which leaves such files alone")
    }

    /// Makes the folder hold these files, sorted by path, besides what others put there.
    ///
    /// Each file is written aside and moved into place. Files of an earlier build that are not among these are removed
    /// if they are as that build left them.
    /// - Parameter record: what to remember with the files.
    /// - Returns: the paths of files written and removed.
    package func write(
        _ files: [File], isForced: Bool, record: OutputManifest
    ) throws(Failure) -> [String] {
        try check(isForced: isForced)
        let writing = try OutputWriting(self, isForced: isForced)
        return try writing.run(files, record: record)
    }
}
