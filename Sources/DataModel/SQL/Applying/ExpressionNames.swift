/// The names in an expression, found by its tokens.
struct ExpressionNames {
    private let bytes: [UInt8]
    /// Tokens that may name a column: not functions.
    private let tokens: [Token]
    private let dialect: Dialect

    init(_ expression: String, _ dialect: Dialect) {
        bytes = Array(expression.utf8)
        self.dialect = dialect
        var lexer = Lexer(bytes, rules: LexicalRules(dialect))
        var tokens: [Token] = []
        var last: Token?
        while true {
            let token = lexer.next()
            if let name = last, name.kind == .word || name.kind == .quotedName {
                let isCall = token.kind == .symbol && bytes[token.start] == UInt8(ascii: "(")
                if !isCall { tokens.append(name) }
            }
            if token.kind == .end || token.kind == .unterminated { break }
            last = token
        }
        self.tokens = tokens
    }

    /// In the order they occur, folded as the dialect does.
    var names: [String] { tokens.map(name) }

    func contains(_ column: String) -> Bool { tokens.contains { dialect.same(name($0), column) } }

    /// The expression with a name replaced; nil when it isn't in it.
    func replacing(_ old: String, with new: String) -> String? {
        let places = tokens.filter { dialect.same(name($0), old) }
        guard !places.isEmpty else { return nil }
        let replacement = Array(SQLName.quoted(new, dialect).utf8)
        var out: [UInt8] = []
        var end = 0
        for place in places {
            out += bytes[end..<place.start] + replacement
            end = place.end
        }
        return String(decoding: out + bytes[end...], as: UTF8.self)
    }

    private func name(_ token: Token) -> String {
        guard token.kind == .quotedName else {
            let text = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
            return dialect == .postgresql ? StatementParser.lowercasedASCII(text) : text
        }
        return SQLText.unquoted(bytes[token.start..<token.end], escapes: false)
    }
}
