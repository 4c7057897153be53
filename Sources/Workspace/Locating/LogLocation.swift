package import Diagnostics

/// Where one log is and what has been settled about it.
package struct LogLocation: Sendable, Hashable {
    /// What named the folder.
    package enum Origin: Sendable, Hashable {
        /// `--log`.
        case option
        /// A configuration file, as people would type it.
        case configuration(String)
        /// It is a usual folder.
        case convention
    }

    /// Folder relative to the working folder, `/`-separated; may start with `../`, `.` for the folder itself.
    package var folder: String
    /// Name of the package the log belongs to; nil for a repository's main or only log.
    package var package: String?
    package var configuration: Configuration
    package var origin: Origin
    /// Absolute, normalized, links as named.
    package var path: String
    /// Absolute folder that links in the log may not lead out of, and edits neither: the repository, or the log itself.
    package var root: String
    /// Absolute folder the log speaks for: the package's or the repository's.
    var base: String
    /// Absolute folders of logs below this one, which are not read as part of it.
    var excluded: [String] = []

    /// Whether the folder is there already.
    package var exists: Bool { Disk.kind(of: path) == .folder }
}

extension LogLocation {
    /// A path in the log as people in the working folder would type it.
    package func shown(_ path: String) -> String {
        PathText.joined(folder, path)
    }
}

/// The logs a command works on.
package struct LogSearch: Sendable {
    /// Main log first, then packages by name; in the order given for `--log`.
    package var locations: [LogLocation] = []
    /// The log nearest to the working folder, where new records go; nil when several are equally near, or none is there.
    package var current: LogLocation?
    /// What the project has settled apart from any log, such as the site's title.
    package var configuration = Configuration()
    /// Folder of the configuration file or of the repository's root, absolute.
    package var root: String
    /// Folder of the configuration file, or the root where there is none, absolute.
    package var projectFolder: String
    package var diagnostics: [Diagnostic] = []
}
