package import Diagnostics

extension Configuration {
    /// What a text in the form of `adrgen.yml` settles, with paths as written.
    /// - Parameter path: the file as people would type it, for diagnostics.
    package static func read(_ bytes: [UInt8], path: String) -> (Configuration, [Diagnostic]) {
        let content = ConfigurationFile.adrgen.read(bytes, path: path)
        return (content.configuration, content.diagnostics)
    }
}
