import Synchronization

/// Files that are made of all records' texts, and only when somebody wants them: the search index, the page of all
/// records, the list of all decisions.
package final class DeferredFiles: Sendable {
    /// Makes a file's content.
    typealias Maker = @Sendable () -> [UInt8]

    private let search: [SearchDocument]
    private let makers: [String: Maker]
    private let made = Mutex<[String: OutputFile]>([:])

    /// - Parameter print: makes the page of all records; nil where the site has none.
    init(search: [SearchDocument], print: Maker?, decisionList: @escaping Maker) {
        self.search = search
        makers = [SiteMap.print: print, SiteMap.decisionList: decisionList].compactMapValues(\.self)
    }

    /// None at all.
    init() {
        search = []
        makers = [:]
    }

    /// Number of pages among them.
    var pages: Int { makers.keys.count { $0.hasSuffix(".html") } }

    /// All of them.
    func all() async -> [OutputFile] {
        async let index = SearchIndex(search).files()
        let others = makers.map { path, make in OutputFile(path: path, bytes: make()) }
        return others + (await index)
    }

    /// One of them, made now unless it has been; nil for a path that is none of theirs.
    func file(_ path: String) -> OutputFile? {
        made.withLock { made in
            if let file = made[path] { return file }
            if let make = makers[path] {
                made[path] = OutputFile(path: path, bytes: make())
            } else if path.hasPrefix(SearchIndex.folder + "/") {
                for file in SearchIndex(inTurn: search).filesInTurn { made[file.path] = file }
            }
            return made[path]
        }
    }
}
