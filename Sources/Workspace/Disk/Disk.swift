#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file system: every call that touches it is below this name or on `Descriptor`.
enum Disk {
    /// Where files that nobody keeps may be: `TMPDIR`, else `/tmp`.
    static var temporaryFolder: String {
        guard let value = getenv("TMPDIR") else { return "/tmp" }
        let folder = String(cString: value)
        return folder.isEmpty ? "/tmp" : folder
    }

    static func status(
        of path: String, at parent: Int32 = AT_FDCWD, followingLink: Bool = true
    ) throws(SystemError) -> FileStatus {
        var status = stat()
        try retrying { fstatat(parent, path, &status, followingLink ? 0 : AT_SYMLINK_NOFOLLOW) }
        return FileStatus(status)
    }

    /// What stands at a path, links followed; nil for nothing.
    static func kind(of path: String) -> FileKind? {
        try? status(of: path).kind
    }

    /// The path without links, `.` and `..`; everything on it must exist.
    static func realPath(_ path: String) throws(SystemError) -> String {
        guard let resolved = realpath(path, nil) else { throw .latest }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The real path of a place that need not exist: that of its nearest existing folder, the missing names after it.
    static func realPathOfPlace(_ path: String) throws(SystemError) -> String {
        var existing = path
        var missing: [String] = []
        while true {
            do throws(SystemError) {
                let real = try realPath(existing)
                return missing.isEmpty ? real : PathText.joined(real, missing.reversed().joined(separator: "/"))
            } catch {
                // A link that leads nowhere is no missing name: what is written there would land elsewhere.
                let isMissing = (try? status(of: existing, followingLink: false)) == nil
                guard error == .notFound, isMissing, existing != "/" else { throw error }
                missing.append(PathText.name(of: existing))
                existing = PathText.parent(of: existing)
            }
        }
    }

    /// A regular file's content, at most `limit + 1` bytes of it.
    static func contents(
        of path: String, at parent: Int32 = AT_FDCWD, limit: Int
    ) throws(SystemError) -> [UInt8] {
        let file = try Descriptor(reading: path, at: parent)
        let status = try file.status()
        guard status.kind == .file else { throw SystemError(code: status.kind == .folder ? EISDIR : EINVAL) }
        return try file.read(expecting: status.size, limit: limit)
    }

    /// How the first bytes of two buffers compare: negative, zero or positive.
    static func compare(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer, _ count: Int) -> Int32 {
        guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
        return memcmp(a, b, count)
    }

    /// Number of processors to spread work over.
    static var processors: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    static var processID: Int32 { getpid() }
}
