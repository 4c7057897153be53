import ArgumentParser
import Diagnostics
import Workspace

/// Where a command runs that works on the architecture model, and which model.
struct ArchitectureOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("directory")],
        help: ArgumentHelp("Run in this directory.", valueName: "dir"), completion: .directory)
    var directory = "."

    /// The directory the command runs in.
    func workingFolder() throws(Failure) -> WorkingFolder {
        try WorkingFolder(directory, isNamed: directory != ".")
    }

    /// Reads the repository's model, or that of a file. Everything wrong with it is told on standard error.
    /// - Throws: when there is none.
    func load(_ file: String? = nil) throws(Failure) -> LoadedArchitecture {
        let folder = try workingFolder()
        let search = LogFinder(folder).find()
        let isBroken = search.diagnostics.contains { $0.severity == .error }
        if isBroken, file == nil { throw Failure(search.diagnostics) }
        let loader =
            file.map { ArchitectureLoader(folder, root: Self.root(of: $0, search.root, folder), named: [$0]) }
            ?? ArchitectureLoader(folder, search)
        guard let loaded = loader.load() else {
            throw Failure(
                rule: "no-architecture", "No architecture model was found in \(ArchitectureLoader.usualFolder)",
                fix: "write one (see `adrgen schema architecture`), or name it with `architecture:` in adrgen.yml")
        }
        DiagnosticPrinter().print(loaded.diagnostics)
        return loaded
    }

    /// A file somebody names may stand outside the repository; what it includes stays in its folder then.
    static func root(of file: String, _ root: String, _ folder: WorkingFolder) -> String {
        let path = folder.absolute(file)
        if path.hasPrefix(root + "/") || root == "/" { return root }
        return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }
}
