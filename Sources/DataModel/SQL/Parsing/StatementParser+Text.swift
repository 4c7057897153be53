extension StatementParser {
    /// The text of tokens, with one blank where there were blanks or comments.
    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, range.upperBound <= tokens.count else { return "" }
        var out: [UInt8] = []
        var end = tokens[first].start
        for token in tokens[range] {
            if token.start > end { out.append(UInt8(ascii: " ")) }
            out += bytes[token.start..<token.end]
            end = token.end
        }
        return String(decoding: out, as: UTF8.self)
    }

    func text(_ token: Token) -> String {
        String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    }

    /// The index behind the bracket that closes the one at an index; the end of the statement if none does.
    func closing(_ open: Int) -> Int {
        var depth = 0
        var index = open
        while index < tokens.count {
            depth += bracketChange(tokens[index])
            index += 1
            if depth == 0 { return index }
        }
        return index
    }

    /// +1 for `(` and `[`, -1 for `)` and `]`.
    func bracketChange(_ token: Token) -> Int {
        guard token.kind == .symbol else { return 0 }
        switch bytes[token.start] {
        case UInt8(ascii: "("), UInt8(ascii: "["): return 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): return -1
        default: return 0
        }
    }

    /// Passes `( … )` and gives what stands in it.
    mutating func parenthesised() throws(SQLSyntaxError) -> String {
        let range = try parenthesisedRange()
        return text(range)
    }

    /// Passes `( … )` and gives the tokens in it.
    mutating func parenthesisedRange() throws(SQLSyntaxError) -> Range<Int> {
        guard atSymbol("(") else { throw unexpected("expected '('") }
        let open = index
        let end = closing(open)
        guard end > open + 1, tokens[end - 1].kind == .symbol, bytes[tokens[end - 1].start] == UInt8(ascii: ")") else {
            throw SQLSyntaxError("parenthesis is not closed", at: tokens[open].start, fix: "close it with ')'")
        }
        index = end
        return (open + 1)..<(end - 1)
    }

    /// Passes `( … )` if it stands here.
    mutating func skipParentheses() {
        if atSymbol("(") { index = closing(index) }
    }

    /// Splits a range of tokens at the commas outside of brackets.
    func commaSeparated(_ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var depth = 0
        var start = range.lowerBound
        for position in range {
            depth += bracketChange(tokens[position])
            if depth == 0, tokens[position].kind == .symbol, bytes[tokens[position].start] == UInt8(ascii: ",") {
                parts.append(start..<position)
                start = position + 1
            }
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// Goes to the next comma or closing bracket outside of brackets, or the end.
    mutating func skipElement() {
        var depth = 0
        while let token = token() {
            let change = bracketChange(token)
            if depth == 0, change < 0 || atSymbol(",") { return }
            depth += change
            index += 1
        }
    }

    /// Passes an expression: up to a comma or closing bracket outside of brackets, the end, or a word that stops it. The first
    /// token always belongs to it.
    mutating func expression(until isStop: (StatementParser) -> Bool) throws(SQLSyntaxError) -> String {
        let start = index
        var depth = 0
        while let token = token() {
            let change = bracketChange(token)
            if depth == 0, change < 0 || atSymbol(",") { break }
            if depth == 0, index > start, token.kind == .word, isStop(self) { break }
            depth += change
            index += 1
        }
        guard index > start else { throw unexpected("expected an expression") }
        return text(start..<index)
    }
}
