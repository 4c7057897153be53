package import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The files of a commit that may say something about decisions, the architecture or a schema, in a folder of their own that goes
/// away with the value.
///
/// They are read like any other files then: the logs and the model are those that the commit's own configuration names.
package struct RevisionFolder: ~Copyable {
    /// Absolute.
    let root: String
    /// All files and folders of the commit, from the root, whether they were written or not.
    package let paths: Set<String>

    /// Greatest number of bytes of all files together.
    static let sizeLimit = 200 << 20
    /// Greatest size of a file that is no text of a decision or a model by its name.
    private static let otherLimit = 1 << 20
    private static let texts: Set = [
        "md", "markdown", "mdx", "adoc", "asciidoc", "asc", "rst", "yml", "yaml", "dsl", "sql",
    ]
    private static let others: Set = ["json", "toml", "txt", "mustache", ""]

    /// Takes the files out of the repository's objects; the work tree is left alone.
    package init(_ repository: Repository, commit: String) throws(Failure) {
        let gone = Failure(rule: "unreadable-revision", "Git cannot give the files of \(commit.prefix(12))")
        guard let stored = repository.storedFiles(of: commit) else { throw gone }
        let files = stored.filter(Self.isWanted)
        guard files.reduce(0, { $0 + $1.size }) <= Self.sizeLimit else {
            throw Failure(
                rule: "revision-too-large",
                "\(commit.prefix(12)) has more than \(ByteCount.text(Self.sizeLimit)) of texts")
        }
        guard let contents = repository.contents(of: files) else { throw gone }
        let root = try Self.write(files, contents)
        (self.root, paths) = (root, Self.paths(of: stored))
    }

    /// Makes a folder of the files.
    private static func write(
        _ files: [Repository.StoredFile], _ contents: [[UInt8]]
    ) throws(Failure) -> String {
        let base = Disk.temporaryFolder
        var name = Array("\(base)/adrgen-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw Failure(
                rule: "unwritable-folder", "No folder can be made in \(base)", fix: "set TMPDIR to one that can")
        }
        let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let root = (try? Disk.realPath(folder)) ?? folder
        do throws(SystemError) {
            // Marks the root of a repository for whoever looks for one.
            _ = try Disk.createFolders(PathText.joined(root, ".git"))
            var made: Set<String> = []
            for (file, bytes) in zip(files, contents) {
                let path = PathText.joined(root, file.path)
                let parent = PathText.parent(of: path)
                if made.insert(parent).inserted { _ = try Disk.createFolders(parent) }
                try Descriptor(creating: path, permissions: 0o600).write(bytes)
            }
        } catch {
            Disk.removeTree(root)
            throw Failure(rule: "unwritable-folder", "Files of a revision cannot be kept: \(error.message)")
        }
        return root
    }

    deinit { Disk.removeTree(root) }

    /// Where somebody in a folder of the repository would stand.
    /// - Parameter folder: from the repository's root; made when the commit has nothing there.
    package func workingFolder(_ folder: String) throws(Failure) -> WorkingFolder {
        let path = PathText.normalized(PathText.joined(root, folder))
        _ = try? Disk.createFolders(path)
        return try WorkingFolder(path, isNamed: true)
    }

    private static func paths(of files: [Repository.StoredFile]) -> Set<String> {
        var paths = Set(files.map(\.path))
        for file in files {
            var folder = PathText.parent(of: file.path)
            while folder != ".", paths.insert(folder).inserted { folder = PathText.parent(of: folder) }
        }
        return paths
    }

    private static func isWanted(_ file: Repository.StoredFile) -> Bool {
        let names = PathText.names(of: file.path)
        // Git refuses such names, but an object may hold them all the same.
        guard !names.isEmpty, !names.contains(where: { $0 == ".." || $0 == "." || $0.lowercased() == ".git" }),
            !PathText.isAbsolute(file.path)
        else { return false }
        if ConfigurationFile(rawValue: names.last ?? "") != nil { return file.size <= ConfigurationFile.sizeLimit }
        let ending = PathText.fileExtension(of: file.path)
        if texts.contains(ending) { return file.size <= LogLoader.defaultLimit }
        return others.contains(ending) && file.size <= otherLimit
    }
}
