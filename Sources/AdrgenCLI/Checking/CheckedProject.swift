import Architecture
import Decisions
import Diagnostics
import Methodology
import Site
import TemplateEngine
import Workspace

/// A project as `check` reads it: everything there is, and what the readers had to say.
struct CheckedProject: Sendable {
    var project: Project
    var configuration: Configuration
    /// What finding and reading the files brought up; what rules tell is left to them.
    var diagnostics: [Diagnostic]
    let workingFolder: WorkingFolder
    let search: LogSearch
    /// Renders the computed parts of records.
    let engine: TemplateEngine
    /// Texts of the records by path.
    private let texts: [String: [UInt8]]

    /// - Throws: when there is nothing to check, or a setting can't be used.
    init(_ workingFolder: WorkingFolder, logs: [String], on day: Day) async throws(Failure) {
        let search = LogFinder(workingFolder).find(explicit: logs)
        if search.diagnostics.contains(where: { $0.severity == .error }) { throw Failure(search.diagnostics) }
        self.workingFolder = workingFolder
        self.search = search
        let loaded = await LogLoader().loadWithTexts(search.locations)
        let catalog = RecordCatalog(loaded.map(\.log))
        var texts: [String: [UInt8]] = [:]
        for (log, content) in loaded {
            for (path, bytes) in content { texts[log.folder == "." ? path : log.folder + "/" + path] = bytes }
        }
        self.texts = texts
        let architecture = ArchitectureLoader(workingFolder, search).load()
        let schema = SchemaLoader(workingFolder, search).load(adding: architecture?.model.entities ?? [])
        if search.locations.isEmpty, architecture == nil, schema == nil { throw LogOptions.noLog }
        configuration = search.projectConfiguration
        configuration.check = configuration.check ?? search.configuration.check
        engine = ProjectTemplates(configuration, workingFolder, root: search.root).engine
        diagnostics = search.diagnostics
        diagnostics += catalog.logs.flatMap { log in log.diagnostics + log.files.flatMap(\.diagnostics) }
        diagnostics.removeAll { LogRules.ofReaders.contains($0.rule) }
        diagnostics += architecture?.diagnostics ?? []
        diagnostics += schema?.diagnostics ?? []
        project = Project(
            catalog: catalog, architecture: architecture?.model, schema: schema.map { SchemaSubject($0.model) },
            day: day
        )
        project.statuses = search.locations.flatMap(\.configuration.statuses) + search.configuration.statuses
        // Listing the repository's files takes a run of Git.
        let hasGlobs =
            project.architecture?.elements.contains { !$0.paths.isEmpty } == true
            || catalog.entries.contains { !$0.record.paths.isEmpty }
        if hasGlobs { project.paths = Repository(around: workingFolder)?.files() }
        project.files = ProjectFiles(of: workingFolder, below: search.root)
        await readRecords()
    }

    /// Takes the records apart, several at a time, and the decisions in force in full.
    private mutating func readRecords() async {
        let (catalog, texts, engine) = (project.catalog, texts, engine)
        let read = await ParallelMap.map(catalog.entries.count) { place in
            let entry = catalog.entries[place]
            guard entry.record.format != .reStructuredText, let bytes = texts[entry.path] else { return ReadRecord() }
            return ReadRecord(entry, bytes, isInForce: catalog.isInForce(entry), engine)
        }
        project.records = read.map(\.record)
        for (place, record) in read.enumerated() {
            diagnostics += record.diagnostics
            if let located = record.located {
                project.decisions.append(ProjectDecision(entry: place, located: located))
            }
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
