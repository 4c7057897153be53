import Diagnostics

/// Finds the logs to work on: named outright, by a configuration file, or kept in a usual folder.
package struct LogFinder: Sendable {
    let workingFolder: WorkingFolder

    package init(_ workingFolder: WorkingFolder) {
        self.workingFolder = workingFolder
    }

    /// Finds the logs; searches for none when some are named by `--log`, relative to the working folder.
    package func find(explicit: [String] = []) -> LogSearch {
        let repository = Repository(around: workingFolder)
        let levels = self.levels(upTo: repository?.root ?? "/")
        var project: ProjectConfiguration?
        for level in levels where project == nil {
            project = ProjectConfiguration(
                folder: level, root: repository?.root ?? level, seenFrom: workingFolder)
        }
        let root = repository?.root ?? project?.folder ?? workingFolder.path
        var search = LogSearch(root: root, projectFolder: project?.folder ?? root)
        search.configuration = project?.configuration ?? Configuration()
        search.diagnostics = project?.diagnostics ?? []
        if !explicit.isEmpty {
            addNamed(explicit, project, to: &search)
        } else if let project, !project.logs.isEmpty {
            addConfigured(project, levels, to: &search)
        } else if project?.naming == nil {
            let last = repository == nil ? project?.folder : nil
            let searched = last.flatMap { levels.firstIndex(of: $0) }.map { Array(levels[...$0]) } ?? levels
            addUsual(searched, project, isRepository: repository != nil, to: &search)
        }
        finish(&search, isOrdered: !explicit.isEmpty)
        return search
    }

    /// The files here and above that may say where logs are, whether they exist or not, from the working folder.
    package var configurationFiles: [String] {
        levels(upTo: Repository(around: workingFolder)?.root ?? "/").flatMap { folder in
            ConfigurationFile.allCases.map { workingFolder.shown(PathText.joined(folder, $0.rawValue)) }
        }
    }

    /// The working folder and those above it, up to a root.
    private func levels(upTo root: String) -> [String] {
        var levels = [workingFolder.path]
        while let last = levels.last, last != root, last != "/" { levels.append(PathText.parent(of: last)) }
        return levels
    }

    private func location(
        _ path: String, package: String? = nil, base: String, origin: LogLocation.Origin, in search: LogSearch
    ) -> LogLocation {
        LogLocation(
            folder: workingFolder.shown(path), package: package, configuration: search.configuration, origin: origin,
            path: path, root: search.root, base: base)
    }
}

// MARK: Logs somebody named
extension LogFinder {
    private func addNamed(_ folders: [String], _ project: ProjectConfiguration?, to search: inout LogSearch) {
        for folder in folders {
            let path = workingFolder.absolute(folder)
            guard !search.locations.contains(where: { $0.path == path }) else { continue }
            if !workingFolder.isFolder(folder) {
                let problem = workingFolder.exists(folder) ? "is not a folder" : "does not exist"
                search.diagnostics.append(
                    Diagnostic(
                        .error, rule: "log-not-found", "Log `\(folder)` \(problem)", path: folder,
                        fix: "name a folder that holds records, or run `adrgen init \(folder)`"))
            }
            let package = project?.logs.first { $0.path == path }?.package
            var location = location(path, package: package, base: path, origin: .option, in: search)
            let real = (try? Disk.realPath(path)) ?? path
            if !PathText.isInside(real, search.root) { location.root = real }
            search.locations.append(location)
        }
        guard search.locations.count > 1 else { return }
        for index in search.locations.indices where search.locations[index].package == nil {
            search.locations[index].package = search.locations[index].folder
        }
    }

    private func addConfigured(_ project: ProjectConfiguration, _ levels: [String], to search: inout LogSearch) {
        search.locations = project.logs.map {
            location($0.path, package: $0.package, base: $0.base, origin: .configuration($0.file), in: search)
        }
        // adr-tools looks for a file and for a folder level by level: a log nearer than the file counts as well.
        guard project.naming == .adrTools else { return }
        var folders = FolderSearch()
        for level in levels.prefix(while: { $0 != project.folder }) { folders.searchUsualFolders(at: level) }
        for found in folders.found where found.hasRecords {
            guard !search.locations.contains(where: { $0.path == found.path }) else { continue }
            let base = UsualFolders.base(of: found.path)
            search.locations.append(location(found.path, base: base, origin: .convention, in: search))
        }
    }
}

