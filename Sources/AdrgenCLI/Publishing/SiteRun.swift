import Decisions
import Diagnostics
import Site
import TemplateEngine
import Workspace

/// One building of the site: reads the logs, renders, writes.
struct SiteRun {
    let project: SiteProject
    var isStrict = false
    var isForced = false
    let progress = ProgressLine()

    /// What came of it.
    struct Outcome {
        var records = 0
        var pages = 0
        /// Files written or removed.
        var changed = 0
        var diagnostics: [Diagnostic] = []
    }

    /// Builds and writes the site. With `isStrict`, warnings become errors and nothing is written.
    func run() async throws(Failure) -> Outcome {
        defer { progress.clear() }
        let workingFolder = project.workingFolder
        let folder = try OutputFolder(project.output, in: workingFolder)
        try check(folder)
        let inputs = project.inputs
        if !isForced, let inputs, let manifest = folder.manifest(), manifest.inputs == inputs,
            manifest.counts.count == 2, !isStrict || !Self.hasWarning(manifest.diagnostics),
            folder.isComplete(manifest)
        {
            return Outcome(
                records: manifest.counts[0], pages: manifest.counts[1], diagnostics: manifest.diagnostics)
        }
        progress.show("Reading")
        let read = await LogLoader().loadWithTexts(project.search.locations)
        let loaded = LoadedLogs(search: project.search, catalog: RecordCatalog(read.map(\.log)))
        var diagnostics: [Diagnostic] = []
        var input = SiteReader(project: project, loaded: loaded, texts: read.map(\.texts)).input(&diagnostics)
        if input.architecture != nil || input.schema != nil { progress.show("Drawing") }
        var pictures = SitePictures()
        await pictures.add(to: &input, &diagnostics)
        let templates = ProjectTemplates(
            project.search.projectConfiguration, workingFolder, root: project.search.root)
        progress.show("Rendering \(Count.text(input.pages.count, "record"))")
        let site = try await SiteBuilder(engine: templates.engine).build(input)
        var outcome = Outcome(records: input.pages.count, pages: site.files.count { $0.path.hasSuffix(".html") })
        outcome.diagnostics = templates.diagnostics + loaded.diagnostics() + diagnostics + site.diagnostics
        if isStrict, Self.hasWarning(outcome.diagnostics) {
            throw Failure(outcome.diagnostics.map(Self.strict), exitCode: 1)
        }
        progress.show("Writing")
        var files = site.files.map { OutputFolder.File(path: $0.path, bytes: $0.bytes) }
        for copy in site.copies {
            files.append(OutputFolder.File(path: copy.to, bytes: try workingFolder.read(copy.from)))
        }
        var record = OutputManifest()
        record.inputs = inputs
        record.counts = [outcome.records, outcome.pages]
        record.diagnostics = outcome.diagnostics
        outcome.changed = try folder.write(files, isForced: isForced, record: record).count
        return outcome
    }

    /// Finds out early what would keep the site from being written.
    private func check(_ folder: OutputFolder) throws(Failure) {
        try folder.check(isForced: isForced)
        for location in project.search.locations where folder.isInside(location) {
            throw Failure(
                rule: "output-in-log", "Pages would be written into the log `\(location.folder)`", path: project.output,
                fix: "name a folder outside of it with --output")
        }
    }

    private static func hasWarning(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity >= .warning }
    }

    private static func strict(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        if diagnostic.severity == .warning { diagnostic.severity = .error }
        return diagnostic
    }
}
