import DataModel
import Diagnostics
import Workspace

/// Versions of a schema as somebody names them: files, folders, commits.
struct SchemaVersions {
    private let options: SchemaOptions

    /// A version that was read.
    struct Version {
        var loaded: LoadedSchema
        /// Renames its SQL speaks of.
        var renames: [String]
    }

    init(_ options: SchemaOptions) {
        self.options = options
    }

    /// Reads a version; the repository's schema as it is now for nil.
    /// - Parameter dialect: that of the other version, unless one is given.
    func load(_ name: String?, dialect: Dialect? = nil) throws(Failure) -> Version {
        var diagnostics: [Diagnostic] = []
        let places = try places(name, &diagnostics)
        var loaded = SchemaLoader.read(places, dialect: options.dialect ?? dialect)
        loaded.diagnostics = diagnostics + loaded.diagnostics
        return Version(loaded: loaded, renames: places.flatMap(\.files).flatMap { SchemaRename.hints(in: $0.bytes) })
    }

    private func places(_ name: String?, _ diagnostics: inout [Diagnostic]) throws(Failure) -> [SchemaPlace] {
        let folder = try options.workingFolder()
        let search = LogFinder(folder).find()
        guard let name else {
            let found = SchemaLoader(folder, search).places()
            diagnostics += found.diagnostics
            guard !found.places.isEmpty else {
                throw Failure(
                    rule: "no-schema", "No SQL was found in the usual places",
                    fix: "name the new version, or set `data: db/migrations` in adrgen.yml")
            }
            return found.places
        }
        if name == "-" || folder.exists(name) { return try options.place(name, &diagnostics) }
        if let colon = name.firstIndex(of: ":") {
            return [
                try SchemaLoader.place(String(name[name.index(after: colon)...]), at: String(name[..<colon]), folder)
            ]
        }
        guard SchemaLoader.isRevision(name, folder) else {
            throw Failure(
                rule: "schema-not-found", "`\(name)` is no file, no folder and no commit",
                fix: "write `HEAD~5:db/schema.sql` for a file as of a commit")
        }
        let configured = search.configuration.data
        let candidates = configured.isEmpty ? SchemaLoader(folder, search).usualPlaces : configured
        var found: [SchemaPlace] = []
        for path in candidates where configured.isEmpty ? found.isEmpty : true {
            if configured.isEmpty {
                if let place = try? SchemaLoader.place(path, at: name, folder) { found.append(place) }
            } else {
                found.append(try SchemaLoader.place(path, at: name, folder))
            }
        }
        guard !found.isEmpty else {
            throw Failure(
                rule: "schema-not-found", "No SQL was in the usual places as of `\(name)`",
                fix: "write `\(name):path`")
        }
        return found
    }
}
