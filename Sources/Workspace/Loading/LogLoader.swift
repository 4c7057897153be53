package import Decisions
package import Diagnostics

/// Reads logs: lists their folders, reads and parses their files, several at a time.
package struct LogLoader: Sendable {
    /// Greatest size in bytes of a file that is read.
    package static let defaultLimit = 10 << 20

    let limit: Int

    /// - Parameter limit: greatest size in bytes of a file that is read.
    package init(limit: Int = Self.defaultLimit) {
        self.limit = limit
    }

    /// Reads a log. What cannot be read becomes a diagnostic, never a reason to stop.
    package func load(_ location: LogLocation) async -> DecisionLog {
        await load(location, keepsTexts: false).log
    }

    /// Reads several logs, in the order given.
    package func load(_ locations: [LogLocation]) async -> [DecisionLog] {
        var logs: [DecisionLog] = []
        for location in locations { logs.append(await load(location)) }
        return logs
    }

    /// Reads several logs, in the order given, each with its texts by their paths from its folder.
    package func loadWithTexts(_ locations: [LogLocation]) async -> [(log: DecisionLog, texts: [String: [UInt8]])] {
        var logs: [(log: DecisionLog, texts: [String: [UInt8]])] = []
        for location in locations {
            let (log, texts, _) = await load(location, keepsTexts: true)
            logs.append((log, texts))
        }
        return logs
    }

    /// Reads several logs as `loadWithTexts` does; files that have not changed since are taken from the cache.
    package func load(
        _ locations: [LogLocation], _ cache: inout LogCache
    ) async -> [(log: DecisionLog, texts: [String: [UInt8]])] {
        var logs: [(log: DecisionLog, texts: [String: [UInt8]])] = []
        var read = LogCache()
        for location in locations {
            let (log, texts, entries) = await load(location, keepsTexts: true, known: cache[location])
            logs.append((log, texts))
            read[location] = entries
        }
        cache = read
        return logs
    }

    /// - Parameter known: files as read earlier; nil when nobody asks again.
    private func load(
        _ location: LogLocation, keepsTexts: Bool, known: LogCache.Entries? = nil
    ) async -> (log: DecisionLog, texts: [String: [UInt8]], entries: LogCache.Entries) {
        var log = DecisionLog(folder: location.folder, package: location.package, files: [])
        let folder: Descriptor
        do throws(SystemError) {
            folder = try Descriptor(folder: location.path)
        } catch {
            log.diagnostics.append(Self.missing(location, error))
            return (log, [:], LogCache.Entries())
        }
        var scan = FolderScan(location, folder.number)
        scan.run()
        log.diagnostics = scan.diagnostics
        log.files = scan.others
        let reader = FileReader(location, folder.number, limit: limit, keepsTexts: keepsTexts)
        let read = await files(of: scan.documents, reader, known)
        log.files += read.map(\.file.record)
        let texts = Dictionary(
            read.compactMap { entry in entry.file.text.map { (entry.file.record.path, $0) } }, uniquingKeysWith: { $1 })
        log.settleDates()
        log.files.sort { a, b in
            let numbers = (a.number ?? .max, b.number ?? .max)
            return numbers.0 == numbers.1 ? PathText.precedes(a.path, b.path) : numbers.0 < numbers.1
        }
        // Keeps the folder open until every file below it has been read.
        _ = consume folder
        return (log, texts, known == nil ? LogCache.Entries() : LogCache.Entries(read))
    }

    private func files(
        of documents: [FolderScan.Document], _ reader: FileReader, _ known: LogCache.Entries?
    ) async -> [LogCache.Entry] {
        let file: @Sendable (FolderScan.Document) -> LogCache.Entry? = { document in
            guard let known else { return reader.file(document).map { LogCache.Entry(file: $0) } }
            return known.entry(of: document, reader)
        }
        let chunkSize = max(8, documents.count / (Disk.processors * 4) + 1)
        if documents.count <= chunkSize { return documents.compactMap(file) }
        return await withTaskGroup(of: (Int, [LogCache.Entry]).self) { group in
            for start in stride(from: 0, to: documents.count, by: chunkSize) {
                let chunk = documents[start..<min(start + chunkSize, documents.count)]
                group.addTask { (start, chunk.compactMap(file)) }
            }
            var parts: [(Int, [LogCache.Entry])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private static func missing(_ location: LogLocation, _ error: SystemError) -> Diagnostic {
        if error == .notFound {
            return Diagnostic(
                .error, rule: "log-not-found", "Log `\(location.folder)` does not exist", path: location.folder,
                fix: "run `adrgen init`, or name another folder")
        }
        return Diagnostic(
            .error, rule: "unreadable-file", "Log cannot be opened: \(error.message)", path: location.folder,
            fix: error.fix)
    }
}

extension LogLoader {
    /// The paths of all files in a log, sorted by bytes, without reading one.
    package func paths(in location: LogLocation) -> [String] {
        guard let folder = try? Descriptor(folder: location.path) else { return [] }
        var scan = FolderScan(location, folder.number)
        scan.run()
        return (scan.documents.map(\.path) + scan.others.map(\.path)).sorted(by: PathText.precedes)
    }

    /// The content of a record's file.
    package func bytes(of record: Record, in location: LogLocation) throws(Failure) -> [UInt8] {
        try bytes(at: record.path, in: location)
    }

    /// The content of a file of the log, by its path from the log's folder.
    package func bytes(at path: String, in location: LogLocation) throws(Failure) -> [UInt8] {
        let shownPath = location.shown(path)
        let real: String
        let bytes: [UInt8]
        do throws(SystemError) {
            real = try Disk.realPath(PathText.joined(location.path, path))
            bytes = PathText.isInside(real, location.root) ? try Disk.contents(of: real, limit: limit) : []
        } catch {
            throw Failure(
                rule: "unreadable-file", "File cannot be read: \(error.message)", path: shownPath, fix: error.fix)
        }
        guard PathText.isInside(real, location.root) else {
            throw Failure(rule: "link-outside", "File leads out of the repository", path: shownPath)
        }
        guard bytes.count <= limit else {
            throw Failure(rule: "file-too-large", "File is larger than \(ByteCount.text(limit))", path: shownPath)
        }
        return bytes
    }
}
