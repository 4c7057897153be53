import Decisions

/// What files look like from outside: their paths, sizes, times and identities, by which a later run knows that nothing
/// has changed without reading one.
package struct InputFingerprint: Sendable {
    private let workingFolder: WorkingFolder
    private var bytes: [UInt8] = []
    /// Whether a file changed so recently that another change may have the same time.
    private var isFresh = false
    private let start = FileStatus.now
    /// Where files are that were added, and files that would be.
    package private(set) var places = WatchedPlaces()

    /// A fingerprint that begins with the running program.
    package init(_ workingFolder: WorkingFolder) {
        self.workingFolder = workingFolder
        let program = "/proc/self/exe"
        add(status: try? Disk.status(of: Disk.kind(of: program) == nil ? CommandLine.arguments[0] : program))
    }

    /// Stands for all that was added; nil when a file changed so recently that another change may have the same time.
    package var digest: OutputDigest? { isFresh ? nil : OutputDigest(bytes) }

    /// Stands for all that was added, as far as can be told now.
    package var presentDigest: OutputDigest { OutputDigest(bytes) }

    package mutating func add(_ text: String) {
        bytes += text.utf8
        bytes.append(0)
    }

    /// Adds a file by its path from the working folder.
    package mutating func add(file path: String) {
        let absolute = workingFolder.absolute(path)
        places.add(file: absolute)
        add(path)
        add(status: try? Disk.status(of: absolute))
    }

    /// Adds every file of a log.
    package mutating func add(_ location: LogLocation) {
        places.add(folder: location.path)
        guard let folder = try? Descriptor(folder: location.path) else { return add("none") }
        var scan = FolderScan(location, folder.number)
        scan.run()
        for inner in scan.folders { places.add(folder: PathText.normalized(PathText.joined(location.path, inner))) }
        for path in scan.documents.map(\.path) + scan.others.map(\.path) {
            add(path)
            add(status: try? Disk.status(of: path, at: folder.number))
        }
        _ = consume folder
    }

    /// Adds the files of a folder of other Markdown.
    package mutating func add(_ docs: DocsFolder) {
        add("\(docs.folder) \(docs.package ?? "") \(docs.isCut)")
        places.add(folder: workingFolder.absolute(docs.folder))
        for path in docs.documents + docs.files {
            places.add(folder: PathText.parent(of: workingFolder.absolute(path)))
            add(file: path)
        }
    }

    /// Adds what may hold the architecture model, and what it includes.
    package mutating func add(_ loader: ArchitectureLoader, included: [String]) {
        for path in loader.places + included {
            // Models are not looked for in folders of folders.
            if Disk.kind(of: workingFolder.absolute(path)) == .folder {
                add(folder: path, depth: 1)
            } else {
                add(file: path)
            }
        }
    }

    /// Adds what may hold the schema.
    package mutating func add(_ loader: SchemaLoader) {
        for path in loader.watched {
            if Disk.kind(of: workingFolder.absolute(path)) == .folder { add(folder: path) } else { add(file: path) }
        }
    }

    /// Adds every file below a folder, given from the working folder.
    package mutating func add(folder path: String, depth: Int = 8) {
        add(path)
        places.add(folder: workingFolder.absolute(path))
        guard depth > 0, let entries = try? Disk.entries(of: workingFolder.absolute(path)) else { return }
        for entry in entries.sortedByName() {
            let inner = PathText.joined(path, entry.name)
            if entry.kind == .folder { add(folder: inner, depth: depth - 1) } else { add(file: inner) }
        }
    }

    /// Adds what of a repository tells its present commit and its remote.
    package mutating func add(_ repository: Repository) {
        let folder = repository.gitFolder
        let common = repository.commonGitFolder
        places.add(file: PathText.joined(folder, "HEAD"))
        let head = (try? Disk.contents(of: PathText.joined(folder, "HEAD"), limit: 4096)) ?? []
        bytes += head
        let text = String(decoding: head, as: UTF8.self)
        if text.hasPrefix("ref: ") {
            let name = text.dropFirst(5).prefix { $0 != "\n" }
            let value = try? Disk.contents(of: PathText.joined(common, String(name)), limit: 4096)
            bytes += value ?? []
            places.add(file: PathText.joined(common, String(name)))
        }
        for name in ["packed-refs", "config", "refs/remotes/origin/HEAD"] {
            // These change at once with their names: their times need not be old.
            let path = PathText.joined(common, name)
            places.add(file: path)
            let status = try? Disk.status(of: path)
            add("\(name) \(status?.size ?? -1) \(status?.modified ?? 0) \(status?.identity.inode ?? 0)")
        }
    }

    private mutating func add(status: FileStatus?) {
        guard let status else { return add("none") }
        if !status.isSettled(at: start) { isFresh = true }
        let words = [
            UInt64(truncatingIfNeeded: status.size), UInt64(bitPattern: status.modified),
            UInt64(bitPattern: status.changed), status.identity.inode, status.identity.device,
        ]
        for word in words { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
    }
}

extension Repository {
    /// Git's folder for this work tree, absolute.
    var gitFolder: String {
        let place = PathText.joined(root, ".git")
        guard Disk.kind(of: place) == .file, let bytes = try? Disk.contents(of: place, limit: 4096) else {
            return place
        }
        return Self.path(String(decoding: bytes, as: UTF8.self).dropFirst("gitdir: ".count), from: root)
    }

    /// Git's folder for all work trees, absolute.
    var commonGitFolder: String {
        let folder = gitFolder
        guard let bytes = try? Disk.contents(of: PathText.joined(folder, "commondir"), limit: 4096) else {
            return folder
        }
        return Self.path(String(decoding: bytes, as: UTF8.self)[...], from: folder)
    }

    private static func path(_ line: Substring, from folder: String) -> String {
        PathText.normalized(PathText.joined(folder, String(line.prefix { $0 != "\n" })))
    }
}
