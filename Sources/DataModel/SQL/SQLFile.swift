/// A file of SQL to be read.
package struct SQLFile: Sendable, Hashable {
    /// As the user would type it.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
