package import Diagnostics

/// A log: the files of one folder, read.
package struct DecisionLog: Sendable {
    /// Folder, relative to the directory adrgen runs in (`.` for that directory itself), `/`-separated.
    package var folder: String
    /// Name of the package the log belongs to; nil for a repository's only log.
    package var package: String?
    /// All files, sorted by number, then path.
    package var files: [Record]
    package var diagnostics: [Diagnostic]

    package init(folder: String, package: String? = nil, files: [Record], diagnostics: [Diagnostic] = []) {
        self.folder = folder
        self.package = package
        self.files = files
        self.diagnostics = diagnostics
    }

    /// The decision records among the files.
    package var records: [Record] { files.filter { $0.kind == .record } }

    /// Path of a file of the log from the directory adrgen runs in.
    package func path(of record: Record) -> String {
        folder == "." ? record.path : folder + "/" + record.path
    }
}
