package import Architecture
package import Diagnostics
import Synchronization

/// Finds the architecture model of a repository and reads it.
///
/// `architecture` of `adrgen.yml` names its files and folders; without it, it is looked for in `docs/architecture`, beside
/// the configuration first.
package struct ArchitectureLoader: Sendable {
    /// Largest file of a model in bytes.
    package static let sizeLimit = ArchitectureYAML.sizeLimit
    /// Where a model is looked for that no configuration names, from the configuration's folder or the repository's root.
    package static let usualFolder = "docs/architecture"
    private static let fileLimit = 1_000

    private let workingFolder: WorkingFolder
    private let root: String
    private let named: [String]
    /// Absolute folders in which the usual one may stand, the nearest first.
    private let projects: [String]

    /// - Parameters:
    ///   - root: absolute; nothing outside is read.
    ///   - named: files and folders the configuration or somebody names, relative to the working folder.
    ///   - project: absolute folder of the configuration; nil when there is none.
    package init(_ workingFolder: WorkingFolder, root: String, named: [String], project: String? = nil) {
        self.workingFolder = workingFolder
        projects = project.map { $0 == root ? [root] : [$0, root] } ?? [root]
        self.root = (try? Disk.realPath(root)) ?? root
        self.named = named
    }

    /// The model of the repository that a search for logs found.
    package init(_ workingFolder: WorkingFolder, _ search: LogSearch) {
        self.init(
            workingFolder, root: search.root, named: search.configuration.architecture, project: search.projectFolder)
    }

    /// Reads the model.
    /// - Returns: nil when nothing is named and there is none in the usual place.
    package func load() -> LoadedArchitecture? {
        var files: [String] = []
        var problems: [Diagnostic] = []
        for place in named.isEmpty ? [usualPlace] : named {
            let found = self.files(at: place)
            if found.isEmpty, !named.isEmpty {
                problems.append(
                    Diagnostic(
                        .error, rule: "architecture-not-found", "`\(place)` holds no architecture model", path: place,
                        fix: "name a `.yml` or `.dsl` file, or a folder with such files"))
            }
            for file in found where !files.contains(file) { files.append(file) }
        }
        if files.isEmpty, problems.isEmpty { return nil }
        var loaded = load(files)
        loaded.diagnostics = problems + loaded.diagnostics
        return loaded
    }

    /// Files and folders the model may be in, relative to the working folder.
    package var places: [String] { named.isEmpty ? usualPlaces : named }

    /// Whether somebody says where the model is.
    package var isNamed: Bool { !named.isEmpty }

    private var usualPlaces: [String] {
        projects.map { workingFolder.shown(PathText.joined($0, Self.usualFolder)) }
    }

    /// The first usual folder that holds a model, else the last one.
    private var usualPlace: String {
        usualPlaces.first { !files(at: $0).isEmpty } ?? usualPlaces.last ?? Self.usualFolder
    }

    /// The model's files at a place, relative to the working folder: the place itself, or what is in a folder.
    private func files(at place: String) -> [String] {
        switch Disk.kind(of: workingFolder.absolute(place)) {
        case .file: return [place]
        case .folder:
            let entries = (try? Disk.entries(of: workingFolder.absolute(place)).sortedByName()) ?? []
            let names = entries.filter { $0.isExact && !$0.isHidden && $0.kind != .folder }.map(\.name)
            let yaml = names.filter { Form(path: $0) == .yaml && PathText.fileExtension(of: $0) != "json" }
            if !yaml.isEmpty { return yaml.map { PathText.joined(place, $0) } }
            return names.contains("workspace.dsl") ? [PathText.joined(place, "workspace.dsl")] : []
        default: return []
        }
    }

    private enum Form: Equatable {
        case yaml, dsl

        init?(path: String) {
            switch PathText.fileExtension(of: path) {
            case "yml", "yaml", "json": self = .yaml
            case "dsl": self = .dsl
            default: return nil
            }
        }
    }

    private func load(_ files: [String]) -> LoadedArchitecture {
        let workspaces = files.filter { Form(path: $0) == .dsl }
        if let workspace = workspaces.first {
            var loaded = loadWorkspace(workspace)
            for other in files where other != workspace {
                loaded.diagnostics.append(
                    Diagnostic(
                        .error, rule: "architecture-mixed", "The model stands in `\(workspace)` already", path: other,
                        fix: "keep one of them, or turn the workspace into YAML with `adrgen import structurizr`"))
            }
            return loaded
        }
        var inputs: [(path: String, bytes: [UInt8])] = []
        var problems: [Diagnostic] = []
        for file in files.prefix(Self.fileLimit) {
            do throws(Failure) {
                inputs.append((file, try read(file)))
            } catch {
                problems += error.diagnostics
            }
        }
        let (model, diagnostics) = ArchitectureYAML().read(inputs)
        return LoadedArchitecture(model: model, files: files, diagnostics: problems + diagnostics)
    }

    private func loadWorkspace(_ file: String) -> LoadedArchitecture {
        let workingFolder = workingFolder
        let root = root
        let path = PathText.relative(workingFolder.absolute(file), from: root)
        let included = Included()
        let reader = StructurizrReader(
            files: sourceFiles(included),
            shown: { path in workingFolder.shown(PathText.joined(root, path)) })
        let (model, diagnostics) = reader.read(path)
        var loaded = LoadedArchitecture(model: model ?? ArchitectureModel(), files: [file], diagnostics: diagnostics)
        loaded.included = included.paths.withLock { $0 }.sorted(by: PathText.precedes)
            .map { workingFolder.shown(PathText.joined(root, $0)) }
        return loaded
    }

    /// Paths from the root that a workspace includes, whether or not there is anything.
    private final class Included: Sendable {
        let paths = Mutex<Set<String>>([])
    }

    /// The repository's files for `!include`, links followed, nothing outside the root.
    private func sourceFiles(_ included: Included) -> SourceFiles {
        let root = root
        return SourceFiles { path in
            _ = included.paths.withLock { $0.insert(path) }
            guard let real = try? Disk.realPath(PathText.joined(root, path)), PathText.isInside(real, root) else {
                return nil
            }
            switch Disk.kind(of: real) {
            case .file:
                let bytes = try? Disk.contents(of: real, limit: Self.sizeLimit)
                return bytes.flatMap { $0.count <= Self.sizeLimit ? .file($0) : nil }
            case .folder:
                let entries = (try? Disk.entries(of: real)) ?? []
                return .folder(entries.filter(\.isExact).map(\.name))
            default: return nil
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

/// A model as read from its files.
package struct LoadedArchitecture: Sendable {
    package var model: ArchitectureModel
    /// Relative to the working folder, in the order in which they count.
    package var files: [String]
    /// Other files and folders that were looked at, likewise.
    package var included: [String] = []
    /// What is wrong, with line, column and source line.
    package var diagnostics: [Diagnostic]

    /// Whether all of the model could be read.
    package var isWhole: Bool { !diagnostics.contains { $0.severity == .error } }
}
