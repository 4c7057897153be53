import Synchronization

/// A step that could not be taken.
struct TransactionError: Error {
    /// The file as people would type it, or absolute for one that could not be restored.
    var path: String
    var cause: SystemError
}

/// Applies planned steps and remembers how to take each back.
///
/// New content is written beside its target first; then names are moved, which hardly ever fails. What is replaced
/// keeps a second name until everything is in place.
struct Transaction {
    private enum Undo {
        case remove(String)
        case removeFolder(String)
        case move(String, over: String)
    }

    private static let counter = Atomic<Int>(0)

    private let isDurable: Bool
    private let beforeStep: @Sendable (Int) throws(SystemError) -> Void
    private var stepsTaken = 0
    private var undo: [Undo] = []
    /// Second names of what was replaced.
    private var backups: [String] = []

    init(isDurable: Bool, beforeStep: @escaping @Sendable (Int) throws(SystemError) -> Void) {
        self.isDurable = isDurable
        self.beforeStep = beforeStep
    }

    /// Takes all steps; when it throws, `rollBack` is to be called.
    mutating func run(_ steps: [PlannedStep]) throws(TransactionError) {
        var prepared: [String?] = []
        for step in steps {
            prepared.append(try taking(step) { transaction throws(SystemError) in try transaction.prepare(step) })
        }
        // Only names that others wait for are freed first: should the power fail, a file rather has two names than none.
        let taken = Set(steps.compactMap { $0.source == $0.target ? nil : $0.target }.compactMap(Self.identity))
        func isAwaited(_ step: PlannedStep) -> Bool {
            step.vacates && step.status.map { taken.contains($0.identity) } ?? false
        }
        for (index, step) in steps.enumerated() where isAwaited(step) {
            let backup = try taking(step) { transaction throws(SystemError) in try transaction.vacate(step) }
            if step.content == nil { prepared[index] = backup }
        }
        for (step, content) in zip(steps, prepared) {
            guard let target = step.target, let content = content ?? step.source else { continue }
            try taking(step) { transaction throws(SystemError) in try transaction.put(content, at: target, step) }
        }
        for step in steps where step.vacates && !isAwaited(step) {
            try taking(step) { transaction throws(SystemError) in _ = try transaction.vacate(step) }
        }
        if isDurable {
            let paths = steps.flatMap { [$0.source, $0.target].compactMap(\.self) }
            for folder in Set(paths.map(PathText.parent)).sorted() { Disk.synchronizeFolder(folder) }
        }
        // From here on nothing is taken back: a second name that stays is litter, a lost file would be harm.
        for backup in backups { try? Disk.remove(backup) }
    }

    /// Takes back every step; returns what could not be restored.
    mutating func rollBack() -> [TransactionError] {
        var failures: [TransactionError] = []
        for step in undo.reversed() {
            switch step {
            case .remove(let path): try? Disk.remove(path)
            case .removeFolder(let path): try? Disk.removeFolder(path)
            case .move(let backup, let path):
                do throws(SystemError) {
                    try Disk.move(backup, over: path)
                    // Two names of one file are both left by a move.
                    try? Disk.remove(backup)
                } catch {
                    failures.append(TransactionError(path: path, cause: error))
                }
            }
        }
        undo = []
        return failures
    }

    private mutating func taking<Result>(
        _ step: PlannedStep, _ body: (inout Self) throws(SystemError) -> Result
    ) throws(TransactionError) -> Result {
        do throws(SystemError) {
            return try body(&self)
        } catch {
            throw TransactionError(path: step.shownPath, cause: error)
        }
    }

    private mutating func count() throws(SystemError) {
        defer { stepsTaken += 1 }
        try beforeStep(stepsTaken)
    }

    /// Writes new content beside its target; returns where, nil when there is none to write.
    private mutating func prepare(_ step: PlannedStep) throws(SystemError) -> String? {
        guard let target = step.target, let content = step.content else { return nil }
        let folder = PathText.parent(of: target)
        if Disk.kind(of: folder) != .folder {
            try count()
            undo += try Disk.createFolders(folder).map { .removeFolder($0) }
        }
        try count()
        while true {
            let path = Self.besides(target, suffix: "tmp")
            do throws(SystemError) {
                let file = try Descriptor(creating: path, permissions: step.status == nil ? 0o666 : 0o600)
                undo.append(.remove(path))
                try count()
                try file.write(content)
                if let status = step.status { try file.adopt(status) }
                if isDurable { try file.synchronize() }
                return path
            } catch {
                // A crashed run with the same process id may have left the name behind.
                if error != .exists { throw error }
            }
        }
    }

    /// Takes a file's name away; returns where the file is now.
    private mutating func vacate(_ step: PlannedStep) throws(SystemError) -> String? {
        guard let source = step.source else { return nil }
        try count()
        let backup = Self.besides(source, suffix: "old")
        do throws(SystemError) {
            try Disk.move(source, toFree: backup)
        } catch {
            // Without hard links the file went to its new name at once.
            if error == .notFound, step.target != nil { return nil }
            throw error
        }
        undo.append(.move(backup, over: source))
        backups.append(backup)
        return backup
    }

    private mutating func put(_ content: String, at target: String, _ step: PlannedStep) throws(SystemError) {
        try count()
        if step.source == target {
            let backup = Self.besides(target, suffix: "old")
            do throws(SystemError) {
                try Disk.link(target, to: backup)
            } catch {
                guard error.isUnsupported else { throw error }
                try Disk.move(target, toFree: backup)
            }
            undo.append(.move(backup, over: target))
            backups.append(backup)
            try count()
            try Disk.move(content, over: target)
        } else if step.content == nil {
            // The file itself gets its new name besides the old one, which goes last.
            do throws(SystemError) {
                try Disk.link(content, to: target)
                undo.append(.remove(target))
            } catch {
                guard error.isUnsupported else { throw error }
                try Disk.move(content, toFree: target)
                undo.append(.move(target, over: content))
            }
        } else {
            try Disk.move(content, toFree: target)
            undo.append(.remove(target))
        }
    }

    private static func identity(_ path: String) -> FileStatus.Identity? {
        try? Disk.status(of: path, followingLink: false).identity
    }

    /// A name beside a path that no log lists as a record.
    private static func besides(_ path: String, suffix: String) -> String {
        let name = String(decoding: PathText.name(of: path).utf8.prefix(180), as: UTF8.self)
        let number = counter.add(1, ordering: .relaxed).newValue
        return PathText.joined(
            PathText.parent(of: path), ".\(name).adrgen-\(Disk.processID)-\(number).\(suffix)")
    }
}
