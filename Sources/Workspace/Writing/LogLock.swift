package import Diagnostics

/// The exclusive right to add records to a log, held by one process at a time.
///
/// It is a lock on the log's folder itself, so no lock file is left behind, and the system releases it when the
/// process ends however it ends.
package struct LogLock: ~Copyable {
    private let folder: Descriptor
    /// Folders that had to be created, outermost first.
    private let created: [String]

    /// Runs something while holding a log's lock; waits for others to finish with theirs.
    ///
    /// The log's folder is created when it is missing, and removed again if nothing was put into it.
    /// Throws a `Failure` with rule `log-locked` when others keep the lock for `patience` seconds, else what the body
    /// throws.
    package static func withLock<Result>(
        on location: LogLocation, patience: Int = 60, isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        var milliseconds = 0
        while true {
            if let lock = try Self(location) {
                let result: Swift.Result<Result, Failure>
                do throws(Failure) {
                    result = .success(try await body())
                } catch {
                    result = .failure(error)
                }
                _ = consume lock
                return try result.get()
            }
            guard milliseconds < patience * 1000 else {
                throw Failure(
                    rule: "log-locked", "Log is in use by another process", path: location.folder,
                    fix: "wait for it to finish, then run the command again")
            }
            try? await Task.sleep(for: .milliseconds(2))
            milliseconds += 2
        }
    }

    /// Takes the lock without waiting; nil when somebody else holds it.
    private init?(_ location: LogLocation) throws(Failure) {
        var created: [String] = []
        do throws(SystemError) {
            let real = try Disk.realPathOfPlace(location.path)
            guard PathText.isInside(real, location.root) else { throw .linkLoop }
            if Disk.kind(of: real) == nil { created = try Disk.createFolders(real) }
            let folder = try Descriptor(folder: real)
            let isLocked = try folder.lockOrDoWithout()
            let identity = try folder.status().identity
            let isSame = (try? Disk.status(of: real).identity) == identity
            self.folder = folder
            // Whoever holds the lock by now may count on a folder that was created here.
            self.created = isLocked && isSame ? created : []
            // Whoever held the lock may have removed the folder it had created.
            if !isLocked || !isSame { return nil }
        } catch {
            for folder in created.reversed() { try? Disk.removeFolder(folder) }
            throw Failure(rule: "unwritable", "Log cannot be written: \(error.message)", path: location.folder)
        }
    }

    deinit {
        // Fails, as it should, for folders that have got a file.
        for folder in created.reversed() { try? Disk.removeFolder(folder) }
    }
}

extension Descriptor {
    /// Takes the lock, or goes without on file systems that have none: files are created without overwriting anyway.
    borrowing func lockOrDoWithout() throws(SystemError) -> Bool {
        do throws(SystemError) {
            return try tryLock()
        } catch {
            if error.isUnsupported { return true }
            throw error
        }
    }
}
