extension Repository {
    /// A file of the repository and what it holds.
    package struct TextFile: Sendable, Hashable {
        /// From the repository's root.
        package var path: String
        package var bytes: [UInt8]
    }

    /// Files a walk without Git gives at most.
    static let walkLimit = 100_000

    /// Reads the repository's text files and keeps those of interest, sorted by path; links are not followed.
    ///
    /// Files larger than `limit` bytes are passed over; `isWanted` is called in parallel.
    package func textFiles(
        limit: Int = 1 << 20, where isWanted: @escaping @Sendable (TextFile) -> Bool
    ) async -> [TextFile] {
        let paths = files()
        let chunkSize = max(64, paths.count / (Disk.processors * 4) + 1)
        return await withTaskGroup(of: (Int, [TextFile]).self) { group in
            for start in stride(from: 0, to: paths.count, by: chunkSize) {
                let chunk = paths[start..<min(start + chunkSize, paths.count)]
                group.addTask { (start, chunk.compactMap { textFile($0, limit: limit) }.filter(isWanted)) }
            }
            var parts: [(Int, [TextFile])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private func textFile(_ path: String, limit: Int) -> TextFile? {
        do throws(SystemError) {
            let file = try Descriptor(reading: PathText.joined(root, path), followingLink: false)
            let status = try file.status()
            guard status.kind == .file, status.size <= limit else { return nil }
            let bytes = try file.read(expecting: status.size, limit: limit)
            guard bytes.count <= limit, !bytes.prefix(8000).contains(0) else { return nil }
            return TextFile(path: path, bytes: bytes)
        } catch {
            return nil
        }
    }

    /// The repository's files without Git's help.
    func walkedFiles() -> [String] {
        var files: [String] = []
        var folders = ["."]
        while let folder = folders.popLast(), files.count < Self.walkLimit {
            let place = folder == "." ? root : PathText.joined(root, folder)
            for entry in (try? Disk.entries(of: place).sortedByName()) ?? [] where entry.isExact {
                let path = PathText.joined(folder, entry.name)
                if entry.kind == .file {
                    files.append(path)
                } else if entry.kind == .folder, !UsualFolders.isSkipped(entry.name) {
                    folders.append(path)
                }
            }
        }
        return files.sorted(by: PathText.precedes)
    }
}
