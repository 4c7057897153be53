package import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The text files of a repository as of a commit, in a folder of their own that goes when it is removed.
///
/// They are taken from Git's objects: neither the work tree nor the index is touched, no filter runs, and links are left out.
package struct Snapshot: Sendable {
    /// Absolute, without links; stands for the repository's root.
    package let folder: String
    /// All files of the commit, from the root, whether they were written or not.
    package let paths: Set<String>

    /// Endings of the files that are written: what records, models, schemas and settings are kept in.
    private static let endings: Set<String> = [
        "md", "markdown", "mdx", "adoc", "asciidoc", "asc", "rst", "yml", "yaml", "json", "toml", "sql", "dsl",
        "mustache",
        "adr-dir", "adr",
    ]
    /// Greatest number of bytes of all files that are written.
    private static let sizeLimit = 200 << 20

    /// - Throws: when Git is not there or can't write the files.
    package init(of commit: String, in repository: Repository) throws(Failure) {
        guard let files = repository.storedFiles(of: commit) else { throw Self.failure("Git can't list its files") }
        let base = ProcessEnvironment.temporaryFolder + "/adrgen-XXXXXX"
        let made: String? = base.withCString { template in
            guard let copy = strdup(template) else { return nil }
            defer { free(copy) }
            return mkdtemp(copy).map { String(cString: $0) }
        }
        guard let made, let real = try? Disk.realPath(made) else {
            throw Self.failure("no temporary folder can be made")
        }
        folder = real
        paths = Set(files.map(\.path))
        do throws(Failure) {
            try write(files.filter(Self.isWanted), repository)
        } catch {
            remove()
            throw error
        }
    }

    private func write(_ files: [Repository.StoredFile], _ repository: Repository) throws(Failure) {
        guard files.reduce(0, { $0 + $1.size }) <= Self.sizeLimit else {
            throw Self.failure("it has more than \(ByteCount.text(Self.sizeLimit)) of texts")
        }
        guard let contents = repository.contents(of: files) else { throw Self.failure("Git can't read its files") }
        do throws(SystemError) {
            // Whatever finds the root of a repository finds this one.
            _ = try Disk.createFolders(root + "/.git")
            var made: Set<String> = []
            for (file, bytes) in zip(files, contents) {
                let path = PathText.joined(root, file.path)
                let parent = PathText.parent(of: path)
                if made.insert(parent).inserted { _ = try Disk.createFolders(parent) }
                try Descriptor(creating: path, permissions: 0o600).write(bytes)
            }
        } catch {
            throw Self.failure("its files can't be written: \(error.message)")
        }
    }

    /// Where somebody in a folder of the repository would stand.
    /// - Parameter folder: from the repository's root; made when the commit has nothing there.
    package func workingFolder(_ folder: String) throws(Failure) -> WorkingFolder {
        let path = PathText.normalized(PathText.joined(root, folder))
        _ = try? Disk.createFolders(path)
        return try WorkingFolder(path, isNamed: true)
    }

    /// The folder that stands for the repository's root.
    package var root: String { folder + "/tree" }

    /// Folders that hold files of the commit, from the root.
    package var folders: Set<String> {
        var folders: Set<String> = []
        for path in paths {
            var folder = PathText.parent(of: path)
            while folder != ".", folders.insert(folder).inserted { folder = PathText.parent(of: folder) }
        }
        return folders
    }

    /// Deletes the folder.
    package func remove() { Disk.removeTree(folder) }

    private static func isWanted(_ file: Repository.StoredFile) -> Bool {
        let names = PathText.names(of: file.path)
        // Git refuses such names, but an object may hold them all the same.
        guard let name = names.last, file.size <= LogLoader.defaultLimit, !PathText.isAbsolute(file.path),
            !names.contains(where: { $0 == ".." || $0 == "." || $0.lowercased() == ".git" })
        else { return false }
        let ending = name.hasPrefix(".") ? String(name.dropFirst()) : PathText.fileExtension(of: name)
        return endings.contains(ending) || endings.contains(PathText.fileExtension(of: name))
    }

    private static func failure(_ reason: String) -> Failure {
        Failure(rule: "no-snapshot", "The old revision can't be looked at: \(reason)")
    }
}

/// What the environment says about where to work.
enum ProcessEnvironment {
    /// `TMPDIR`, else `/tmp`.
    static var temporaryFolder: String {
        guard let value = getenv("TMPDIR") else { return "/tmp" }
        let text = String(cString: value)
        return text.isEmpty ? "/tmp" : text
    }
}
