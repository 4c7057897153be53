/// Why a statement is not read.
struct DSLFault: Error {
    var rule: String
    var message: String
    /// Place in the statement's file; nil for the statement's beginning.
    var offset: Int?
    var fix: String?

    /// A statement that does not follow the grammar.
    init(_ message: String, at token: DSLToken? = nil, fix: String? = nil) {
        self.init(DSLRule.syntax, message, at: token, fix: fix)
    }

    init(_ rule: String, _ message: String, at token: DSLToken? = nil, fix: String? = nil) {
        self.rule = rule
        self.message = message
        offset = token?.offset
        self.fix = fix
    }
}
