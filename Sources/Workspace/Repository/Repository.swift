/// The repository around a folder: the Git root, without which adrgen works as well.
package struct Repository: Sendable, Hashable {
    /// Absolute, without links.
    package let root: String

    /// The nearest folder upward that holds `.git`; nil outside any repository.
    package init?(around folder: WorkingFolder) {
        var place = folder.path
        while Disk.kind(of: PathText.joined(place, ".git")) == nil {
            if place == "/" { return nil }
            place = PathText.parent(of: place)
        }
        root = place
    }
}
