import Diagnostics

/// A file of SQL, with what is needed to show places in it.
struct SQLSource: Sendable {
    let path: String
    let bytes: [UInt8]
    let lines: SourceLines

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lines = SourceLines(bytes)
    }

    func place(_ offset: Int) -> SourcePlace {
        SourcePlace(path: path, position: lines.position(at: offset))
    }

    /// A warning at a byte offset.
    func warning(_ rule: String, _ message: String, at offset: Int, fix: String? = nil) -> Diagnostic {
        Diagnostic(
            .warning, rule: rule, message, path: path, position: lines.position(at: offset),
            excerpt: lines.excerpt(at: offset), fix: fix)
    }
}
