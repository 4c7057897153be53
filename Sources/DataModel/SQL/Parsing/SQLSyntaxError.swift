/// What could not be read in a statement, and where.
struct SQLSyntaxError: Error, Sendable {
    var offset: Int
    var message: String
    var fix: String?

    init(_ message: String, at offset: Int, fix: String? = nil) {
        self.offset = offset
        self.message = message
        self.fix = fix
    }
}
