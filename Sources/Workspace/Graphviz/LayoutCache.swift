/// Layouts of earlier runs, each in a file named after the graph's content; all of them may be removed at any time.
struct LayoutCache: Sendable {
    private static let fileLimit = 4_000
    private static let sizeLimit = 64 << 20

    private let folder: String
    private let maker: String

    /// - Parameter maker: stands for the program that makes the layouts.
    /// - Returns: nil when the user has no folder for caches.
    init?(_ environment: [String: String], maker: String) {
        let own = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let usual = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
        guard let base = own ?? usual else { return nil }
        folder = base + "/adrgen/layouts"
        self.maker = maker
    }

    func layout(of graph: String) -> [UInt8]? {
        guard let bytes = try? Disk.contents(of: path(graph), limit: Self.sizeLimit), bytes.count <= Self.sizeLimit,
            bytes.last == UInt8(ascii: "\n")
        else { return nil }
        return bytes
    }

    /// Keeps a layout; whatever goes wrong only costs time later.
    func keep(_ layout: [UInt8], of graph: String) {
        let path = path(graph)
        let temporary = path + ".\(Disk.processID).tmp"
        guard (try? Disk.createFolders(folder)) != nil,
            let file = try? Descriptor(creating: temporary, permissions: 0o600)
        else { return }
        let isWritten = (try? file.write(layout)) != nil
        _ = consume file
        if !isWritten || (try? Disk.move(temporary, over: path)) == nil { try? Disk.remove(temporary) }
    }

    /// Removes the oldest half when there are too many.
    func tidy() {
        guard let entries = try? Disk.entries(of: folder), entries.count > Self.fileLimit else { return }
        let files = entries.map { entry in
            let path = PathText.joined(folder, entry.name)
            return (time: (try? Disk.status(of: path).modified) ?? 0, path: path)
        }
        for file in files.sorted(by: { ($0.time, $0.path) < ($1.time, $1.path) }).prefix(entries.count / 2) {
            try? Disk.remove(file.path)
        }
    }

    private func path(_ graph: String) -> String {
        folder + "/" + OutputDigest(Array(maker.utf8) + [0] + Array(graph.utf8)).text + ".json"
    }
}
