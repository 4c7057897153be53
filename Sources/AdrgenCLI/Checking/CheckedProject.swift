import Architecture
import Decisions
import Diagnostics
import Methodology
import Site
import Workspace

/// A project as `check` reads it: everything there is, and what the readers had to say.
struct CheckedProject: Sendable {
    var project: Project
    var configuration: Configuration
    /// What finding and reading the files brought up; what rules tell is left to them.
    var diagnostics: [Diagnostic]
    let workingFolder: WorkingFolder
    /// Absolute root of the repository.
    let root: String
    /// Texts of the records by path.
    private let texts: [String: [UInt8]]

    /// - Throws: when there is nothing to check, or a setting can't be used.
    init(_ workingFolder: WorkingFolder, logs: [String], on day: Day) async throws(Failure) {
        let search = LogFinder(workingFolder).find(explicit: logs)
        if search.diagnostics.contains(where: { $0.severity == .error }) { throw Failure(search.diagnostics) }
        self.workingFolder = workingFolder
        root = search.root
        let loaded = await LogLoader().loadWithTexts(search.locations)
        let catalog = RecordCatalog(loaded.map(\.log))
        var texts: [String: [UInt8]] = [:]
        for (log, content) in loaded {
            for (path, bytes) in content { texts[log.folder == "." ? path : log.folder + "/" + path] = bytes }
        }
        self.texts = texts
        let architecture = ArchitectureLoader(workingFolder, search).load()
        if search.locations.isEmpty, architecture == nil { throw LogOptions.noLog }
        configuration = search.projectConfiguration
        configuration.check = configuration.check ?? search.configuration.check
        diagnostics = search.diagnostics
        diagnostics += catalog.logs.flatMap { log in log.diagnostics + log.files.flatMap(\.diagnostics) }
        diagnostics += architecture?.diagnostics ?? []
        project = Project(catalog: catalog, architecture: architecture?.model, day: day)
        await readRecords()
    }

    /// Takes the decisions in force apart, several at a time.
    private mutating func readRecords() async {
        let places = project.catalog.entries.indices.filter { isInForce(project.catalog.entries[$0]) }
        let (catalog, texts) = (project.catalog, texts)
        let read = await ParallelMap.map(places.count) { index -> (ProjectDecision, [Diagnostic])? in
            let entry = catalog.entries[places[index]]
            guard entry.record.format != .reStructuredText, let bytes = texts[entry.path] else { return nil }
            let (located, problems) = DecisionDecoder().decode(bytes, path: entry.record.path, shownPath: entry.path)
            return (ProjectDecision(entry: places[index], located: located), problems)
        }
        for case (let decision, let problems)? in read {
            project.decisions.append(decision)
            diagnostics += problems
        }
    }

    /// Whether what the record decided is in force, or may come to be.
    private func isInForce(_ entry: RecordCatalog.Entry) -> Bool {
        switch entry.record.status?.normalized {
        case .rejected, .deprecated, .superseded: false
        case .draft, .proposed, .accepted, nil: project.catalog.supersededBy(entry).isEmpty
        }
    }

    /// A file's lines by its path.
    func lines(of path: String) -> SourceLines? {
        if let bytes = texts[path] { return SourceLines(bytes) }
        return (try? workingFolder.read(path)).map(SourceLines.init)
    }

    /// Applies all rules.
    func run(_ policy: RulePolicy) -> CheckRun {
        var project = project
        project.settings = policy.numbers
        return CheckRun(project, reading: diagnostics, policy, lines: lines)
    }
}
