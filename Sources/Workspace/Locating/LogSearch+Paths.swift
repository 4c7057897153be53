package import Diagnostics

extension LogSearch {
    /// A path that somebody typed as one from the root.
    /// - Throws: `Failure` with rule `path-outside` when it leads out of the repository.
    package func path(_ text: String, in workingFolder: WorkingFolder) throws(Failure) -> String {
        let path = workingFolder.absolute(text)
        guard PathText.isInside(path, root) else {
            throw Failure(
                rule: "path-outside", "`\(text)` is not in the repository", fix: "name a file below its root")
        }
        return PathText.relative(path, from: root)
    }
}
