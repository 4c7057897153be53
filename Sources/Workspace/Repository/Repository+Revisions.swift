package import Diagnostics

extension Repository {
    /// The commit that a revision names: a branch, a tag, `HEAD~3`.
    /// - Throws: `Failure` with rule `no-git` without Git, and `unknown-revision` when nothing has the name.
    package func commit(of revision: String) throws(Failure) -> String {
        let unknown = Failure(
            rule: "unknown-revision", "`\(revision)` is no revision of this repository",
            fix: "name a commit, a branch or a tag; a shallow clone lacks older ones")
        guard !revision.isEmpty, !revision.hasPrefix("-") else { throw unknown }
        guard let outcome = git(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"]) else {
            throw Self.noGit
        }
        guard outcome.status == 0, let commit = Self.line(outcome.output) else { throw unknown }
        return commit
    }

    static let noGit = Failure(rule: "no-git", "Git is needed to look at revisions", fix: "install git")

    /// A file of a commit as Git stores it.
    struct StoredFile: Sendable, Hashable {
        /// From the root.
        var path: String
        var object: String
        var size: Int
    }

    /// The regular files of a commit, sorted as Git sorts them; nil when Git cannot tell.
    func storedFiles(of commit: String) -> [StoredFile]? {
        guard let outcome = git(["ls-tree", "-r", "-l", "-z", "--full-tree", commit]), outcome.status == 0 else {
            return nil
        }
        return outcome.output.split(separator: 0).compactMap { line in
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
            let words = line[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            // Links and submodules are no files; links are not followed.
            guard words.count == 4, words[0].hasPrefix("100"), words[1] == "blob", let size = Int(words[3]) else {
                return nil
            }
            return StoredFile(
                path: String(decoding: line[(tab + 1)...], as: UTF8.self), object: words[2], size: size)
        }
    }

    /// The contents of stored files, in their order; nil when Git cannot give them all.
    func contents(of files: [StoredFile]) -> [[UInt8]]? {
        let input = files.map { $0.object + "\n" }.joined()
        guard let outcome = git(["cat-file", "--batch"], input: Array(input.utf8)), outcome.status == 0 else {
            return nil
        }
        var out: [[UInt8]] = []
        var rest = outcome.output[...]
        for file in files {
            // `<object> blob <size>`, the bytes, a line end.
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            rest = rest[(end + 1)...]
            guard rest.count > file.size else { return nil }
            out.append(Array(rest.prefix(file.size)))
            rest = rest.dropFirst(file.size + 1)
        }
        return out
    }
}
