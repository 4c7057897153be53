package import Diagnostics

/// The folder adrgen runs in (`-C`): what the paths that people type and read are relative to.
package struct WorkingFolder: Sendable, Hashable {
    /// Absolute, without links.
    package let path: String
    /// Whether somebody named the folder: then it is where to look, and what stands above it is none of the matter
    /// unless a repository holds both.
    package let isNamed: Bool

    /// - Parameter isNamed: whether `path` is what somebody asked for, with `-C`.
    /// - Throws: `Failure` with rule `folder-not-found` when there is no such folder.
    package init(_ path: String = ".", isNamed: Bool = false) throws(Failure) {
        let real: String
        do throws(SystemError) {
            real = try Disk.realPath(path)
        } catch {
            throw Failure(
                rule: "folder-not-found", "`\(path)` cannot be entered: \(error.message)",
                fix: "name an existing folder after -C")
        }
        guard Disk.kind(of: real) == .folder else {
            throw Failure(rule: "folder-not-found", "`\(path)` is not a folder", fix: "name a folder after -C")
        }
        self.path = real
        self.isNamed = isNamed
    }

    /// The absolute path of one relative to the folder, without `.` and `..`.
    package func absolute(_ path: String) -> String {
        PathText.normalized(PathText.joined(self.path, path))
    }

    /// An absolute path as people here would type it.
    package func shown(_ path: String) -> String {
        PathText.relative(path, from: self.path)
    }
}

extension WorkingFolder {
    /// Whether there is a folder at a path.
    package func isFolder(_ path: String) -> Bool {
        Disk.kind(of: absolute(path)) == .folder
    }

    /// Whether there is anything at a path.
    package func exists(_ path: String) -> Bool {
        (try? Disk.status(of: absolute(path), followingLink: false)) != nil
    }

    /// Reads a file that somebody named, such as `--input` or a template, of at most `limit` bytes.
    package func read(_ path: String, limit: Int = LogLoader.defaultLimit) throws(Failure) -> [UInt8] {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try Disk.contents(of: absolute(path), limit: limit)
        } catch {
            throw Failure(rule: "unreadable-file", "File cannot be read: \(error.message)", path: path)
        }
        guard bytes.count <= limit else {
            throw Failure(rule: "file-too-large", "File is larger than \(ByteCount.text(limit))", path: path)
        }
        return bytes
    }
    /// Reads a file that a site copies, which must be below a folder, links followed.
    /// - Parameter root: absolute.
    package func read(_ path: String, inside root: String) throws(Failure) -> [UInt8] {
        let real = try? Disk.realPath(absolute(path))
        let realRoot = try? Disk.realPath(root)
        guard let real, let realRoot, PathText.isInside(real, realRoot) else {
            throw Failure(rule: "link-outside", "File leads out of the repository, or is gone", path: path)
        }
        return try read(real)
    }
}
