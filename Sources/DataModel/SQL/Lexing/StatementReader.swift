/// Reads a file statement by statement. What isn't read is not kept: only the first tokens of it, to tell what it is.
struct StatementReader: Sendable {
    private(set) var lexer: Lexer
    private let bytes: [UInt8]
    private var restarts = 0

    /// Unclosed quotes that reading starts over behind; each costs a pass over the rest of the file.
    private static let restartLimit = 8

    init(_ bytes: [UInt8], rules: LexicalRules, offset: Int = 0) {
        self.bytes = bytes
        lexer = Lexer(bytes, rules: rules, offset: offset)
    }

    /// PostgreSQL's `standard_conforming_strings = off`, as old dumps have it.
    mutating func useBackslashEscapes(_ isOn: Bool) { lexer.rules.hasBackslashEscapes = isOn }

    /// The next statement; nil at the end.
    mutating func next() -> RawStatement? {
        var tokens: [Token] = []
        var kind: StatementKind?
        var body = BodyDepth()
        while true {
            let token = lexer.next()
            switch token.kind {
            case .end:
                return finish(&tokens, kind)
            case .unterminated:
                restart(behind: token.start)
                return finish(&tokens, kind, unterminated: token.start) ?? stray(token)
            case .terminator:
                if body.isOpen, token.end - token.start == 1 { continue }
                skipCopyData(tokens)
                if let statement = finish(&tokens, kind) { return statement }
                continue
            case .metaCommand:
                if endsStatement(token), let statement = finish(&tokens, kind) { return statement }
                continue
            default: break
            }
            if lexer.rules.hasBatchLines, isBatchLine(token) {
                if let statement = finish(&tokens, kind) { return statement }
                continue
            }
            if tokens.isEmpty, changeDelimiter(token) { continue }
            if tokens.count < StatementKind.reach || kind?.isRead == true { tokens.append(token) }
            if kind == nil {
                let found = StatementKind(tokens, bytes)
                if found.isWhole || tokens.count == StatementKind.reach { kind = found }
            }
            if let kind { follow(token, kind, &body) }
        }
    }

    private func finish(_ tokens: inout [Token], _ kind: StatementKind?, unterminated: Int? = nil) -> RawStatement? {
        guard !tokens.isEmpty else { return nil }
        defer { tokens = [] }
        return RawStatement(
            kind: kind ?? StatementKind(tokens, bytes), tokens: tokens, unterminated: unterminated)
    }

    /// An unclosed quote with nothing before it.
    private func stray(_ token: Token) -> RawStatement {
        RawStatement(kind: StatementKind([], bytes), tokens: [token], unterminated: token.start)
    }

    /// Goes on at the line behind the one where an unclosed quote stands.
    private mutating func restart(behind start: Int) {
        restarts += 1
        guard restarts <= Self.restartLimit else { return }
        lexer.offset = start
        lexer.skipLine()
    }

    // MARK: Statements in statements

    /// How deep the current token stands in BEGIN … END.
    private struct BodyDepth {
        var depth = 0
        var parentheses = 0
        var isAfterEnd = false
        var isAfterBegin = false
        var isOpen: Bool { depth > 0 || parentheses > 0 }
    }

    private func follow(_ token: Token, _ kind: StatementKind, _ body: inout BodyDepth) {
        if kind.verb == "CREATE", kind.object == "RULE" {
            if token.kind == .symbol, bytes[token.start] == UInt8(ascii: "(") { body.parentheses += 1 }
            if token.kind == .symbol, bytes[token.start] == UInt8(ascii: ")") { body.parentheses -= 1 }
            return
        }
        guard kind.hasBody, token.kind == .word else { return }
        let isAfterEnd = body.isAfterEnd
        let isAfterBegin = body.isAfterBegin
        body.isAfterEnd = false
        body.isAfterBegin = false
        let isAtomicOnly = lexer.rules.hasDollarQuotes
        if isAfterBegin, isAtomicOnly, matches(token, "ATOMIC") {
            body.depth += 1
        } else if matches(token, "BEGIN") {
            if isAtomicOnly { body.isAfterBegin = true } else { body.depth += 1 }
        } else if body.depth > 0, matches(token, "CASE"), !isAfterEnd {
            body.depth += 1
        } else if body.depth > 0, matches(token, "END") {
            body.depth -= 1
            body.isAfterEnd = true
        } else if isAfterEnd, ["IF", "LOOP", "WHILE", "REPEAT", "FOR"].contains(where: { matches(token, $0) }) {
            body.depth += 1
        }
    }

    private func matches(_ token: Token, _ word: String) -> Bool {
        guard token.end - token.start == word.utf8.count else { return false }
        return zip(bytes[token.start..<token.end], word.utf8).allSatisfy { $0 & 0xDF == $1 }
    }

    // MARK: Commands of the clients

    /// MySQL's `DELIMITER //`.
    private mutating func changeDelimiter(_ token: Token) -> Bool {
        guard lexer.rules.hasDelimiterCommand, token.kind == .word, matches(token, "DELIMITER") else { return false }
        let start = lexer.offset
        lexer.skipLine()
        let line = bytes[start..<lexer.offset].split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        if let first = line.first { lexer.delimiter = Array(first) }
        return true
    }

    /// Whether a psql command sends what was typed so far.
    private mutating func endsStatement(_ token: Token) -> Bool {
        let command = bytes[(token.start + 1)..<token.end]
        if command.first == UInt8(ascii: ";") {
            lexer.offset = token.start + 2
            return true
        }
        if command.starts(with: "copy ".utf8), String(decoding: command, as: UTF8.self).lowercased().contains("stdin") {
            skipData()
        }
        return command.first == UInt8(ascii: "g") || command.starts(with: "watch".utf8)
            || command.starts(with: "crosstabview".utf8)
    }

    /// The lines behind `COPY … FROM stdin;`, to `\.`.
    private mutating func skipCopyData(_ tokens: [Token]) {
        guard lexer.rules.hasMetaCommands, let first = tokens.first, first.kind == .word, matches(first, "COPY") else {
            return
        }
        let words = tokens.filter { $0.kind == .word }
        guard zip(words, words.dropFirst()).contains(where: { matches($0, "FROM") && matches($1, "STDIN") }) else {
            return
        }
        skipData()
    }

    private mutating func skipData() {
        lexer.skipLine()
        while lexer.offset < bytes.count {
            lexer.offset += 1
            let start = lexer.offset
            lexer.skipLine()
            var line = bytes[min(start, bytes.count)..<lexer.offset]
            if line.last == 0x0D { line.removeLast() }
            if line.elementsEqual([UInt8(ascii: "\\"), UInt8(ascii: ".")]) { return }
        }
    }

    /// Whether a token stands alone on its line and ends a batch: `GO`, `/`.
    private func isBatchLine(_ token: Token) -> Bool {
        let isMark =
            token.kind == .word
            ? matches(token, "GO") : token.kind == .symbol && bytes[token.start] == UInt8(ascii: "/")
        guard isMark else { return false }
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var before = token.start - 1
        while before >= 0, isBlank(bytes[before]) { before -= 1 }
        var after = token.end
        while after < bytes.count, isBlank(bytes[after]) { after += 1 }
        return (before < 0 || bytes[before] == UInt8(ascii: "\n"))
            && (after == bytes.count || bytes[after] == UInt8(ascii: "\n"))
    }
}
