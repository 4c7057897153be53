#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What stands at a place in the file system.
enum FileKind: Sendable, Hashable {
    case file, folder, link, pipe, socket, device, unknown

    /// For messages: `a named pipe`.
    var name: String {
        switch self {
        case .file: "a file"
        case .folder: "a folder"
        case .link: "a symbolic link"
        case .pipe: "a named pipe"
        case .socket: "a socket"
        case .device: "a device"
        case .unknown: "something of an unknown kind"
        }
    }

    /// ``name`` at the beginning of a sentence.
    var subject: String { name.prefix(1).uppercased() + name.dropFirst() }
}

/// The file system's facts about one file.
struct FileStatus: Sendable, Hashable {
    /// What makes a file one and the same under all its names.
    struct Identity: Sendable, Hashable {
        var device: UInt64
        var inode: UInt64
    }

    var kind: FileKind
    /// In bytes.
    var size: Int
    /// Permission bits only.
    var permissions: UInt32
    var owner: UInt32
    var group: UInt32
    var identity: Identity
    /// When the content changed last, in nanoseconds since 1970.
    var modified: Int64
    /// When content or attributes changed last, which nobody can set back.
    var changed: Int64
}

extension FileStatus {
    init(_ status: stat) {
        kind = FileKind(mode: UInt32(status.st_mode))
        size = Int(status.st_size)
        permissions = UInt32(status.st_mode) & 0o7777
        owner = status.st_uid
        group = status.st_gid
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
        #if canImport(Darwin)
            modified = Self.nanoseconds(status.st_mtimespec)
            changed = Self.nanoseconds(status.st_ctimespec)
        #else
            modified = Self.nanoseconds(status.st_mtim)
            changed = Self.nanoseconds(status.st_ctim)
        #endif
    }
}

extension FileStatus {
    /// How long a file system may give one and the same time, in nanoseconds.
    private static let grain: Int64 = 50_000_000

    /// Whether any change from now on shows in the status.
    func isSettled(at now: Int64) -> Bool { max(modified, changed) + Self.grain < now }

    /// The time in nanoseconds since 1970, by the clock of files.
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

extension FileKind {
    fileprivate init(mode: UInt32) {
        switch mode & UInt32(S_IFMT) {
        case UInt32(S_IFREG): self = .file
        case UInt32(S_IFDIR): self = .folder
        case UInt32(S_IFLNK): self = .link
        case UInt32(S_IFIFO): self = .pipe
        case UInt32(S_IFSOCK): self = .socket
        case UInt32(S_IFCHR), UInt32(S_IFBLK): self = .device
        default: self = .unknown
        }
    }

    /// The kind a folder's listing states without a further call; `unknown` where the file system does not tell.
    init(listed type: UInt8) {
        switch Int(type) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .link
        case Int(DT_FIFO): self = .pipe
        case Int(DT_SOCK): self = .socket
        case Int(DT_CHR), Int(DT_BLK): self = .device
        default: self = .unknown
        }
    }
}
