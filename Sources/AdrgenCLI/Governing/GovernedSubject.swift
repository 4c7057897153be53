import Architecture
import Decisions
import Diagnostics
import Methodology
import Workspace

/// What `adrgen for` was asked about, and what governs it.
struct GovernedSubject {
    enum Kind {
        /// The model may lack it, when decisions name it.
        case element(ElementID)
        /// From the root, with the elements it belongs to.
        case path(String, [Governance.Owner])
    }

    var kind: Kind
    var links: [Governance.Link]

    /// An element by its id or the unique end of it, or else a file or folder, whether it exists or not.
    /// - Throws: when nothing is meant by the text.
    init(
        _ text: String, _ governance: Governance, _ search: LogSearch, _ workingFolder: WorkingFolder, withParts: Bool
    ) throws(Failure) {
        if let id = Self.element(text, governance) {
            kind = .element(id)
            links = governance.links(of: id, withParts: withParts)
            return
        }
        guard workingFolder.exists(text) || text.contains("/") else { throw Self.unknown(text, governance) }
        let path = try search.path(text, in: workingFolder)
        let paths = workingFolder.isFolder(text) ? Self.files(in: path, workingFolder) : [path]
        kind = .path(path, governance.owners(of: paths))
        links = governance.links(ofPaths: paths)
    }

    private static func element(_ text: String, _ governance: Governance) -> ElementID? {
        let id = ElementID(text)
        let model = governance.model
        if model.element(id) != nil || model.environments.contains(where: { $0.id == id })
            || !governance.entries(about: id).isEmpty
        {
            return id
        }
        let ends = model.elements.filter { $0.id.rawValue.hasSuffix("." + text) && !$0.isInstance }
        return ends.count == 1 ? ends[0].id : nil
    }

    private static func files(in folder: String, _ workingFolder: WorkingFolder) -> [String] {
        let files = Repository(around: workingFolder)?.files() ?? []
        return folder == "." ? files : files.filter { $0.hasPrefix(folder + "/") }
    }

    private static func unknown(_ text: String, _ governance: Governance) -> Failure {
        let ids = governance.model.elements.map(\.id.rawValue) + governance.namedElements.map(\.rawValue)
        let nearest = EditDistance.nearest(to: text, among: ids) ?? ids.first { $0.hasSuffix("." + text) }
        return Failure(
            rule: "unknown-element", "`\(text)` is no element of the model and no file",
            fix: nearest.map { "write `\($0)`" } ?? "name an element by its id, or a file by its path")
    }

    /// Ids of elements, for shells that complete them.
    static func elementIDs() -> [String] {
        guard let folder = try? WorkingFolder() else { return [] }
        return ArchitectureLoader(folder, LogFinder(folder).find()).load()?.model.elements.map(\.id.rawValue) ?? []
    }
}
