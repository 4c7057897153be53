/// Takes one statement apart. The grammars of the three dialects are read as one, as far as they don't contradict each other.
struct StatementParser {
    let source: SQLSource
    let tokens: [Token]
    let dialect: Dialect
    var index = 0
    /// Whether columns come from elsewhere, so that their types may be missing here.
    var isTypeOptional = false
    /// Parts that were left out because they could not be read.
    var problems: [SQLSyntaxError] = []

    init(_ source: SQLSource, _ tokens: [Token], _ dialect: Dialect) {
        self.source = source
        self.tokens = tokens
        self.dialect = dialect
    }

    var bytes: [UInt8] { source.bytes }
    var isAtEnd: Bool { index >= tokens.count }

    /// The token at a distance, if there is one.
    func token(_ ahead: Int = 0) -> Token? {
        index + ahead < tokens.count ? tokens[index + ahead] : nil
    }

    /// Where the current token begins, or the last one ends.
    var offset: Int { token()?.start ?? tokens.last?.end ?? 0 }

    var place: SourcePlace { source.place(offset) }

    // MARK: Words

    /// Whether a keyword, given in upper case, stands at a distance.
    func at(_ word: String, _ ahead: Int = 0) -> Bool {
        guard let token = token(ahead), token.kind == .word else { return false }
        return matches(token, word)
    }

    func at(_ first: String, then second: String) -> Bool { at(first) && at(second, 1) }

    func matches(_ token: Token, _ word: String) -> Bool {
        guard token.end - token.start == word.utf8.count else { return false }
        var position = token.start
        for expected in word.utf8 {
            let byte = bytes[position]
            guard byte == expected || (byte >= 0x61 && byte <= 0x7A && byte & 0xDF == expected) else { return false }
            position += 1
        }
        return true
    }

    /// Whether one of the keywords stands here.
    func atAny(_ words: [String], _ ahead: Int = 0) -> Bool {
        words.contains { at($0, ahead) }
    }

    /// Passes the keywords if they all stand here.
    mutating func accept(_ words: String...) -> Bool {
        for (ahead, word) in words.enumerated() where !at(word, ahead) { return false }
        index += words.count
        return true
    }

    mutating func expect(_ word: String) throws(SQLSyntaxError) {
        guard accept(word) else { throw unexpected("expected \(word)") }
    }

    // MARK: Symbols

    func atSymbol(_ symbol: Unicode.Scalar, _ ahead: Int = 0) -> Bool {
        guard let token = token(ahead), token.kind == .symbol else { return false }
        return bytes[token.start] == UInt8(ascii: symbol) && token.end == token.start + 1
    }

    mutating func accept(symbol: Unicode.Scalar) -> Bool {
        guard atSymbol(symbol) else { return false }
        index += 1
        return true
    }

    mutating func expect(symbol: Unicode.Scalar) throws(SQLSyntaxError) {
        guard accept(symbol: symbol) else { throw unexpected("expected '\(symbol)'") }
    }

    // MARK: Errors

    /// An error at the current token that names it.
    func unexpected(_ expectation: String, fix: String? = nil) -> SQLSyntaxError {
        guard let token = token() else {
            return SQLSyntaxError("statement ends early: " + expectation, at: offset, fix: fix)
        }
        return SQLSyntaxError("'\(shown(token))' cannot stand here: " + expectation, at: token.start, fix: fix)
    }

    func shown(_ token: Token) -> String {
        let text = source.bytes[token.start..<min(token.end, token.start + 40)]
        return String(decoding: text, as: UTF8.self).split { $0.isNewline }.first.map(String.init) ?? ""
    }

    /// Whether the list goes on behind a comma; false at its end.
    mutating func acceptComma() -> Bool { accept(symbol: ",") }
}
