package import Workspace

/// A site as the preview shows it, in memory.
package struct PreviewContent: Sendable {
    struct File: Sendable {
        var bytes: [UInt8]
        /// Stands for the content.
        var digest: OutputDigest
        /// Stands for what a page shows: the content and the pictures on it.
        var version: OutputDigest
    }

    /// What is wrong with the site.
    package var problems: PreviewProblems
    /// Files by their path in the site.
    let files: [String: File]
    /// Where files that the site only copies are, by their path in the site.
    let copies: [String: String]
    let origins: [String: PageOrigin]
    let deferred: DeferredFiles
    /// Stands for everything that pages share, such as styles and scripts.
    let shared: OutputDigest

    /// - Parameters:
    ///   - copied: stands for the present state of a file to be copied, by its path from the directory adrgen runs in.
    ///   - earlier: what was shown before; files that are the same need no new digest.
    package init(
        _ output: SiteOutput, problems: PreviewProblems, after earlier: PreviewContent? = nil,
        copied: (_ path: String) -> OutputDigest
    ) {
        var files: [String: File] = [:]
        files.reserveCapacity(output.files.count)
        var shared: [UInt8] = []
        var ofPages: Set<String> = []
        for file in output.files {
            let known = earlier?.files[file.path]
            let digest = known.flatMap { $0.bytes == file.bytes ? $0.digest : nil } ?? OutputDigest(file.bytes)
            var version = digest
            if let attachments = output.origins[file.path]?.attachments, !attachments.isEmpty {
                ofPages.formUnion(attachments)
                let states = attachments.sorted().flatMap { copied($0).text.utf8 }
                version = OutputDigest(Array(digest.text.utf8) + states)
            }
            files[file.path] = File(bytes: file.bytes, digest: digest, version: version)
            if Self.isShared(file.path) { shared += digest.text.utf8 }
        }
        for copy in output.copies where !ofPages.contains(copy.from) { shared += copied(copy.from).text.utf8 }
        self.files = files
        copies = Dictionary(output.copies.map { ($0.to, $0.from) }, uniquingKeysWith: { first, _ in first })
        origins = output.origins
        deferred = output.deferred
        self.shared = OutputDigest(shared)
        self.problems = problems
    }

    /// Whether every page loads a file.
    private static func isShared(_ path: String) -> Bool {
        [SiteMap.stylesheet, SiteMap.script, SiteMap.themeScript, SiteMap.icon].contains(path)
            || path.hasPrefix(SiteMap.liveFolder)
    }

    /// Number of pages, those that are made when they are asked for among them.
    package var pages: Int { files.keys.count { $0.hasSuffix(".html") } + deferred.pages }

    /// Pages that are new, gone, or no longer the same.
    package func changedPages(since earlier: PreviewContent) -> Int {
        var count = 0
        for (path, file) in files where path.hasSuffix(".html") && earlier.files[path]?.version != file.version {
            count += 1
        }
        for path in earlier.files.keys where path.hasSuffix(".html") && files[path] == nil { count += 1 }
        return count
    }
}
