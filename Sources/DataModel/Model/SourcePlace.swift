package import Diagnostics

/// Where something stands in a file that was read.
package struct SourcePlace: Sendable, Hashable {
    package var path: String
    package var position: SourcePosition

    package init(path: String, position: SourcePosition) {
        self.path = path
        self.position = position
    }
}
