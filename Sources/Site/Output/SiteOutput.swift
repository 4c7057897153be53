package import Diagnostics

/// A finished site, not yet written.
package struct SiteOutput: Sendable {
    /// Files with their content, sorted by path.
    package var files: [OutputFile]
    /// Files to copy as they are, sorted by destination.
    package var copies: [FileCopy]
    package var diagnostics: [Diagnostic]
    /// Files that are made when they are asked for; those of a whole site are among its files already.
    package var deferred = DeferredFiles()
    /// What pages of files come from, by the paths of the pages.
    package var origins: [String: PageOrigin] = [:]
}

/// What a page comes from, as paths from the directory adrgen runs in.
package struct PageOrigin: Sendable, Hashable {
    /// The file whose text it shows.
    package var source: String
    /// Files it shows or links to that are copied.
    package var attachments: Set<String>
}

/// A file of the site: its path from the site's folder, `/`-separated, and its content.
package struct OutputFile: Sendable, Hashable {
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// A file to be copied: from a path as seen from the directory adrgen runs in, to one from the site's folder.
package struct FileCopy: Sendable, Hashable {
    package var from: String
    package var to: String

    package init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}
