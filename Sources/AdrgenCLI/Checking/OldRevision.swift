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
        guard let repository = Repository(around: workingFolder) else {
            throw Failure(
                rule: "no-git", "`\(name)` can't be compared with: this is no Git repository",
                fix: "run it in a clone")
        }
        self.repository = repository
        commit = try repository.commit(of: name)
        folder = repository.path(of: workingFolder.path) ?? "."
    }

    /// The records where that branch and this one parted, to compare accepted ones with.
    func records(named name: String, logs: [String], on day: Day) async throws(Failure) -> BaseRevision {
        let parted = repository.mergeBase(commit, "HEAD") ?? commit
        let old = try await project(at: parted, logs: logs, on: day)
        let entries = old?.catalog.entries ?? []
        return BaseRevision(
            name: name,
            records: entries.indices.map { place in
                BaseRecord(
                    id: entries[place].id, path: entries[place].path, record: entries[place].record,
                    document: old?.records[place].document)
            })
    }

    private func project(at commit: String, logs: [String], on day: Day) async throws(Failure) -> Project? {
        await checked(try RevisionFolder(repository, commit: commit), logs, day)?.project
    }

    /// The project in the files of a commit; nil where the working folder or everything to check was not there yet.
    private func checked(
        _ revision: borrowing RevisionFolder, _ logs: [String], _ day: Day
    ) async -> CheckedProject? {
        guard let workingFolder = try? revision.workingFolder(folder),
            var old = try? await CheckedProject(workingFolder, logs: logs, on: day)
        else { return nil }
        // Files of other kinds are not written, but they were there.
        let (files, paths, folder) = (old.project.files, revision.paths, folder)
        old.project.files.exists = { path in
            files.exists(path) || paths.contains(LinkDestination.resolved(path, from: folder + "/."))
        }
        if old.project.paths != nil { old.project.paths = paths.sorted() }
        return old
    }

    /// What the rules find there; nil where the working folder or everything to check was not there yet.
    func run(_ policy: RulePolicy, logs: [String], on day: Day) async throws(Failure) -> CheckRun? {
        await checked(try RevisionFolder(repository, commit: commit), logs, day)?.run(policy)
    }
}
