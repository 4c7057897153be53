import DataModel
package import Diagnostics

extension SchemaLoader {
    /// A file or folder as of a commit: `HEAD~5:db/schema.sql`.
    /// - Parameters:
    ///   - revision: a branch, tag or commit.
    ///   - path: relative to the working folder.
    package static func place(
        _ path: String, at revision: String, _ workingFolder: WorkingFolder
    ) throws(Failure) -> SchemaPlace {
        guard let repository = Repository(around: workingFolder) else {
            throw Failure(rule: "no-repository", "`\(revision)` needs Git and a repository", exitCode: 2)
        }
        let commit = try repository.commit(of: revision)
        let absolute = workingFolder.absolute(path)
        guard PathText.isInside(absolute, repository.root) else {
            throw Failure(rule: "path-outside", "`\(path)` leads out of the repository", path: path)
        }
        let inside = PathText.relative(absolute, from: repository.root)
        let shown = { (file: String) in revision + ":" + workingFolder.shown(PathText.joined(repository.root, file)) }
        if let bytes = repository.contents(of: inside, at: commit) {
            return SchemaPlace(files: [SQLFile(path: shown(inside), bytes: bytes)], isFolder: false)
        }
        let names = (repository.files(in: inside, at: commit) ?? []).filter { PathText.fileExtension(of: $0) == "sql" }
        let files = names.compactMap { name in
            repository.contents(of: name, at: commit).map { SQLFile(path: shown(name), bytes: $0) }
        }
        guard !files.isEmpty else {
            throw Failure(
                rule: "schema-not-found", "`\(path)` holds no SQL as of `\(revision)`",
                fix: "name a file or folder that was there")
        }
        return SchemaPlace(files: files, isFolder: true)
    }

    /// Whether Git knows a commit by a name.
    package static func isRevision(_ name: String, _ workingFolder: WorkingFolder) -> Bool {
        guard let repository = Repository(around: workingFolder) else { return false }
        return (try? repository.commit(of: name)) != nil
    }
}
