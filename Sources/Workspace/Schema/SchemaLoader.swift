package import DataModel
package import Diagnostics

/// Finds the SQL of a repository's schema and reads it.
///
/// `data` of `adrgen.yml` names files and folders of migrations; without it, they are looked for in the usual places.
package struct SchemaLoader: Sendable {
    /// Largest file in bytes.
    package static let sizeLimit = 64 << 20
    private static let fileLimit = 10_000
    private static let depthLimit = 8
    /// Where a schema is looked for that no configuration names, from the project's folder.
    private static let usualPlaces = [
        "db/schema.sql", "db/structure.sql", "schema.sql", "database/schema.sql", "sql/schema.sql", "docs/schema.sql",
        "db/migrations", "db/migrate", "migrations", "database/migrations", "sql/migrations", "prisma/migrations",
        "supabase/migrations", "src/main/resources/db/migration",
    ]

    private let workingFolder: WorkingFolder
    private let root: String
    /// Folders whose usual places are looked at, the nearest first.
    private var projects: [String]
    private let named: [String]
    private let dialect: Dialect?

    /// - Parameters:
    ///   - root: absolute; nothing outside is read.
    ///   - named: files and folders somebody names, relative to the working folder.
    ///   - dialect: nil to tell it from the text.
    ///   - project: the folder of the configuration, whose usual places come before the root's.
    package init(
        _ workingFolder: WorkingFolder, root: String, named: [String], dialect: Dialect? = nil, project: String? = nil
    ) {
        self.workingFolder = workingFolder
        projects = project.map { $0 == root ? [root] : [$0, root] } ?? [root]
        self.root = (try? Disk.realPath(root)) ?? root
        self.named = named
        self.dialect = dialect
    }

    /// The schema of the repository that a search for logs found.
    package init(_ workingFolder: WorkingFolder, _ search: LogSearch, dialect: Dialect? = nil) {
        self.init(
            workingFolder, root: search.root, named: search.configuration.data,
            dialect: dialect ?? search.configuration.dialect, project: search.projectFolder)
    }

    /// A loader that reads what somebody names, and nothing found in the usual places.
    package var ofNamedFiles: SchemaLoader {
        var loader = self
        loader.projects = []
        return loader
    }

    /// Whether somebody says where the schema is.
    package var isNamed: Bool { !named.isEmpty }

    /// Files and folders the schema may be in, relative to the working folder.
    package var watched: [String] {
        named.isEmpty ? usualPlaces : named
    }

    /// Reads the schema and adds what entities say.
    /// - Returns: nil when nothing is named, none is in the usual places, and there are no entities.
    package func load(adding entities: [Entity] = []) -> LoadedSchema? {
        let (places, problems) = places()
        if places.isEmpty, problems.isEmpty, entities.isEmpty { return nil }
        var loaded = Self.read(places, dialect: dialect, adding: entities)
        loaded.diagnostics = problems + loaded.diagnostics
        return loaded
    }

    /// The SQL as files, the way it is read: one group a place.
    package func places() -> (places: [SchemaPlace], diagnostics: [Diagnostic]) {
        var problems: [Diagnostic] = []
        guard named.isEmpty else {
            let places = named.map { place(at: $0, isNamed: true, &problems) }
            return (places.compactMap { $0 }, problems)
        }
        for path in usualPlaces {
            if let place = place(at: path, isNamed: false, &problems) { return ([place], problems) }
        }
        return ([], problems)
    }

    /// The usual places, relative to the working folder; the first that is there counts.
    package var usualPlaces: [String] {
        projects.flatMap { project in Self.usualPlaces.map { workingFolder.shown(PathText.joined(project, $0)) } }
    }

    /// Reads places in their order, as one schema.
    package static func read(_ places: [SchemaPlace], dialect: Dialect?, adding entities: [Entity] = []) -> LoadedSchema
    {
        var files: [SQLFile] = []
        var diagnostics: [Diagnostic] = []
        for place in places {
            guard place.isFolder else {
                files += place.files
                continue
            }
            let migrations = MigrationFiles(place.files)
            files += migrations.files
            diagnostics += migrations.diagnostics
        }
        let reading = SQLReader.read(files, dialect: dialect)
        let merged = reading.model.adding(entities)
        return LoadedSchema(
            model: merged.model, files: files.map(\.path), skipped: reading.skipped,
            diagnostics: diagnostics + reading.diagnostics + merged.diagnostics)
    }

    private func place(at path: String, isNamed: Bool, _ problems: inout [Diagnostic]) -> SchemaPlace? {
        let kind = Disk.kind(of: workingFolder.absolute(path))
        var paths: [String] = []
        if kind == .file { paths = [path] }
        if kind == .folder { list(path, depth: 0, into: &paths) }
        guard !paths.isEmpty else {
            if isNamed {
                problems.append(
                    Diagnostic(
                        .error, rule: "schema-not-found",
                        "`\(path)` \(kind == nil ? "does not exist" : "holds no SQL")", path: path,
                        fix: "name a file of SQL, or a folder of `.sql` files"))
            }
            return nil
        }
        var files: [SQLFile] = []
        for path in paths {
            do throws(Failure) {
                files.append(SQLFile(path: path, bytes: try read(path)))
            } catch {
                problems += error.diagnostics
            }
        }
        return SchemaPlace(files: files, isFolder: kind == .folder)
    }

    /// The `.sql` files of a folder and of those in it.
    private func list(_ folder: String, depth: Int, into paths: inout [String]) {
        let entries = (try? Disk.entries(of: workingFolder.absolute(folder)).sortedByName()) ?? []
        for entry in entries where entry.isExact && !entry.isHidden && paths.count < Self.fileLimit {
            let path = PathText.joined(folder, entry.name)
            if entry.kind == .folder {
                if depth < Self.depthLimit, !UsualFolders.isSkipped(entry.name) {
                    list(path, depth: depth + 1, into: &paths)
                }
            } else if PathText.fileExtension(of: entry.name) == "sql" {
                paths.append(path)
            }
        }
    }

    private func read(_ file: String) throws(Failure) -> [UInt8] {
        let real = try? Disk.realPath(workingFolder.absolute(file))
        guard let real, PathText.isInside(real, root) else {
            throw Failure(rule: "link-outside", "File leads out of the repository, or is gone", path: file)
        }
        return try workingFolder.read(file, limit: Self.sizeLimit)
    }
}

/// A file of SQL, or a folder's files.
package struct SchemaPlace: Sendable {
    package var files: [SQLFile]
    /// Whether they are ordered as migrations.
    package var isFolder: Bool

    package init(files: [SQLFile], isFolder: Bool) {
        self.files = files
        self.isFolder = isFolder
    }
}

/// A schema as read from SQL, with what entities add.
package struct LoadedSchema: Sendable {
    package var model: DataModel
    /// Relative to the working folder, in the order they were read in.
    package var files: [String]
    /// Statements that say nothing about tables, by kind.
    package var skipped: [SQLReading.Skipped]
    package var diagnostics: [Diagnostic]

    /// Whether all of it could be used.
    package var isWhole: Bool { !diagnostics.contains { $0.severity == .error } }
}
