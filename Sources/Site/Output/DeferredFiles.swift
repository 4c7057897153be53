import Synchronization

/// Files that are made of all records' texts, and only when somebody wants them: the search index, the page of all
/// records, the list of all decisions.
package final class DeferredFiles: Sendable {
    /// Makes a file's content; nil where the site has no such file.
    typealias Maker = @Sendable () -> [UInt8]?

    private let search: [SearchDocument]
    private let makers: [String: Maker]
    private let made = Mutex<[String: OutputFile]>([:])

    init(search: [SearchDocument], print: @escaping Maker, decisionList: @escaping Maker) {
        self.search = search
        makers = [SiteMap.print: print, SiteMap.decisionList: decisionList]
    }

    /// None at all.
    init() {
        search = []
        makers = [:]
    }

    /// All of them.
    func all() async -> [OutputFile] {
        async let index = SearchIndex(search).files()
        let others = makers.compactMap { path, make in make().map { OutputFile(path: path, bytes: $0) } }
        return others + (await index)
    }

    /// One of them, made now unless it has been; nil for a path that is none of theirs.
    func file(_ path: String) -> OutputFile? {
        made.withLock { made in
            if let file = made[path] { return file }
            if let make = makers[path] {
                made[path] = make().map { OutputFile(path: path, bytes: $0) }
            } else if path.hasPrefix(SearchIndex.folder + "/") {
                for file in SearchIndex(inTurn: search).filesInTurn { made[file.path] = file }
            }
            return made[path]
        }
    }
}
