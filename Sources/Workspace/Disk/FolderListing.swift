#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One name in a folder.
struct FolderEntry: Sendable, Hashable {
    /// The name; bytes that are not UTF-8 are replaced.
    var name: String
    var kind: FileKind
    /// Whether `name` is the name the file system knows.
    var isExact: Bool

    var isHidden: Bool { name.utf8.first == UInt8(ascii: ".") }
}

extension Disk {
    /// What is in a folder, without `.` and `..`, in no particular order.
    static func entries(of folder: String, at parent: Int32 = AT_FDCWD) throws(SystemError) -> [FolderEntry] {
        var entries: [FolderEntry] = []
        try visit(folder, at: parent) { entry in
            entries.append(entry)
            return true
        }
        return entries
    }

    /// Shows what is in a folder, in no particular order, for as long as the visitor wants to see more.
    static func visit(
        _ folder: String, at parent: Int32 = AT_FDCWD, _ wantsMore: (FolderEntry) -> Bool
    ) throws(SystemError) {
        let number = try retrying { openat(parent, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard let stream = fdopendir(number) else {
            let error = SystemError.latest
            _ = close(number)
            throw error
        }
        defer { closedir(stream) }
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw .latest }
                return
            }
            let (name, isExact) = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
                    if let name = String(validatingCString: $0) { return (name, true) }
                    return (String(cString: $0), false)
                }
            }
            if name == "." || name == ".." { continue }
            var kind = FileKind(listed: entry.pointee.d_type)
            if kind == .unknown {
                kind = (try? status(of: name, at: dirfd(stream), followingLink: false).kind) ?? .unknown
            }
            if !wantsMore(FolderEntry(name: name, kind: kind, isExact: isExact)) { return }
        }
    }
}

extension [FolderEntry] {
    /// The entries in the order of their names' bytes.
    func sortedByName() -> Self {
        sorted { PathText.precedes($0.name, $1.name) }
    }
}
