import Decisions
import Diagnostics
import Methodology
import Workspace

/// A project as of another commit of its repository.
struct OldRevision {
    private let repository: Repository
    private let commit: String
    /// The working folder, seen from the root.
    private let folder: String

    /// - Parameter name: a branch, tag or commit.
    init(_ name: String, around workingFolder: WorkingFolder) throws(Failure) {
        guard let repository = Repository(around: workingFolder), let commit = try repository.commit(of: name) else {
            throw Failure(
                rule: "no-git", "`\(name)` can't be compared with: this is no Git repository",
                fix: "run it in a clone, with Git installed")
        }
        self.repository = repository
        self.commit = commit
        folder = repository.path(of: workingFolder.path) ?? "."
    }

    /// What the rules find there; nil where the working folder or everything to check was not there yet.
    func run(_ policy: RulePolicy, logs: [String], on day: Day) async throws(Failure) -> CheckRun? {
        let snapshot = try Snapshot(of: commit, in: repository)
        defer { snapshot.remove() }
        let place = folder == "." ? snapshot.root : snapshot.root + "/" + folder
        guard let workingFolder = try? WorkingFolder(place),
            let old = try? await CheckedProject(workingFolder, logs: logs, on: day)
        else { return nil }
        return old.run(policy)
    }
}
