extension Repository {
    /// The last commit that changed a file.
    package struct FileChange: Sendable, Hashable {
        /// `2025-06-17`
        package var date: String
        /// Short hash.
        package var commit: String
    }

    /// The last change of every file in some folders, by its path from the root: one run of Git, however many files.
    /// - Parameter folders: absolute; those outside the repository are left out.
    package func lastChanges(in folders: [String]) -> [String: FileChange] {
        let inside = folders.map { (try? Disk.realPath($0)) ?? $0 }.filter { PathText.isInside($0, root) }
        guard !inside.isEmpty else { return [:] }
        let places = inside.map { PathText.relative($0, from: root) }
        let outcome = git(
            ["log", "--no-renames", "--name-only", "-z", "--format=%x01%h %cs", "HEAD", "--"] + places)
        guard let outcome, outcome.status == 0 else { return [:] }
        var changes: [String: FileChange] = [:]
        var current: FileChange?
        for field in outcome.output.split(separator: 0) {
            var field = field.drop { $0 == UInt8(ascii: "\n") }
            if field.first == 1 {
                field = field.dropFirst()
                let line = field.prefix { $0 != UInt8(ascii: "\n") }
                let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
                current = words.count == 2 ? FileChange(date: words[1], commit: words[0]) : nil
                field = field[line.endIndex...].drop { $0 == UInt8(ascii: "\n") }
            }
            guard let current, !field.isEmpty else { continue }
            let path = String(decoding: field, as: UTF8.self)
            if changes[path] == nil { changes[path] = current }
        }
        return changes
    }

    /// A path relative to the root of an absolute path inside.
    package func path(of absolute: String) -> String? {
        PathText.isInside(absolute, root) ? PathText.relative(absolute, from: root) : nil
    }

    /// The last name of the root's path.
    package var name: String { PathText.name(of: root) }

    /// Where a known host shows and edits the repository's files, `{path}` standing for a file's path from the root;
    /// nil without a remote, and for a host adrgen does not know.
    package var hosted: (source: String, edit: String)? {
        guard let remote = git(["config", "--get", "remote.origin.url"]), remote.status == 0,
            let address = Self.line(remote.output).flatMap(RemoteAddress.init)
        else { return nil }
        let head = git(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"])
        let named = head?.status == 0 ? head.flatMap { Self.line($0.output) }?.split(separator: "/").dropFirst() : nil
        let current = named == nil ? git(["symbolic-ref", "--quiet", "--short", "HEAD"]) : nil
        let branch = named?.joined(separator: "/") ?? current.flatMap { Self.line($0.output) } ?? "main"
        return address.pages(of: branch)
    }
}
