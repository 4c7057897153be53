import Synchronization
import Workspace

/// What Git tells of a project: each thing asked once, when it is needed first.
final class GitFacts: Sendable {
    private struct Answers {
        var hosted: (source: String, edit: String)??
        var lastChanges: [String: Repository.FileChange]?
    }

    private let repository: Repository?
    private let folders: [String]
    private let answers = Mutex(Answers())

    /// - Parameter folders: absolute paths of the folders whose files matter.
    init(_ repository: Repository?, folders: [String]) {
        self.repository = repository
        self.folders = folders
    }

    /// Where a known host shows and edits the files.
    var hosted: (source: String, edit: String)? {
        answers.withLock { answers in
            if let known = answers.hosted { return known }
            let hosted = repository?.hosted
            answers.hosted = .some(hosted)
            return hosted
        }
    }

    /// The last commits that changed the files, by their paths from the repository's root.
    var lastChanges: [String: Repository.FileChange] {
        answers.withLock { answers in
            if let known = answers.lastChanges { return known }
            let changes = repository?.lastChanges(in: folders) ?? [:]
            answers.lastChanges = changes
            return changes
        }
    }
}
