import Architecture
import DataModel
import Decisions
import Diagnostics
import Site
import Workspace

/// Reads what a site is made of.
struct SiteReader {
    let project: SiteProject
    let loaded: LoadedLogs
    /// The files of each log by their paths from its folder.
    let texts: [[String: [UInt8]]]

    /// All of it.
    func input(_ diagnostics: inout [Diagnostic]) -> SiteInput {
        var input = records()
        input.documents = documents(&diagnostics)
        input.introductions = introductions()
        let architecture = project.architecture.load()
        if let architecture {
            diagnostics += architecture.diagnostics
            if !architecture.model.elements.isEmpty { input.architecture = SiteArchitecture(architecture.model) }
        }
        if let loader = project.schema, let loaded = loader.load(adding: architecture?.model.entities ?? []) {
            // A schema nobody pointed to is shown as far as it can be read, without a word.
            if loader.isNamed { diagnostics += loaded.diagnostics }
            if !loaded.model.tables.isEmpty { input.schema = SiteSchema(loaded.model) }
        }
        addChanges(to: &input)
        return input
    }

    /// The records with everything they may refer to.
    func records() -> SiteInput {
        let markdown = loaded.catalog.entries.map { texts[$0.log][$0.record.path] ?? [] }
        let workingFolder = project.workingFolder
        let attachments = project.docs.flatMap { $0.attachments(in: workingFolder) }
        var input = SiteInput(
            settings: project.settings(loaded.catalog), catalog: loaded.catalog, markdown: markdown,
            attachments: Set(project.files + attachments))
        let (repository, root) = (project.repository, project.search.root)
        input.isSource = { path in
            let place = workingFolder.absolute(path.isEmpty ? "." : path)
            let isInside =
                repository.map { $0.path(of: place) != nil } ?? (place == root || place.hasPrefix(root + "/"))
            return isInside && workingFolder.exists(place)
        }
        return input
    }

    /// Other Markdown.
    func documents(_ diagnostics: inout [Diagnostic]) -> [SiteDocument] {
        var documents: [SiteDocument] = []
        for folder in project.docs {
            let (texts, problems) = folder.read(in: project.workingFolder)
            diagnostics += problems
            documents += texts.map { text in
                // Packages tell apart what would share a folder.
                SiteDocument(
                    path: text.path, folder: folder.folder, package: project.docs.count > 1 ? folder.package : nil,
                    markdown: text.bytes)
            }
        }
        return documents
    }

    /// What the logs' own pages say about them.
    func introductions() -> [SiteDocument] {
        loaded.catalog.logs.enumerated().compactMap { number, log in
            let indexes = log.files.filter { $0.kind == .index }
            let index = ["index.md", "readme.md"].lazy.compactMap { name in
                indexes.first { $0.path.lowercased() == name }
            }.first
            guard let index, let bytes = texts[number][index.path] else { return nil }
            return SiteDocument(path: log.path(of: index), folder: log.folder, package: log.package, markdown: bytes)
        }
    }

    /// Says of every page when its file was changed last.
    func addChanges(to input: inout SiteInput) {
        guard let repository = project.repository else { return }
        let changes = project.git.lastChanges
        if changes.isEmpty { return }
        func change(of path: String) -> SitePage.Change? {
            repository.path(of: project.workingFolder.absolute(path)).flatMap { changes[$0] }
                .map { .init(date: $0.date, commit: $0.commit) }
        }
        for page in input.pages.indices { input.pages[page].lastChange = change(of: input.pages[page].path) }
        for place in input.documents.indices {
            input.documents[place].lastChange = change(of: input.documents[place].path)
        }
    }
}
