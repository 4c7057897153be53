import Synchronization

/// Files that are made of all records' texts, and only when somebody wants them: the search index and the page of all
/// records.
package final class DeferredFiles: Sendable {
    private let search: [SearchDocument]
    private let print: @Sendable () -> OutputFile?
    private let made = Mutex<[String: OutputFile]>([:])

    init(search: [SearchDocument] = [], print: @escaping @Sendable () -> OutputFile? = { nil }) {
        self.search = search
        self.print = print
    }

    /// All of them.
    func all() async -> [OutputFile] {
        async let index = SearchIndex(search).files()
        let page = print()
        return [page].compactMap(\.self) + (await index)
    }

    /// One of them, made now unless it has been; nil for a path that is none of theirs.
    func file(_ path: String) -> OutputFile? {
        made.withLock { made in
            if let file = made[path] { return file }
            if path == SiteMap.print {
                made[path] = print()
            } else if path.hasPrefix(SearchIndex.folder + "/") {
                for file in SearchIndex(inTurn: search).filesInTurn { made[file.path] = file }
            }
            return made[path]
        }
    }
}
