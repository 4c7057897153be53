import Architecture
import ArgumentParser
import DataModel
import Diagnostics
import Workspace

/// Where a command runs that works on the data model, and which SQL it reads.
struct SchemaOptions: ParsableArguments {
    @Option(help: "The SQL's dialect; told from the text when left out.")
    var dialect: Dialect?

    @OptionGroup var architecture: ArchitectureOptions

    func workingFolder() throws(Failure) -> WorkingFolder { try architecture.workingFolder() }

    /// Reads files, folders of migrations and standard input (`-`), or the repository's schema with what the architecture model
    /// says of it. Everything wrong is told on standard error.
    /// - Throws: when there is none.
    func load(_ names: [String]) throws(Failure) -> LoadedSchema {
        let loaded = names.isEmpty ? try loadRepository() : try load(named: names)
        DiagnosticPrinter().print(loaded.diagnostics)
        return loaded
    }

    /// The repository's schema.
    func loadRepository() throws(Failure) -> LoadedSchema {
        let folder = try workingFolder()
        let search = LogFinder(folder).find()
        if search.diagnostics.contains(where: { $0.severity == .error }) { throw Failure(search.diagnostics) }
        let model = ArchitectureLoader(folder, search).load()
        guard var loaded = SchemaLoader(folder, search, dialect: dialect).load(adding: model?.model.entities ?? [])
        else {
            throw Failure(
                rule: "no-schema", "No SQL was found in the usual places",
                fix: "name files, or set `data: db/migrations` in adrgen.yml")
        }
        loaded.diagnostics = (model?.diagnostics ?? []) + loaded.diagnostics
        return loaded
    }

    private func load(named names: [String]) throws(Failure) -> LoadedSchema {
        var places: [SchemaPlace] = []
        var entities: [Entity] = []
        var diagnostics: [Diagnostic] = []
        for name in names {
            if ["yml", "yaml"].contains(where: { name.hasSuffix("." + $0) }) {
                let loaded = try read(model: name)
                entities += loaded?.model.entities ?? []
                diagnostics += loaded?.diagnostics ?? []
            } else {
                places += try place(name, &diagnostics)
            }
        }
        var loaded = SchemaLoader.read(places, dialect: dialect, adding: entities)
        loaded.diagnostics = diagnostics + loaded.diagnostics
        return loaded
    }

    private func read(model name: String) throws(Failure) -> LoadedArchitecture? {
        let folder = try workingFolder()
        let root = ArchitectureOptions.root(of: name, LogFinder(folder).find().root, folder)
        return ArchitectureLoader(folder, root: root, named: [name]).load()
    }

    /// The SQL at a place somebody names.
    func place(_ name: String, _ diagnostics: inout [Diagnostic]) throws(Failure) -> [SchemaPlace] {
        if name == "-" {
            let bytes = StandardInput.read(limit: SchemaLoader.sizeLimit + 1)
            guard bytes.count <= SchemaLoader.sizeLimit else {
                throw Failure(
                    rule: "file-too-large", "Standard input is larger than 64 MB", path: "<stdin>",
                    fix: "leave the data out: `pg_dump --schema-only`")
            }
            return [SchemaPlace(files: [SQLFile(path: "<stdin>", bytes: bytes)], isFolder: false)]
        }
        let folder = try workingFolder()
        let root = ArchitectureOptions.root(of: name, LogFinder(folder).find().root, folder)
        let found = SchemaLoader(folder, root: root, named: [name], dialect: dialect).places()
        diagnostics += found.diagnostics
        return found.places
    }
}

extension Dialect: ExpressibleByArgument {
    package init?(argument: String) {
        switch argument.lowercased() {
        case "postgresql", "postgres", "pg": self = .postgresql
        case "mysql", "mariadb": self = .mysql
        case "sqlite", "sqlite3": self = .sqlite
        default: return nil
        }
    }
}
