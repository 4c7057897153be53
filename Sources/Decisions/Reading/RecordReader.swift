package import CommonMark

/// Reads one file of a log, whatever its dialect. Never fails: what cannot be read becomes a diagnostic.
package struct RecordReader: Sendable {
    package init() {}

    /// Reads a file.
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - path: path from the log's folder, `/`-separated.
    ///   - shownPath: path for diagnostics; `path` when nil.
    package func read(_ bytes: [UInt8], path: String, shownPath: String? = nil) -> Record {
        Record(path: path, kind: .record, format: .freeForm, title: path)
    }
}
