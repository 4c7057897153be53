/// A template's source, or an asset that is copied as it is.
package struct TemplateFile: Sendable, Hashable {
    /// Where it comes from, as shown in diagnostics.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
