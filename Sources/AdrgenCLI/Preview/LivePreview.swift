import Decisions
import Diagnostics
import Site
import TemplateEngine
import Workspace

/// A site kept up to date in memory: what was read and built last, and what has to be looked at again.
actor LivePreview {
    /// What came of a look at the files.
    enum Outcome: Sendable {
        /// Nothing to show anew.
        case unchanged
        case built(Built)
        /// The site stays as it was.
        case failed([Diagnostic])
    }

    struct Built: Sendable {
        var content: PreviewContent
        var records: Int
        /// Pages that are not what was shown before.
        var changedPages: Int
        var time: Duration
    }

    private let options: LogOptions
    private var project: SiteProject
    /// Stands for what the project was found by: configuration, names of files, commits.
    private var foundBy: OutputDigest?
    /// Whether the last try to find it failed.
    private var isLost = false
    private var inputs: OutputDigest?
    private var cache = LogCache()
    private var memory = SiteMemory()
    private var pictures = SitePictures()
    private var templates: (folder: OutputDigest?, engine: ProjectTemplates)?
    private var shown: PreviewContent?
    private var places = WatchedPlaces()

    /// - Throws: when there is no log.
    init(_ options: LogOptions) throws(Failure) {
        self.options = options
        project = try SiteProject(options, output: nil, baseURL: nil)
    }

    /// Where a change matters, as of the last look.
    var watchedPlaces: WatchedPlaces { places }

    /// Folders that published files may not be outside of, absolute.
    var roots: [String] { [project.search.root] + project.search.locations.map(\.root) }

    /// Builds for the first time.
    func start() async throws(Failure) -> Built {
        note()
        return try await build()
    }

    /// Looks at the files and builds again when one has changed.
    func refresh() async -> Outcome {
        do throws(Failure) {
            let before = (foundBy, inputs)
            note()
            if let foundBy, let inputs, (foundBy, inputs) == (before.0, before.1) { return .unchanged }
            if isLost || foundBy == nil || foundBy != before.0 {
                isLost = true
                project = try SiteProject(options, output: nil, baseURL: nil)
                isLost = false
                note()
            }
            return .built(try await build())
        } catch {
            return .failed(error.diagnostics)
        }
    }

    /// Shows what is wrong beside the site as it was last.
    func content(with problems: [Diagnostic]) -> PreviewContent? {
        shown?.problems = PreviewProblems(problems, isStale: true)
        return shown
    }

    /// Notes what the files look like now.
    private func note() {
        let fingerprint = project.fingerprint
        inputs = fingerprint.digest
        var finding = InputFingerprint(project.workingFolder)
        for file in LogFinder(project.workingFolder).configurationFiles { finding.add(file: file) }
        for location in project.search.locations {
            if case .configuration(let file) = location.origin { finding.add(file: file) }
        }
        if let repository = project.repository { finding.add(repository) }
        places = fingerprint.places
        places.formUnion(finding.places)
        finding.add(fingerprint.places.listing.text)
        foundBy = finding.digest
    }

    private func build() async throws(Failure) -> Built {
        let start = ContinuousClock.now
        var cache = cache
        let read = await LogLoader().load(project.search.locations, &cache)
        self.cache = cache
        let loaded = LoadedLogs(search: project.search, catalog: RecordCatalog(read.map(\.log)))
        var found: [Diagnostic] = []
        var input = SiteReader(project: project, loaded: loaded, texts: read.map(\.texts)).input(&found)
        input.settings.isLive = true
        var pictures = pictures
        await pictures.add(to: &input, &found)
        self.pictures = pictures
        let templates = engine()
        var memory = memory
        let site = try await SiteBuilder(engine: templates.engine).build(input, after: &memory)
        self.memory = memory
        let problems = PreviewProblems(templates.diagnostics + loaded.diagnostics() + found + site.diagnostics)
        let workingFolder = project.workingFolder
        let content = PreviewContent(site, problems: problems, after: shown) { path in
            var file = InputFingerprint(workingFolder)
            file.add(file: path)
            return file.presentDigest
        }
        let changed = shown.map(content.changedPages(since:)) ?? content.pages
        shown = content
        return Built(
            content: content, records: input.pages.count, changedPages: changed, time: ContinuousClock.now - start)
    }

    /// The templates, compiled anew only when the project's own have changed.
    private func engine() -> ProjectTemplates {
        let configuration = project.search.projectConfiguration
        var fingerprint = InputFingerprint(project.workingFolder)
        if let folder = configuration.templates { fingerprint.add(folder: folder) }
        if let templates, let known = templates.folder, known == fingerprint.digest { return templates.engine }
        let engine = ProjectTemplates(configuration, project.workingFolder, root: project.search.root)
        templates = (fingerprint.digest, engine)
        return engine
    }
}
