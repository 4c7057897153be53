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
/// Neither the work tree nor Git's index is touched.
package struct Snapshot: Sendable {
    /// Absolute, without links; stands for the repository's root.
    package let folder: String
    /// All files of the commit, from the root, whether they were written or not.
    package let paths: Set<String>

    /// Endings of the files that are written: what records, models, schemas and settings are kept in.
    private static let endings: Set<String> = [
        "md", "markdown", "rst", "yml", "yaml", "json", "toml", "sql", "dsl", "mustache", "adr-dir", "adr",
    ]
    /// Paths handed to Git at once, well below what a command line may hold.
    private static let batch = 500

    /// - Throws: when Git is not there or can't write the files.
    package init(of commit: String, in repository: Repository) throws(Failure) {
        guard let names = repository.files(in: ".", at: commit) else { throw Self.failure("Git can't list its files") }
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
        paths = Set(names)
        do throws(Failure) {
            try write(names.filter(Self.isWanted), commit, repository)
        } catch {
            remove()
            throw error
        }
    }

    private func write(_ names: [String], _ commit: String, _ repository: Repository) throws(Failure) {
        // Whatever finds the root of a repository finds this one.
        let tree = folder + "/tree"
        guard (try? Disk.createFolders(tree + "/.git")) != nil else { throw Self.failure("its folder can't be made") }
        let index = ["GIT_INDEX_FILE": folder + "/index"]
        guard repository.git(["read-tree", commit], environment: index)?.status == 0 else {
            throw Self.failure("Git can't read its tree")
        }
        for start in stride(from: 0, to: names.count, by: Self.batch) {
            let part = names[start..<min(start + Self.batch, names.count)]
            let outcome = repository.git(
                ["checkout-index", "--quiet", "--prefix=\(tree)/", "--"] + part, environment: index)
            guard outcome?.status == 0 else { throw Self.failure("Git can't write its files") }
        }
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

    private static func isWanted(_ path: String) -> Bool {
        let name = PathText.name(of: path)
        let ending = name.hasPrefix(".") ? String(name.dropFirst()) : PathText.fileExtension(of: path)
        return endings.contains(ending) || endings.contains(PathText.fileExtension(of: path))
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
