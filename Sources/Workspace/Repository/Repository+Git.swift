package import Diagnostics

extension Repository {
    /// Files of the repository that Git knows or would take, as relative paths sorted by bytes.
    ///
    /// Without Git, those that a bounded walk finds outside of hidden folders and folders of built or foreign code.
    package func files() -> [String] {
        if let outcome = git(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]), outcome.status == 0 {
            // A file in conflict is listed once for each side.
            return Set(Self.names(in: outcome.output)).sorted(by: PathText.precedes)
        }
        return walkedFiles()
    }

    /// Files in a folder (`.` for all) as of a commit; nil when Git cannot tell. Paths are from the repository's root.
    package func files(in folder: String, at commit: String) -> [String]? {
        let outcome = git(["ls-tree", "-r", "--name-only", "--full-tree", "-z", commit, "--", folder])
        guard let outcome, outcome.status == 0 else { return nil }
        return Self.names(in: outcome.output).sorted(by: PathText.precedes)
    }

    /// A file's content as of a commit, by its path from the root; nil when it was not there or Git cannot tell.
    package func contents(of path: String, at commit: String) -> [UInt8]? {
        let outcome = git(["cat-file", "blob", "\(commit):\(path)"])
        return outcome?.status == 0 ? outcome?.output : nil
    }

    /// A file's contents in the commits that changed it, the newest first; empty when Git cannot tell.
    package func versions(of path: String, limit: Int = 32) -> [[UInt8]] {
        let outcome = git(["log", "--format=%H", "--max-count=\(limit)", "HEAD", "--", path])
        guard let outcome, outcome.status == 0 else { return [] }
        let commits = outcome.output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        return commits.compactMap { contents(of: path, at: $0) }
    }

    /// The commit at which two branches parted; nil when they have none in common or Git cannot tell.
    package func mergeBase(_ a: String, _ b: String) -> String? {
        let outcome = git(["merge-base", "--", a, b])
        return outcome?.status == 0 ? outcome.flatMap { Self.line($0.output) } : nil
    }

    /// Runs Git in the repository; nil when it is not installed.
    func git(_ arguments: [String], input: [UInt8]? = nil) -> ChildProcess.Outcome? {
        // A repository's own settings name programs that Git would start; nothing here needs them.
        let settings = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false"]
        return ChildProcess.run(
            "git", ["-C", root, "--literal-pathspecs"] + settings + arguments,
            environment: ["GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"], input: input)
    }

    private static func names(in output: [UInt8]) -> [String] {
        output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    static func line(_ output: [UInt8]) -> String? {
        let line = output.prefix { $0 != UInt8(ascii: "\n") }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }
}
