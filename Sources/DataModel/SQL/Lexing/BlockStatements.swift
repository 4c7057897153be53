/// Statements inside the body of a `DO` block of PostgreSQL.
struct BlockStatements {
    private(set) var statements: [[Token]] = []

    private static let limit = 1_000

    /// - Parameter body: the dollar-quoted text.
    init(_ bytes: [UInt8], _ body: Token) {
        let mark = (bytes[(body.start + 1)..<body.end].firstIndex(of: UInt8(ascii: "$")) ?? body.start) - body.start + 1
        var lexer = Lexer(bytes, rules: LexicalRules(.postgresql), offset: body.start + mark)
        let end = body.end - mark
        var current: [Token]? = []
        while true {
            let token = lexer.next()
            guard token.kind != .end, token.end <= end, statements.count < Self.limit else { break }
            if token.kind == .terminator {
                if let tokens = current, !tokens.isEmpty { statements.append(tokens) }
                current = []
                continue
            }
            if token.kind == .word, Self.opens(bytes[token.start..<token.end]) {
                current = []
                continue
            }
            current?.append(token)
        }
    }

    /// Whether a statement begins behind a word. `LOOP` is not among them: what stands in one is done any number of times.
    private static func opens(_ word: ArraySlice<UInt8>) -> Bool {
        ["BEGIN", "THEN", "ELSE"].contains { name in
            word.count == name.utf8.count && zip(word, name.utf8).allSatisfy { $0 & 0xDF == $1 }
        }
    }
}