// MARK: Logs in usual folders
extension LogFinder {
    private func addUsual(
        _ levels: [String], _ project: ProjectConfiguration?, isRepository: Bool, to search: inout LogSearch
    ) {
        var folders = FolderSearch()
        if isRepository {
            for level in levels { folders.searchUsualFolders(at: level) }
            folders.searchEverything(below: search.root)
        } else {
            // Nothing tells where the project ends: what is here and below beats what is above.
            folders.searchUsualFolders(at: search.root)
            folders.searchEverything(below: search.root)
            if !workingFolder.isNamed, !folders.found.contains(where: \.hasRecords),
                !folders.holdsRecords(search.root, .possible)
            {
                for level in levels.dropFirst() where !folders.found.contains(where: \.hasRecords) {
                    folders.searchUsualFolders(at: level)
                    if folders.found.contains(where: \.hasRecords) { search.root = level }
                }
            }
        }
        if folders.isIncomplete {
            search.diagnostics.append(
                Diagnostic(
                    .note, rule: "search-incomplete",
                    "Logs were looked for in the nearest \(FolderSearch.folderLimit) folders only",
                    fix: "name the logs in adrgen.yml"))
        }
        addConfiguredBelow(folders, project, to: &search)
        var found = folders.found
        if found.contains(where: \.hasRecords) || !search.locations.isEmpty { found.removeAll { !$0.hasRecords } }
        if found.isEmpty, search.locations.isEmpty {
            // Somebody stands in a log of an unusual name, or keeps records at the top.
            found = [workingFolder.path, search.root].filter { folders.holdsRecords($0, .possible) }.prefix(1)
                .map { .init(path: $0, hasRecords: true) }
        }
        for found in found where !search.locations.contains(where: { $0.path == found.path }) {
            let base = UsualFolders.base(of: found.path)
            search.locations.append(
                location(
                    found.path, base: PathText.isInside(base, search.root) ? base : search.root, origin: .convention,
                    in: search))
        }
    }

    /// Adds the logs that configuration files below the root name.
    private func addConfiguredBelow(
        _ folders: FolderSearch, _ project: ProjectConfiguration?, to search: inout LogSearch
    ) {
        for folder in Set(folders.configured).sorted(by: PathText.precedes) where folder != project?.folder {
            guard
                let inner = ProjectConfiguration(
                    folder: folder, root: isRepositoryRoot(search.root) ? search.root : folder, seenFrom: workingFolder)
            else { continue }
            search.diagnostics += inner.diagnostics
            for log in inner.logs where !search.locations.contains(where: { $0.path == log.path }) {
                var location = location(
                    log.path, package: log.package, base: log.base, origin: .configuration(log.file), in: search)
                location.configuration = inner.configuration.completed(by: search.configuration)
                search.locations.append(location)
            }
        }
    }

    private func isRepositoryRoot(_ folder: String) -> Bool {
        Disk.kind(of: PathText.joined(folder, ".git")) != nil
    }
}

// MARK: Order, packages, the current log
extension LogFinder {
    private func finish(_ search: inout LogSearch, isOrdered: Bool) {
        removeAliases(&search.locations)
        if !isOrdered { namePackages(&search) }
        for index in search.locations.indices {
            let path = search.locations[index].path
            search.locations[index].excluded = search.locations.map(\.path).filter {
                $0 != path && PathText.isInside($0, path)
            }
        }
        search.current = isOrdered ? search.locations.first : current(of: search)
    }

    /// Keeps one location of those that name the same folder through links.
    private func removeAliases(_ locations: inout [LogLocation]) {
        var seen: Set<String> = []
        locations.removeAll { location in
            guard let real = try? Disk.realPath(location.path) else { return false }
            return !seen.insert(real).inserted
        }
    }

    private func namePackages(_ search: inout LogSearch) {
        let isConfigured = search.locations.contains { $0.package != nil }
        search.locations.sort { rank($0) < rank($1) || (rank($0) == rank($1) && PathText.precedes($0.path, $1.path)) }
        if search.locations.count == 1, !isConfigured { return }
        var taken: Set<String> = Set(search.locations.compactMap(\.package))
        var hasMain = false
        for index in search.locations.indices where search.locations[index].package == nil {
            let location = search.locations[index]
            if location.base == search.root || isMain(location, of: search), !hasMain {
                hasMain = true
                continue
            }
            var name = PathText.relative(location.base, from: search.root)
            if name == "." || taken.contains(name) { name = PathText.relative(location.path, from: search.root) }
            taken.insert(name)
            search.locations[index].package = name
        }
        search.locations.sort { a, b in
            (a.package == nil ? 0 : 1, a.package ?? "") < (b.package == nil ? 0 : 1, b.package ?? "")
        }
    }

    /// Whether a configuration file in the project's folder names a log without a package.
    private func isMain(_ location: LogLocation, of search: LogSearch) -> Bool {
        guard case .configuration(let file) = location.origin else { return false }
        return PathText.parent(of: workingFolder.absolute(file)) == location.base
    }

    private func rank(_ location: LogLocation) -> Int {
        UsualFolders.rank(of: PathText.relative(location.path, from: location.base))
    }

    /// The log the working folder is in, else the log of the innermost package around it.
    private func current(of search: LogSearch) -> LogLocation? {
        if search.locations.count == 1 { return search.locations.first }
        let here = workingFolder.path
        func innermost(_ place: (LogLocation) -> String) -> LogLocation? {
            let around = search.locations.filter { PathText.isInside(here, place($0)) }
            let depth = around.map { place($0).utf8.count }.max()
            let nearest = around.filter { place($0).utf8.count == depth }
            return nearest.first { $0.package == nil } ?? nearest.min { rank($0) < rank($1) }
        }
        return innermost(\.path) ?? innermost(\.base)
    }
}
