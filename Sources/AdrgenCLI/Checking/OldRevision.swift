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
        let snapshot = try Snapshot(of: commit, in: repository)
        defer { snapshot.remove() }
        return await checked(snapshot, logs, day)?.project
    }

    /// The project in a snapshot; nil where the working folder or everything to check was not there yet.
    private func checked(_ snapshot: Snapshot, _ logs: [String], _ day: Day) async -> CheckedProject? {
        let place = folder == "." ? snapshot.root : snapshot.root + "/" + folder
        guard let workingFolder = try? WorkingFolder(place),
            var old = try? await CheckedProject(workingFolder, logs: logs, on: day)
        else { return nil }
        // Files of other kinds are not written, but they were there.
        let (files, paths, folder) = (old.project.files, snapshot.folders.union(snapshot.paths), folder)
        old.project.files.exists = { path in
            files.exists(path) || paths.contains(LinkDestination.resolved(path, from: folder + "/."))
        }
        if old.project.paths != nil { old.project.paths = snapshot.paths.sorted() }
        return old
    }

    /// What the rules find there; nil where the working folder or everything to check was not there yet.
    func run(_ policy: RulePolicy, logs: [String], on day: Day) async throws(Failure) -> CheckRun? {
        let snapshot = try Snapshot(of: commit, in: repository)
        defer { snapshot.remove() }
        guard let old = await checked(snapshot, logs, day) else { return nil }
        return old.run(policy)
    }
}
