import Diagnostics

/// One run of writing into an output folder.
struct OutputWriting {
    /// Where files are written before they are moved into place; leftovers of a killed run are removed by the next.
    static let temporaryFolder = ".adrgen-site.tmp"
    private let folder: OutputFolder
    private let isForced: Bool
    private let temporary: String
    /// What stands in the folder by an earlier build; a path may come twice when that build was killed.
    private var old: [String: [OutputManifest.File]] = [:]
    private let previous: OutputManifest?

    init(_ folder: OutputFolder, isForced: Bool) throws(Failure) {
        self.folder = folder
        self.isForced = isForced
        temporary = PathText.joined(folder.path, Self.temporaryFolder)
        previous = folder.manifest()
        for file in previous?.files ?? [] { old[file.path, default: []].append(file) }
    }

    /// Does it, while no other process writes into the folder.
    func run(_ files: [OutputFolder.File], record: OutputManifest) throws(Failure) -> [String] {
        let lock = try locked()
        let changed = try replace(files, record: record)
        _ = consume lock
        return changed
    }

    private func locked() throws(Failure) -> Descriptor {
        do throws(SystemError) {
            _ = try Disk.createFolders(folder.path)
            let lock = try Descriptor(folder: folder.path)
            if try lock.lockOrDoWithout() { return lock }
        } catch {
            throw failure("", error)
        }
        throw Failure(
            rule: "output-in-use", "Another build is writing into the folder", path: folder.shown,
            fix: "wait for it to finish, then run the command again")
    }

    private func replace(_ files: [OutputFolder.File], record: OutputManifest) throws(Failure) -> [String] {
        let wanted = files.map { file in
            OutputManifest.File(
                path: file.path, digest: OutputDigest(file.bytes), size: file.bytes.count, modified: 0)
        }
        var manifest = record
        manifest.files = wanted
        var pending: [Int] = []
        for place in wanted.indices {
            let before = old[wanted[place].path]?.first { $0.digest == wanted[place].digest && $0.modified != 0 }
            if let before, folder.isAsWritten(before) {
                manifest.files[place].modified = before.modified
            } else {
                pending.append(place)
            }
        }
        let paths = Set(wanted.map(\.path))
        let stale = old.keys.filter { !paths.contains($0) }.sorted(by: PathText.precedes)
        if pending.isEmpty, stale.isEmpty, manifest == previous { return [] }
        if !pending.isEmpty {
            try makeFolders(for: pending.map { wanted[$0].path })
            try refuseForeign(pending.map { wanted[$0].path })
            // From here on the files count as ours, however the run ends.
            var journal = OutputManifest()
            journal.files = (previous?.files ?? []) + pending.map { wanted[$0] }
            try save(journal)
            for (place, modified) in try write(pending.map { ($0, files[$0]) }) {
                manifest.files[place].modified = modified
            }
        }
        let removed = stale.filter(remove)
        try save(manifest)
        try? Disk.removeFolder(temporary)
        return pending.map { wanted[$0].path } + removed
    }

    /// Creates the folders of some files; none may lead out of the output folder.
    private func makeFolders(for paths: [String]) throws(Failure) {
        let names = Set(paths.map { PathText.parent(of: $0) }).union([Self.temporaryFolder])
        for name in names.sorted(by: PathText.precedes) {
            let absolute = PathText.normalized(PathText.joined(folder.path, name))
            do throws(SystemError) {
                if Disk.kind(of: absolute) != .folder { _ = try Disk.createFolders(absolute) }
                let real = try Disk.realPath(absolute)
                guard PathText.isInside(real, folder.path) else { throw SystemError.linkLoop }
            } catch {
                throw failure(name, error)
            }
        }
        try? Disk.visit(temporary) { entry in
            if entry.kind == .file { try? Disk.remove(PathText.joined(temporary, entry.name)) }
            return true
        }
    }

    /// Refuses to replace what no build has written.
    private func refuseForeign(_ paths: [String]) throws(Failure) {
        guard !isForced, previous?.isDamaged != true else { return }
        var present: [String: Set<String>] = [:]
        let foreign = paths.filter { path in
            if old[path] != nil { return false }
            let parent = PathText.parent(of: path)
            if present[parent] == nil {
                let entries = (try? Disk.entries(of: PathText.joined(folder.path, parent))) ?? []
                present[parent] = Set(entries.map { $0.name.lowercased() })
            }
            // The names may differ in case only, which is for the file system to judge.
            return present[parent]?.contains(PathText.name(of: path).lowercased()) == true
                && (try? Disk.status(of: PathText.joined(folder.path, path), followingLink: false)) != nil
        }
        if foreign.isEmpty { return }
        throw Failure(
            foreign.map {
                Diagnostic(
                    .error, rule: "foreign-files", "File was not written by a build and would be replaced",
                    path: PathText.joined(folder.shown, $0), fix: "move it, or run with --force")
            })
    }

    /// Writes files, one after another: they share folders, on whose locks several writers would only wait. Returns each
    /// one's place with the time it got.
    private func write(_ files: [(Int, OutputFolder.File)]) throws(Failure) -> [(Int, Int64)] {
        var written: [(Int, Int64)] = []
        for (place, file) in files {
            do throws(SystemError) {
                written.append((place, try Self.write(file, PathText.joined(temporary, "\(place)"), in: folder)))
            } catch {
                throw failure(file.path, error)
            }
        }
        return written
    }

    private static func write(
        _ file: OutputFolder.File, _ aside: String, in folder: OutputFolder
    ) throws(SystemError) -> Int64 {
        let descriptor = try Descriptor(creating: aside, permissions: 0o666)
        try descriptor.write(file.bytes)
        let modified = try descriptor.status().modified
        try Disk.move(aside, over: PathText.joined(folder.path, file.path))
        return modified
    }

    /// Removes a file that an earlier build wrote, with the folders it leaves empty; false for one that has changed since.
    private func remove(_ path: String) -> Bool {
        let absolute = PathText.joined(folder.path, path)
        guard let status = try? Disk.status(of: absolute, followingLink: false), status.kind == .file,
            (try? Disk.realPath(PathText.parent(of: absolute))).map({ PathText.isInside($0, folder.path) }) == true
        else { return false }
        let isOurs = (old[path] ?? []).contains { file in
            if file.size != status.size { return false }
            if file.modified == status.modified { return true }
            let bytes = try? Disk.contents(of: absolute, limit: status.size)
            return bytes.map { OutputDigest($0) == file.digest } ?? false
        }
        guard isOurs, (try? Disk.remove(absolute)) != nil else { return false }
        var parent = PathText.parent(of: absolute)
        while parent != folder.path, PathText.isInside(parent, folder.path), (try? Disk.removeFolder(parent)) != nil {
            parent = PathText.parent(of: parent)
        }
        return true
    }

    private func save(_ manifest: OutputManifest) throws(Failure) {
        do throws(SystemError) {
            _ = try Disk.createFolders(temporary)
            let aside = PathText.joined(temporary, "manifest")
            try? Disk.remove(aside)
            _ = try Self.write(
                OutputFolder.File(path: OutputManifest.name, bytes: manifest.bytes), aside, in: folder)
        } catch {
            throw failure(OutputManifest.name, error)
        }
    }

    private func failure(_ path: String, _ error: SystemError) -> Failure {
        Failure(
            rule: "unwritable", "File cannot be written: \(error.message)", path: PathText.joined(folder.shown, path),
            fix: error.fix)
    }
}
