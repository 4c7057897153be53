#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Disk {
    /// Gives a file a second name that must be free.
    static func link(_ path: String, to newPath: String) throws(SystemError) {
        // Without AT_SYMLINK_FOLLOW the link itself gets the name, on every system alike.
        try retrying { linkat(AT_FDCWD, path, AT_FDCWD, newPath, 0) }
    }

    /// Moves a file, replacing what stands at the new path.
    static func move(_ path: String, over newPath: String) throws(SystemError) {
        try retrying { rename(path, newPath) }
    }

    /// Moves a file to a path that must be free.
    static func move(_ path: String, toFree newPath: String) throws(SystemError) {
        do throws(SystemError) {
            try link(path, to: newPath)
            try remove(path)
        } catch {
            guard error.isUnsupported else { throw error }
            // No hard links here: take the name with an empty file, then move over that.
            _ = try Descriptor(creating: newPath, permissions: 0o600)
            do throws(SystemError) {
                try move(path, over: newPath)
            } catch {
                try? remove(newPath)
                throw error
            }
        }
    }

    static func remove(_ path: String) throws(SystemError) {
        try retrying { unlink(path) }
    }

    /// Removes a folder that is empty.
    static func removeFolder(_ path: String) throws(SystemError) {
        try retrying { rmdir(path) }
    }

    /// Removes a folder of ours with all in it, links themselves and not what they lead to; what can't be removed stays.
    static func removeTree(_ path: String) {
        for entry in (try? entries(of: path)) ?? [] {
            let inner = PathText.joined(path, entry.name)
            if entry.kind == .folder { removeTree(inner) } else { try? remove(inner) }
        }
        try? removeFolder(path)
    }

    /// Creates a folder and the missing ones above it; returns those it created, outermost first.
    static func createFolders(_ path: String) throws(SystemError) -> [String] {
        var missing: [String] = []
        var folder = path
        while (try? status(of: folder, followingLink: false)) == nil, folder != "/" {
            missing.append(folder)
            folder = PathText.parent(of: folder)
        }
        var created: [String] = []
        do throws(SystemError) {
            for folder in missing.reversed() {
                do throws(SystemError) {
                    try retrying { mkdir(folder, 0o777) }
                    created.append(folder)
                } catch {
                    // Somebody else may have been faster.
                    guard error == .exists, kind(of: folder) == .folder else { throw error }
                }
            }
            guard kind(of: path) == .folder else { throw SystemError.notAFolder }
        } catch {
            for folder in created.reversed() { try? removeFolder(folder) }
            throw error
        }
        return created
    }

    /// Makes a folder's names survive a power cut, where the file system can.
    static func synchronizeFolder(_ path: String) {
        guard let folder = try? Descriptor(folder: path) else { return }
        try? folder.synchronize()
    }

    static func pause(milliseconds: UInt32) {
        usleep(milliseconds * 1000)
    }
}
