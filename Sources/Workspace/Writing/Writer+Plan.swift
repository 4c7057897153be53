import Diagnostics

/// One change, looked up on disk.
struct PlannedStep {
    /// The file as people would type it; by its new name when it is renamed.
    var shownPath: String
    var shownSource: String
    /// Absolute real path of the file that is replaced, renamed or removed.
    var source: String?
    /// Absolute real path of the file that is there afterwards.
    var target: String?
    /// What the source held.
    var old: [UInt8] = []
    /// What the target is to hold; nil to keep what the source held.
    var content: [UInt8]?
    var status: FileStatus?

    /// Whether the source's name goes.
    var vacates: Bool { source != nil && source != target }
}

extension Writer {
    /// Finds everything that stands in the way of the changes, and leaves out those that change nothing.
    func plan(_ changes: [Change]) throws(Failure) -> [PlannedStep] {
        var diagnostics: [Diagnostic] = []
        var steps: [PlannedStep] = []
        for change in changes {
            do throws(Failure) {
                if let step = try step(for: change) { steps.append(step) }
            } catch {
                // Many files may have one thing in their way.
                diagnostics += error.diagnostics.filter { !diagnostics.contains($0) }
            }
        }
        diagnostics += conflicts(among: steps)
        if !diagnostics.isEmpty { throw Failure(diagnostics) }
        return steps
    }

    private func step(for change: Change) throws(Failure) -> PlannedStep? {
        let path = change.path
        switch change {
        case .create(_, let bytes):
            return PlannedStep(
                shownPath: path, shownSource: path, target: try place(path), content: bytes)
        case .replace(_, let expected, let bytes):
            if expected == bytes { return nil }
            let (source, status) = try existing(path)
            try check(source, status, holds: expected, path)
            return PlannedStep(
                shownPath: path, shownSource: path, source: source, target: source, old: expected, content: bytes,
                status: status)
        case .rename(_, let newPath, let expected, let bytes):
            let source = try place(path)
            let target = try place(newPath)
            let status = try regular(source, path)
            try check(source, status, holds: expected, path)
            if source == target, expected == bytes { return nil }
            return PlannedStep(
                shownPath: newPath, shownSource: path, source: source, target: target, old: expected,
                content: expected == bytes ? nil : bytes, status: status)
        case .delete(_, let expected):
            let source = try place(path)
            let status = try regular(source, path)
            try check(source, status, holds: expected, path)
            return PlannedStep(shownPath: path, shownSource: path, source: source, old: expected, status: status)
        case .write(_, let bytes):
            guard (try? Disk.status(of: workingFolder.absolute(path), followingLink: false)) != nil else {
                return PlannedStep(shownPath: path, shownSource: path, target: try place(path), content: bytes)
            }
            let (source, status) = try existing(path)
            let old = try contents(of: source, status, path)
            if old == bytes { return nil }
            return PlannedStep(
                shownPath: path, shownSource: path, source: source, target: source, old: old, content: bytes,
                status: status)
        }
    }

    /// The real path of a name that may be free: links above it followed, itself not.
    private func place(_ path: String) throws(Failure) -> String {
        let absolute = workingFolder.absolute(path)
        let folder: String
        do throws(SystemError) {
            folder = try Disk.realPathOfPlace(PathText.parent(of: absolute))
        } catch {
            if error == .notAFolder, let obstacle = obstacle(above: absolute) {
                throw Failure(
                    rule: "unwritable", "\(obstacle.kind.subject) stands where a folder is needed",
                    path: workingFolder.shown(obstacle.path))
            }
            throw Failure(rule: "unwritable", "File cannot be written: \(error.message)", path: path)
        }
        return try confined(PathText.joined(folder, PathText.name(of: absolute)), path)
    }

    /// What stands in the place of a folder above a file.
    private func obstacle(above path: String) -> (path: String, kind: FileKind)? {
        var path = PathText.parent(of: path)
        while path.count > 1 {
            if let kind = Disk.kind(of: path) { return kind == .folder ? nil : (path, kind) }
            path = PathText.parent(of: path)
        }
        return nil
    }

    /// The real path of a file that is there, its own link followed.
    private func existing(_ path: String) throws(Failure) -> (String, FileStatus) {
        let real: String
        do throws(SystemError) {
            real = try Disk.realPath(workingFolder.absolute(path))
        } catch {
            throw Failure(rule: "unreadable-file", "File cannot be read: \(error.message)", path: path)
        }
        return (try confined(real, path), try regular(real, path))
    }

    private func confined(_ real: String, _ path: String) throws(Failure) -> String {
        if roots.contains(where: { PathText.isInside(real, $0) }) { return real }
        throw Failure(rule: "path-outside", "Path leads out of the project", path: path)
    }

    private func regular(_ real: String, _ path: String) throws(Failure) -> FileStatus {
        let status: FileStatus
        do throws(SystemError) {
            status = try Disk.status(of: real, followingLink: false)
        } catch {
            throw Failure(rule: "unreadable-file", "File cannot be read: \(error.message)", path: path)
        }
        guard status.kind == .file else {
            throw Failure(rule: "not-a-file", "\(status.kind.subject) cannot be written as a file", path: path)
        }
        return status
    }

    private func check(
        _ real: String, _ status: FileStatus, holds expected: [UInt8], _ path: String
    ) throws(Failure) {
        if status.size == expected.count, try contents(of: real, status, path) == expected { return }
        throw Failure(
            rule: "changed-meanwhile", "File has changed since it was read", path: path, fix: "run the command again")
    }

    private func contents(of real: String, _ status: FileStatus, _ path: String) throws(Failure) -> [UInt8] {
        do throws(SystemError) {
            return try Disk.contents(of: real, limit: status.size)
        } catch {
            throw Failure(rule: "unreadable-file", "File cannot be read: \(error.message)", path: path)
        }
    }

    /// New names that are taken, and files that more than one change is about.
    private func conflicts(among steps: [PlannedStep]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        func report(_ rule: String, _ message: String, _ path: String) {
            diagnostics.append(Diagnostic(.error, rule: rule, message, path: path))
        }
        let vacated = Set(steps.filter(\.vacates).compactMap(\.status?.identity))
        var sources: Set<String> = []
        var targets: Set<String> = []
        for step in steps {
            if let source = step.source, !sources.insert(source).inserted {
                report("conflicting-changes", "File is changed twice at once", step.shownSource)
            }
            guard let target = step.target else { continue }
            if !targets.insert(target).inserted {
                report("conflicting-changes", "Two files would get this name", step.shownPath)
            } else if target != step.source, let taken = try? Disk.status(of: target, followingLink: false),
                !vacated.contains(taken.identity)
            {
                report("file-exists", "\(taken.kind.subject) of this name exists", step.shownPath)
            }
        }
        return diagnostics
    }
}
