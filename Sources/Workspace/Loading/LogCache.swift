import Decisions

/// The files of logs as they were read, so that a later reading takes only those anew that have changed.
package struct LogCache: Sendable {
    /// One file as read.
    struct Entry: Sendable {
        var file: FileReader.File
        /// The file before it was read; nil when it changed so recently that another change may look the same.
        var status: FileStatus?
    }

    /// The files of one log by their paths in it.
    struct Entries: Sendable {
        private var entries: [String: Entry] = [:]

        init(_ read: [Entry] = []) {
            entries = Dictionary(read.map { ($0.file.record.path, $0) }, uniquingKeysWith: { $1 })
        }

        /// A file as it is now, read when nothing here is sure to be the same; nil when it has disappeared.
        func entry(of document: FolderScan.Document, _ reader: FileReader) -> Entry? {
            let now = FileStatus.now
            let status = reader.status(of: document)
            if let known = entries[document.path], known.status != nil, known.status == status { return known }
            return reader.file(document).map {
                Entry(file: $0, status: status.flatMap { $0.isSettled(at: now) ? $0 : nil })
            }
        }
    }

    private var logs: [String: Entries] = [:]

    package init() {}

    /// By the place of the log.
    subscript(location: LogLocation) -> Entries {
        get { logs[location.path] ?? Entries() }
        set { logs[location.path] = newValue }
    }
}
