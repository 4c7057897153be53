import Decisions
import Diagnostics

/// Reads one document of a log and has it parsed; a file that is no text becomes a record of kind `other`.
struct FileReader: Sendable {
    /// Size in bytes below which a file is read at once.
    private static let usualSize = 32 << 10

    private let location: LogLocation
    private let folder: Int32
    private let limit: Int
    private let keepsTexts: Bool
    private let reader = RecordReader()

    /// A file as read.
    struct File: Sendable {
        var record: Record
        /// The whole file; nil unless texts are kept, and for what is no text.
        var text: [UInt8]?
    }

    /// A reader for a log whose folder is open as a descriptor; `limit` is in bytes.
    init(_ location: LogLocation, _ folder: Int32, limit: Int, keepsTexts: Bool = false) {
        self.location = location
        self.folder = folder
        self.limit = limit
        self.keepsTexts = keepsTexts
    }

    /// The file as read; nil when it has disappeared since the folder was listed.
    func file(_ document: FolderScan.Document) -> File? {
        let shownPath = location.shown(document.path)
        let bytes: [UInt8]
        do throws(SystemError) {
            let file = try Descriptor(reading: document.path, at: folder, followingLink: document.isLink)
            // Most records fit; then there is no need to ask for the size, nor to read again to be sure of the end.
            let start = try? file.readOnce(upTo: Self.usualSize)
            if let start, !start.isEmpty, start.count < Self.usualSize, start.count <= limit {
                bytes = start
            } else {
                let status = try file.status()
                guard status.kind == .file else {
                    let kind = status.kind.name
                    return File(
                        record: other(
                            document.path, kind,
                            .init(
                                .warning, rule: "not-a-file", "Record is \(kind)", path: shownPath,
                                fix: "move it out of the log's folder")))
                }
                if status.size > limit { return File(record: tooLarge(document.path, shownPath)) }
                bytes = try file.read(after: start ?? [], expecting: status.size, limit: limit)
            }
        } catch {
            if error == .notFound { return nil }
            return File(
                record: other(
                    document.path, "cannot be read: \(error.message)",
                    .init(
                        .error, rule: "unreadable-file", "File cannot be read: \(error.message)", path: shownPath,
                        fix: error.fix)))
        }
        if bytes.count > limit { return File(record: tooLarge(document.path, shownPath)) }
        let record = record(document.path, shownPath, bytes)
        return File(record: record, text: keepsTexts && record.kind != .other ? bytes : nil)
    }

    /// The file's state before it is read; nil when it cannot be told.
    func status(of document: FolderScan.Document) -> FileStatus? {
        try? Disk.status(of: document.path, at: folder, followingLink: document.isLink)
    }

    private func record(_ path: String, _ shownPath: String, _ bytes: [UInt8]) -> Record {
        let check = TextCheck(bytes)
        let problem: Diagnostic
        switch check {
        case .text: return reader.read(bytes, path: path, shownPath: shownPath)
        case .utf16:
            problem = Diagnostic(
                .error, rule: "utf-16", "File is UTF-16 text, which adrgen does not read", path: shownPath,
                position: SourcePosition(line: 1, column: 1), fix: "save the file as UTF-8")
            return other(path, "UTF-16 text", problem)
        case .binary(let offset):
            problem = Diagnostic(
                .error, rule: "nul-byte", "File holds NUL bytes and is no text", path: shownPath,
                position: SourceLines(bytes).position(at: offset), fix: "save the file as UTF-8 text")
            return other(path, "no text", problem)
        case .nul(let offset):
            problem = Diagnostic(
                .warning, rule: "nul-byte", "NUL byte in the text", path: shownPath, bytes: bytes, offset: offset,
                fix: "remove the byte")
        case .invalid(let offset):
            let code = String(bytes[offset], radix: 16, uppercase: true)
            problem = Diagnostic(
                .warning, rule: "invalid-utf8", "Byte 0x\(code) is not valid UTF-8", path: shownPath, bytes: bytes,
                offset: offset, fix: "save the file as UTF-8")
        }
        var record = reader.read(bytes, path: path, shownPath: shownPath)
        record.diagnostics.insert(problem, at: 0)
        return record
    }

    private func tooLarge(_ path: String, _ shownPath: String) -> Record {
        let limit = ByteCount.text(limit)
        return other(
            path, "larger than \(limit)",
            .init(
                .error, rule: "file-too-large", "File is larger than \(limit) and is not read", path: shownPath,
                fix: "shorten the file, or move it out of the log's folder"))
    }

    private func other(_ path: String, _ reason: String, _ problem: Diagnostic) -> Record {
        var record = Record(path: path, kind: .other, reason: reason, format: .freeForm, title: PathText.name(of: path))
        record.diagnostics = [problem]
        return record
    }
}
