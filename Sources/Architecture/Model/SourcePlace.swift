package import Diagnostics

/// Where something is stated.
package struct SourcePlace: Sendable, Hashable {
    /// The file as the user would type it.
    package var path: String
    /// Offset of its first byte.
    package var offset: Int
    package var position: SourcePosition

    package init(path: String, offset: Int, position: SourcePosition) {
        self.path = path
        self.offset = offset
        self.position = position
    }
}
