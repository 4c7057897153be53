import Architecture
import Decisions
import Diagnostics
import Methodology
import Workspace

/// Reads decisions and model as they are, or as they were in a revision.
struct ProjectStateLoader {
    let repository: Repository
    let workingFolder: WorkingFolder
    /// Logs named on the command line.
    let logs: [String]

    /// - Parameter revision: nil for the files as they are.
    func state(of revision: String?) async throws(Failure) -> ProjectState {
        guard let revision else { return await state(in: workingFolder, revision: nil) }
        let folder = try RevisionFolder(repository, commit: try repository.commit(of: revision))
        let inside = try folder.workingFolder(repository.path(of: workingFolder.path) ?? ".")
        return await state(in: inside, revision: revision)
    }

    private func state(in folder: WorkingFolder, revision: String?) async -> ProjectState {
        let search = LogFinder(folder).find(explicit: logs)
        let loaded = await LogLoader().loadWithTexts(search.locations)
        let catalog = RecordCatalog(loaded.map(\.log))
        let architecture = ArchitectureLoader(folder, search).load()
        // A log that is named need not have been there at all times.
        let isKnown = { (diagnostic: Diagnostic) in revision != nil && diagnostic.rule == "log-not-found" }
        let diagnostics =
            search.diagnostics.filter { !isKnown($0) }
            + catalog.logs.flatMap { $0.diagnostics + $0.files.flatMap(\.diagnostics) }
            + (architecture?.diagnostics ?? [])
        DiagnosticPrinter().print(diagnostics.filter { $0.severity == .error }.map { told($0, revision) })
        var state = ProjectState(catalog: catalog, model: architecture?.model ?? ArchitectureModel())
        for (place, entry) in catalog.entries.enumerated() {
            guard let text = loaded[entry.log].texts[entry.record.path] else { continue }
            state.texts[place] = text
            guard entry.record.path.hasSuffix(".md") else { continue }
            state.decisions[place] = DecisionDecoder().decode(text, path: entry.record.path).0.decision
        }
        return state
    }

    /// A file of a revision is named as Git names it: `main:docs/adr/0001-x.md`.
    private func told(_ diagnostic: Diagnostic, _ revision: String?) -> Diagnostic {
        guard let revision else { return diagnostic }
        var diagnostic = diagnostic
        diagnostic.severity = .warning
        diagnostic.path = diagnostic.path.map { "\(revision):\($0)" }
        return diagnostic
    }
}
