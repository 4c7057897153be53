package import Workspace

/// A site as the preview shows it, in memory.
package struct PreviewContent: Sendable {
    struct File: Sendable {
        var bytes: [UInt8]
        /// Stands for the content.
        var digest: OutputDigest
    }

    /// What is wrong with the site.
    package var problems: PreviewProblems
    /// Files by their path in the site.
    let files: [String: File]
    /// Where files that the site only copies are, by their path in the site.
    let copies: [String: String]
    /// The records' files by the paths of their pages.
    let sources: [String: String]
    /// Stands for everything that pages share, such as styles, scripts and pictures.
    let shared: OutputDigest

    /// - Parameters:
    ///   - attachments: stands for the state of the files to be copied.
    ///   - earlier: what was shown before; files that are the same need no new digest.
    package init(
        _ output: SiteOutput, attachments: OutputDigest, problems: PreviewProblems, after earlier: PreviewContent? = nil
    ) {
        var files: [String: File] = [:]
        files.reserveCapacity(output.files.count)
        var shared = Array(attachments.text.utf8)
        for file in output.files {
            let known = earlier?.files[file.path]
            let digest = known.flatMap { $0.bytes == file.bytes ? $0.digest : nil } ?? OutputDigest(file.bytes)
            files[file.path] = File(bytes: file.bytes, digest: digest)
            if Self.isShared(file.path) { shared += digest.text.utf8 }
        }
        self.files = files
        copies = Dictionary(output.copies.map { ($0.to, $0.from) }, uniquingKeysWith: { first, _ in first })
        sources = output.sources
        self.shared = OutputDigest(shared)
        self.problems = problems
    }

    /// Whether every page loads a file.
    private static func isShared(_ path: String) -> Bool {
        [SiteMap.stylesheet, SiteMap.script, SiteMap.themeScript, SiteMap.icon].contains(path)
            || path.hasPrefix(SiteMap.liveFolder)
    }

    /// Number of pages.
    package var pages: Int { files.keys.count { $0.hasSuffix(".html") } }

    /// Pages that are new, gone, or no longer the same.
    package func changedPages(since earlier: PreviewContent) -> Int {
        var count = 0
        for (path, file) in files where path.hasSuffix(".html") && earlier.files[path]?.digest != file.digest {
            count += 1
        }
        for path in earlier.files.keys where path.hasSuffix(".html") && files[path] == nil { count += 1 }
        return count
    }
}
