#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file, folder, pipe or socket, closed when its owner goes.
package struct Descriptor: ~Copyable {
    package let number: Int32

    /// Takes over a descriptor that a system call returned.
    package init(owning number: Int32) {
        self.number = number
    }

    /// Opens a folder for listing, for opening what is in it and for locking.
    init(folder path: String, at parent: Int32 = AT_FDCWD, followingLink: Bool = true) throws(SystemError) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
        number = try retrying { openat(parent, path, flags) }
    }

    /// Opens a file for reading; never waits for the other end of a pipe.
    init(reading path: String, at parent: Int32 = AT_FDCWD, followingLink: Bool = true) throws(SystemError) {
        let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
        number = try retrying { openat(parent, path, flags) }
    }

    /// Creates a file that must not exist yet.
    init(creating path: String, permissions: UInt32) throws(SystemError) {
        number = try retrying {
            open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(truncatingIfNeeded: permissions))
        }
    }

    deinit { _ = close(number) }

    borrowing func status() throws(SystemError) -> FileStatus {
        var status = stat()
        try retrying { fstat(number, &status) }
        return FileStatus(status)
    }

    /// Reads on from where a first reading ended, up to `limit + 1` bytes in all, about `expected` of which are there.
    borrowing func read(
        after start: [UInt8] = [], expecting expected: Int, limit: Int
    ) throws(SystemError) -> [UInt8] {
        var bytes = start
        var capacity = max(0, min(expected, limit) - start.count) + 1
        while true {
            let wanted = min(capacity, limit + 1 - bytes.count)
            if wanted <= 0 { return bytes }
            let part = try readOnce(upTo: wanted)
            if bytes.isEmpty { bytes = part } else { bytes += part }
            // A regular file gives everything it has, so a short read is its end.
            if part.count < wanted { return bytes }
            capacity = max(capacity, 64 << 10)
        }
    }

    /// Reads up to a number of bytes; fewer are the end of the file.
    borrowing func readOnce(upTo count: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let number = number
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            do throws(SystemError) {
                while initialized < count {
                    let rest = UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized...])
                    let got = try retrying { systemRead(number, rest.baseAddress, rest.count) }
                    initialized += got
                    if got < rest.count { break }
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all bytes.
    borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            written += try retrying {
                bytes.withUnsafeBytes { systemWrite(number, $0.baseAddress.map { $0 + written }, $0.count - written) }
            }
        }
    }

    /// Makes what was written survive a power cut.
    borrowing func synchronize() throws(SystemError) {
        try retrying { fsync(number) }
    }

    /// Gives the file the permissions of another and, where allowed, its owner.
    borrowing func adopt(_ status: FileStatus) throws(SystemError) {
        // First the owner, as changing it may take permissions away. Only root may give files away.
        _ = fchown(number, status.owner, status.group)
        try retrying { fchmod(number, mode_t(truncatingIfNeeded: status.permissions)) }
    }

    /// Takes the exclusive lock without waiting; false when another process or descriptor holds it.
    borrowing func tryLock() throws(SystemError) -> Bool {
        do throws(SystemError) {
            try retrying { flock(number, LOCK_EX | LOCK_NB) }
            return true
        } catch {
            if error.code == EWOULDBLOCK { return false }
            throw error
        }
    }
}

private func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(number, buffer, count)
}

private func systemWrite(_ number: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(number, buffer, count)
}
