extension WorkingFolder {
    /// Paths of the files with an ending right in a folder, sorted; none where there is no such folder.
    package func files(in folder: String, ending: String) -> [String] {
        let entries = (try? Disk.entries(of: absolute(folder))) ?? []
        let names = entries.filter { $0.kind == .file && !$0.isHidden && $0.name.hasSuffix(ending) }.map(\.name)
        return names.sorted().map { PathText.joined(folder, $0) }
    }
}
