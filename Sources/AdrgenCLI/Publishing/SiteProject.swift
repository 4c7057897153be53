import Decisions
import Diagnostics
import Site
import TemplateEngine
import Workspace

/// What a site is made from: the logs, the project's wishes, and where it goes.
struct SiteProject {
    let workingFolder: WorkingFolder
    let search: LogSearch
    /// The site's folder, from the working folder.
    let output: String
    let repository: Repository?
    /// Folders of other Markdown.
    let docs: [DocsFolder]
    /// What Git tells, asked when it is needed first.
    let git: GitFacts
    /// The model that decisions are about.
    let architecture: ArchitectureSource
    /// What reads the database's schema; nil where the site shows none.
    let schema: SchemaLoader?
    private let site: Configuration.Site
    private let baseURL: String?

    /// - Throws: when there is no log.
    init(_ options: LogOptions, output: String?, baseURL: String?) throws(Failure) {
        workingFolder = try options.workingFolder()
        search = try options.search()
        guard !search.locations.isEmpty else { throw LogOptions.noLog }
        // What is settled for the project, or for its only log.
        var site = search.configuration.site
        if site == Configuration.Site(), search.locations.count == 1 { site = search.locations[0].configuration.site }
        self.site = site
        self.output = output ?? site.output ?? "site"
        self.baseURL = baseURL ?? site.baseURL
        repository = Repository(around: workingFolder)
        docs = search.docsFolders(site, output: self.output, in: workingFolder)
        let schema = SchemaLoader(workingFolder, search)
        // What a project doesn't name it need not want to publish.
        self.schema = site.showsData.map { $0 ? schema : nil } ?? schema.ofNamedFiles
        architecture = ArchitectureSource(ArchitectureLoader(workingFolder, search))
        git = GitFacts(
            repository,
            folders: search.locations.map(\.path) + docs.map { [workingFolder] in workingFolder.absolute($0.folder) })
    }

    /// Stands for all that the site is made from; nil while a file may still change unseen.
    var inputs: OutputDigest? { fingerprint.digest }

    /// What the site is made from, seen from outside.
    var fingerprint: InputFingerprint {
        var fingerprint = InputFingerprint(workingFolder)
        fingerprint.add("\(search) \(baseURL ?? "") \(Today.fixed?.iso ?? "")")
        for location in search.locations { fingerprint.add(location) }
        for folder in docs { fingerprint.add(folder) }
        architecture.add(to: &fingerprint)
        if let schema { fingerprint.add(schema) }
        if let templates = search.projectConfiguration.templates { fingerprint.add(folder: templates) }
        for file in files { fingerprint.add(file: file) }
        if let repository { fingerprint.add(repository) }
        return fingerprint
    }

    /// What templates and files settle for the pages.
    func settings(_ catalog: RecordCatalog) -> SiteSettings {
        var settings = SiteSettings(title: site.title ?? title(catalog))
        settings.description = site.description ?? ""
        settings.baseURL = baseURL
        let hosted = site.sourceURL == nil || site.editURL == nil ? git.hosted : nil
        settings.sourceURL = (site.sourceURL ?? hosted?.source).map(fromWorkingFolder)
        settings.editURL = (site.editURL ?? hosted?.edit).map(fromWorkingFolder)
        settings.logo = site.logo
        settings.colors = site.colors.map { .init(light: $0.light, dark: $0.dark) }
        settings.footer = site.footer
        settings.stylesheet = site.stylesheet
        settings.mermaid = site.mermaid
        settings.unsafeHTML = site.unsafeHTML ?? false
        settings.day = Today.fixed
        settings.language = site.language ?? "en"
        return settings
    }

    /// Files outside the logs that the site needs.
    var files: [String] { [site.logo, site.stylesheet, site.mermaid].compactMap(\.self) }

    /// The heading of the only log's own page, else the name of the project's folder.
    private func title(_ catalog: RecordCatalog) -> String {
        if catalog.logs.count == 1 {
            let index = catalog.logs[0].files.first { ["readme.md", "index.md"].contains($0.path.lowercased()) }
            if let index, index.kind == .index, !index.title.isEmpty, !index.title.lowercased().hasSuffix(".md") {
                return index.title
            }
        }
        let name = search.root.split(separator: "/").last.map(String.init) ?? ""
        return name.isEmpty ? "Decision records" : "\(name) decisions"
    }

    /// An address for paths from the repository's root as one for paths from the working folder.
    private func fromWorkingFolder(_ pattern: String) -> String {
        guard let folder = repository?.path(of: workingFolder.path), folder != "." else { return pattern }
        return pattern.replacing("{path}", with: PercentEncoding.encode(path: folder) + "/{path}")
    }
}
